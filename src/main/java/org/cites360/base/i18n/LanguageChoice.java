package org.cites360.base.i18n;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cites360.base.Language;
import org.jspecify.annotations.Nullable;

/** Which language a reader gets: what the address says, else what the browser asks for, else French. */
public final class LanguageChoice {

    /** The parameter of every public address that names its language. */
    public static final String PARAMETER = "lang";

    private static final Language DEFAULT = Language.FR;

    private LanguageChoice() {}

    /**
     * @param parameter the value of {@code ?lang=}, ignored when the interface does not speak it
     * @param acceptLanguage the browser's {@code Accept-Language} header, ignored when it is malformed
     */
    public static Language of(@Nullable String parameter, @Nullable String acceptLanguage) {
        return Optional.ofNullable(parameter)
                .flatMap(Language::of)
                .or(() -> preferred(acceptLanguage).stream()
                        .map(Language::of)
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElse(DEFAULT);
    }

    /** The tags a browser asks for, the most wanted first; empty for a header that is absent or malformed. */
    public static List<String> preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(Locale.LanguageRange::getRange)
                    .toList();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
