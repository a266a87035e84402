package org.cites360.document.store;

import java.text.Normalizer;
import org.cites360.base.i18n.NamedValues;

/** What a file may be called: one line without folders, short enough for every file system. */
public final class FileNames {

    private static final int MOST = 180;
    private static final String NONE = "file";

    private FileNames() {}

    /** The name without what could mislead a reader, a header or a file system; never blank. */
    public static String clean(String name) {
        String line = Normalizer.normalize(NamedValues.oneLine(name), Normalizer.Form.NFC);
        String last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1)
                .replaceAll("[<>:\"|?*\\p{Cf}]", "_")
                .replaceAll("^[. ]+|[. ]+$", "");
        return last.isBlank() ? NONE : shortened(last);
    }

    /** Without the dot, in lower case; empty where there is none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }

    /** The ending stays: it tells the reader's system what to open it with. */
    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= MOST) {
            return name;
        }
        String extension = extension(name);
        String ending = extension.isEmpty() || extension.length() > 10 ? "" : "." + extension;
        return name.substring(0, name.offsetByCodePoints(0, MOST - ending.length())) + ending;
    }
}
