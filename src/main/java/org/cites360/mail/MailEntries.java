package org.cites360.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What mails of one template list below their text. It is asked anew at each attempt to send one, so that nothing goes out that its
 * reader may no longer see; a mail with nothing left to list is not sent.
 */
public interface MailEntries {

    /** The template of these mails. */
    String template();

    /** What there is to tell now; empty when that is nothing. */
    Optional<Told> tell(Mail mail);

    /**
     * What is told.
     *
     * @param values for the template's texts, beside the mail's own
     * @param groups at least one
     */
    record Told(Map<String, String> values, List<Group> groups) {
        public Told {
            values = Map.copyOf(values);
            groups = List.copyOf(groups);
        }
    }

    /** Entries under a heading. @param entries at least one */
    record Group(String heading, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A link with a line about it; plain text.
     *
     * @param lang tag of the title's language
     * @param path of this installation
     * @param about empty for none
     */
    record Entry(String title, String lang, String path, String about) {}
}
