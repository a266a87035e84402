package org.cites360.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.tika.mime.MimeType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people call a file's kind and size, in their language. */
@Component
public class FileLabels {

    private static final long KILO = 1000;
    private static final String UNKNOWN = "application/octet-stream";
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private final Texts texts;

    FileLabels(Texts texts) {
        this.texts = texts;
    }

    /** Kind and size, such as “PDF · 1.2 MB”. */
    public String about(Document document, Language language) {
        return kind(document) + " · " + size(document, language);
    }

    /**
     * The usual ending of what its content is, in capitals, such as “PDF”, whatever its name ends with: the same that it is delivered
     * as. Its media type where there is none.
     */
    public String kind(Document document) {
        MimeType known = registered(document.type());
        String ending = known == null ? "" : known.getExtension();
        if (ending.isEmpty() || document.type().equals(UNKNOWN)) {
            String name = document.name();
            int dot = name.lastIndexOf('.');
            boolean credible =
                    dot > 0 && name.length() - dot <= 6 && !document.flags().contains(DocumentFlag.NAME_MISMATCH);
            ending = credible ? name.substring(dot) : "";
        }
        return ending.isEmpty() ? document.type() : ending.substring(1).toUpperCase(Locale.ROOT);
    }

    private static @Nullable MimeType registered(String type) {
        try {
            return TYPES.getRegisteredMimeType(type);
        } catch (MimeTypeException noType) {
            return null;
        }
    }

    /** What a reader should know before opening it: what is wrong with it, then its flags, a sentence each. */
    public List<String> remarks(Document document, Language language) {
        List<String> remarks = new ArrayList<>();
        if (document.problem() != null) {
            remarks.add(texts.get(
                    language, "files.upload.document." + document.problem().key()));
        }
        document.flags().stream()
                .sorted()
                .map(flag -> texts.get(language, "files.upload.flag." + flag.key()))
                .forEach(remarks::add);
        return remarks;
    }

    public String size(Document document, Language language) {
        return size(document.size(), language);
    }

    /** In bytes, kilobytes or megabytes of 1000. */
    public String size(long bytes, Language language) {
        if (bytes < KILO) {
            return texts.get(language, "files.bytes", bytes);
        }
        long kilobytes = Math.round(bytes / (double) KILO);
        return kilobytes < KILO
                ? texts.get(language, "files.kilobytes", kilobytes)
                : texts.get(language, "files.megabytes", Math.round(bytes / (double) (KILO * KILO) * 10) / 10.0);
    }
}
