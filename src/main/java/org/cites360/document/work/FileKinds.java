package org.cites360.document.work;

import java.util.EnumSet;
import java.util.Set;
import org.cites360.document.DocumentFlag;
import org.cites360.document.DocumentProblem;
import org.cites360.document.process.Answer;

/** Which kinds of files are not shared, and which an office program can show. By media type, which the content decides. */
final class FileKinds {

    /** What runs when it is opened. Scripts in text are caught by their first line, as Tika does. */
    private static final Set<String> FORBIDDEN = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/x-msi",
            "application/x-ms-installer",
            "application/x-ms-shortcut",
            "application/x-bat",
            "application/x-sh",
            "application/x-powershell",
            "application/java-archive",
            "application/java-vm",
            "application/vnd.android.package-archive",
            "application/x-debian-package",
            "application/x-rpm",
            "application/vnd.microsoft.portable-executable");

    /** What a browser opens as a page, and runs what is in it, from wherever somebody saved it. */
    private static final Set<String> PAGES =
            Set.of("text/html", "application/xhtml+xml", "image/svg+xml", "application/xml", "text/xml");

    private static final Set<DocumentProblem> NOT_LOOKED_AT =
            EnumSet.of(DocumentProblem.TOO_LARGE_TO_READ, DocumentProblem.TOO_SLOW, DocumentProblem.UNREADABLE);

    private FileKinds() {}

    static boolean forbidden(String type) {
        return FORBIDDEN.contains(type);
    }

    /** A page that is a program, or may be one since its reader did not come to its end. */
    static boolean runs(String type, Answer answer) {
        return PAGES.contains(type)
                && (answer.flags().contains(DocumentFlag.ACTIVE_CONTENT)
                        || answer.problem() != null && NOT_LOOKED_AT.contains(answer.problem()));
    }

    /** What LibreOffice shows. */
    static boolean office(String type) {
        return type.startsWith("application/vnd.openxmlformats-officedocument.")
                || type.startsWith("application/vnd.oasis.opendocument.")
                || type.startsWith("application/vnd.ms-")
                || type.equals("application/msword")
                || type.equals("application/rtf");
    }
}
