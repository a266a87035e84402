package org.cites360.network.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.network.Section;
import org.cites360.network.TextLanguage;
import org.springframework.stereotype.Component;

/** By which headings a text may call its sections: their name in its own language, or their key. */
@Component
class SectionNames {

    private final Texts texts;

    SectionNames(Texts texts) {
        this.texts = texts;
    }

    Optional<Section> find(TextLanguage language, String heading) {
        return Arrays.stream(Section.values())
                .filter(section ->
                        heading.equalsIgnoreCase(section.key()) || fold(heading).equals(fold(name(language, section))))
                .findFirst();
    }

    List<String> all(TextLanguage language) {
        return Arrays.stream(Section.values())
                .map(section -> name(language, section))
                .toList();
    }

    /** The key in languages that the interface has no words of. */
    private String name(TextLanguage language, Section section) {
        return Arrays.stream(Language.values())
                .filter(each -> TextLanguage.of(each) == language)
                .findFirst()
                .map(each -> texts.get(each, "network.section." + section.key()))
                .orElse(section.key());
    }

    private static String fold(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
