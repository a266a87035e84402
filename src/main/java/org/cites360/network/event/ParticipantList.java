package org.cites360.network.event;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cites360.network.event.Registrations.Participant;
import org.jspecify.annotations.Nullable;

/** Who comes, as a table for spreadsheets (RFC 4180, UTF-8 with a byte order mark, by which Excel knows it). */
public final class ParticipantList {

    private ParticipantList() {}

    public static byte[] csv(List<Participant> participants) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader("name", "email", "attendance", "state", "since")
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (Participant each : participants) {
                printer.printRecord(
                        harmless(each.name()),
                        harmless(each.email()),
                        each.attendance().key(),
                        each.confirmed() ? "confirmed" : "waiting",
                        each.since());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Spreadsheets take what begins like this for a formula. */
    private static String harmless(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return text.matches("^[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
