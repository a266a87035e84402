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
 * @param groups what it lists
 * @param footer why the reader gets it, and from where
 * @param leave where such mails are ended; null where they are not
 */
record Letter(
        Language language,
        String subject,
        String heading,
        List<String> paragraphs,
        List<Group> groups,
        @Nullable Button button,
        @Nullable Code code,
        @Nullable String note,
        String footer,
        String home,
        @Nullable Button leave) {

    /** What is listed under a heading. */
    record Group(String heading, List<Entry> entries) {}

    /** @param about empty for none @param url absolute */
    record Entry(String title, String lang, String about, String url) {}

    /** @param url absolute; empty where the link is not shown */
    record Button(String label, String url) {}

    record Code(String label, String value) {}

    /** The same for programs and people who prefer no markup. */
    String plain() {
        StringBuilder text = new StringBuilder(heading).append("\n\n");
        paragraphs.forEach(paragraph -> text.append(paragraph).append("\n\n"));
        for (Group group : groups) {
            text.append(group.heading()).append("\n\n");
            for (Entry entry : group.entries()) {
                text.append("* ").append(entry.title()).append("\n");
                if (!entry.about().isEmpty()) {
                    text.append("  ").append(entry.about()).append("\n");
                }
                text.append("  ").append(entry.url()).append("\n\n");
            }
        }
        if (code != null && !code.value().isEmpty()) {
            text.append(code.label()).append("\n").append(code.value()).append("\n\n");
        }
        if (button != null && !button.url().isEmpty()) {
            text.append(button.label()).append("\n").append(button.url()).append("\n\n");
        }
        if (note != null) {
            text.append(note).append("\n\n");
        }
        text.append("-- \n").append(footer).append("\n").append(home).append("\n");
        if (leave != null) {
            text.append(leave.label()).append("\n").append(leave.url()).append("\n");
        }
        return text.toString();
    }
}
