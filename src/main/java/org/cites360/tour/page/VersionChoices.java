package org.cites360.tour.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.tour.VersionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The versions of a tour as the reader chooses among them: by language, then by audience. */
@Component
class VersionChoices {

    private final Texts texts;

    VersionChoices(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param lang of the versions in it
     * @param name the language's name in itself
     * @param suggested the language the reader seems to want
     */
    record InLanguage(String lang, String name, boolean suggested, List<Choice> choices) {}

    /**
     * @param textLang the language of {@code name} and {@code hint}
     * @param hint whom it is for
     * @param current the one the reader looks at
     */
    record Choice(VersionKey version, String href, String textLang, String name, String hint, boolean current) {}

    /**
     * @param wanted language tags, the most wanted first
     * @param interfaceLanguage speaks for versions in a language that the interface does not have
     */
    List<InLanguage> of(
            VisitAddress address,
            List<VersionKey> versions,
            List<String> wanted,
            Language interfaceLanguage,
            @Nullable VersionKey current) {
        Map<String, List<Choice>> byLanguage = new LinkedHashMap<>();
        for (VersionKey version : versions) {
            byLanguage
                    .computeIfAbsent(version.lang(), lang -> new ArrayList<>())
                    .add(choice(address, version, interfaceLanguage, version.equals(current)));
        }
        List<String> order = byLanguage.keySet().stream()
                .sorted(Comparator.<String>comparingInt(lang -> rank(lang, wanted))
                        .thenComparing(VersionChoices::offeredAt))
                .toList();
        return order.stream()
                .map(lang -> new InLanguage(
                        lang,
                        nameInItself(lang),
                        lang.equals(order.getFirst()) && rank(lang, wanted) < wanted.size(),
                        List.copyOf(byLanguage.getOrDefault(lang, List.of()))))
                .toList();
    }

    private Choice choice(VisitAddress address, VersionKey version, Language interfaceLanguage, boolean current) {
        Language spoken = Language.of(version.lang()).orElse(interfaceLanguage);
        String audience = version.audience().key();
        return new Choice(
                version,
                address.of(version),
                spoken.tag(),
                texts.get(spoken, "base.audience." + audience),
                texts.get(spoken, "visit.audience-hint." + audience),
                current);
    }

    /** “the professional version in Dutch” and the like, in the reader's language. */
    String describe(String audience, String lang, Language reader) {
        return texts.get(
                reader,
                "visit.version",
                texts.getOrElse(reader, "base.audience." + audience, audience),
                Locale.forLanguageTag(lang).getDisplayLanguage(reader.locale()));
    }

    static String nameInItself(String lang) {
        return Language.of(lang).map(Language::ownName).orElseGet(() -> {
            Locale locale = Locale.forLanguageTag(lang);
            return locale.getDisplayLanguage(locale);
        });
    }

    private static int rank(String lang, List<String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).split("-", 2)[0].equalsIgnoreCase(lang.split("-", 2)[0])) {
                return i;
            }
        }
        return wanted.size();
    }

    private static int offeredAt(String lang) {
        return Language.of(lang).map(Enum::ordinal).orElse(Language.values().length);
    }
}
