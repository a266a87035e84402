package org.cites360.mail.delivery;

import java.util.List;
import org.cites360.base.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, as plain text.
 *
 * @param subject one line
 * @param code a one-time code under its label
 * @param note in small print
 * @param footer why the reader gets it, and from where
 */
record Letter(
        Language language,
        String subject,
        String heading,
        List<String> paragraphs,
        @Nullable Button button,
        @Nullable Code code,
        @Nullable String note,
        String footer,
        String home) {

    /** @param url absolute; empty where the link is not shown */
    record Button(String label, String url) {}

    record Code(String label, String value) {}

    /** The same for programs and people who prefer no markup. */
    String plain() {
        StringBuilder text = new StringBuilder(heading).append("\n\n");
        paragraphs.forEach(paragraph -> text.append(paragraph).append("\n\n"));
        if (code != null && !code.value().isEmpty()) {
            text.append(code.label()).append("\n").append(code.value()).append("\n\n");
        }
        if (button != null && !button.url().isEmpty()) {
            text.append(button.label()).append("\n").append(button.url()).append("\n\n");
        }
        if (note != null) {
            text.append(note).append("\n\n");
        }
        return text.append("-- \n")
                .append(footer)
                .append("\n")
                .append(home)
                .append("\n")
                .toString();
    }
}
