package org.cites360.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cites360.base.Language;
import org.cites360.base.i18n.NamedValues;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts that name their values in braces: in every language the same names. */
class MailTextsTest {

    @ParameterizedTest
    @CsvSource({"mail", "notice"})
    void everyLanguageNamesTheSameValues(String bundle) throws Exception {
        Map<String, String> english = read(bundle, Language.EN);
        for (Language language : Language.values()) {
            read(bundle, language)
                    .forEach((key, text) -> assertThat(NamedValues.of(text))
                            .as("%s in %s", key, language)
                            .isEqualTo(NamedValues.of(english.getOrDefault(key, ""))));
        }
    }

    private static Map<String, String> read(String bundle, Language language) throws Exception {
        var properties = new java.util.Properties();
        var file =
                java.nio.file.Path.of("src/main/resources/vaadin-i18n", bundle + "_" + language.tag() + ".properties");
        try (var reader = java.nio.file.Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> texts = new java.util.TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
