package org.cites360.base.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cites360.base.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundle of interface texts, also those that a feature adds later. */
class TextBundlesTest {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst("(_[a-z]{2})?\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageHasTheSameKeysAndSaysSomething(String bundle) throws IOException {
        var english = read(bundle, Language.EN);
        assertThat(english).isNotEmpty();
        assertThat(english.keySet()).allSatisfy(key -> assertThat(key).startsWith(bundle + "."));
        for (Language language : Language.values()) {
            var texts = read(bundle, language);
            assertThat(texts.keySet()).as("%s in %s", bundle, language).isEqualTo(english.keySet());
            assertThat(texts).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void theDefaultIsTheEnglish(String bundle) throws IOException {
        assertThat(Files.readString(FOLDER.resolve(bundle + ".properties")))
                .isEqualTo(Files.readString(FOLDER.resolve(bundle + "_en.properties")));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageTakesTheSameArguments(String bundle) throws IOException {
        var english = read(bundle, Language.EN);
        for (Language language : Language.values()) {
            read(bundle, language)
                    .forEach((key, text) -> assertThat(arguments(text))
                            .as("%s in %s", key, language)
                            .isEqualTo(arguments(english.getOrDefault(key, ""))));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noApostropheIsSwallowedAndNoneIsShownTwice(String bundle) throws IOException {
        for (Language language : Language.values()) {
            read(bundle, language).forEach((key, text) -> {
                if (ARGUMENT.matcher(text).find()) {
                    assertThat(LONE_APOSTROPHE.matcher(text).find())
                            .as("%s in %s is a MessageFormat: write ’ or '' for an apostrophe", key, language)
                            .isFalse();
                } else {
                    assertThat(text)
                            .as("%s in %s has no arguments: its apostrophes are not doubled", key, language)
                            .doesNotContain("''");
                }
            });
        }
    }

    private static int arguments(String text) {
        return ARGUMENT.matcher(text).find() ? new MessageFormat(text).getFormatsByArgumentIndex().length : 0;
    }

    private static Map<String, String> read(String bundle, Language language) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(
                FOLDER.resolve(bundle + "_" + language.tag() + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
