package org.cites360.document;

import java.util.Locale;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.springframework.stereotype.Component;

/** What people call a file's kind and size, in their language. */
@Component
public class FileLabels {

    private static final long KILO = 1000;

    private final Texts texts;

    FileLabels(Texts texts) {
        this.texts = texts;
    }

    /** Kind and size, such as “PDF · 1.2 MB”. */
    public String about(Document document, Language language) {
        return kind(document) + " · " + size(document, language);
    }

    /** The end of its usual name in capitals, such as “PDF”; its media type where it has none. */
    public String kind(Document document) {
        String name = document.name();
        return switch (document.type()) {
            case "application/pdf" -> "PDF";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> "DOCX";
            case "application/vnd.openxmlformats-officedocument.presentationml.presentation" -> "PPTX";
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> "XLSX";
            case "application/vnd.oasis.opendocument.text" -> "ODT";
            case "application/vnd.oasis.opendocument.spreadsheet" -> "ODS";
            case "application/vnd.oasis.opendocument.presentation" -> "ODP";
            case "text/csv" -> "CSV";
            default -> {
                int dot = name.lastIndexOf('.');
                yield dot > 0 && name.length() - dot <= 6
                        ? name.substring(dot + 1).toUpperCase(Locale.ROOT)
                        : document.type();
            }
        };
    }

    /** In kilobytes or megabytes of 1000. */
    public String size(Document document, Language language) {
        double kilobytes = document.size() / (double) KILO;
        return kilobytes < KILO
                ? texts.get(language, "files.kilobytes", Math.max(1, Math.round(kilobytes)))
                : texts.get(language, "files.megabytes", Math.round(kilobytes / KILO * 10) / 10.0);
    }
}
