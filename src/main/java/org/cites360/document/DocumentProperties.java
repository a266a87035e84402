package org.cites360.document;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a file may take of the installation.
 *
 * @param maxSize of one file; see {@link #largest}
 * @param unfinished what the uploads of one person that are not finished may take together
 * @param unfinishedTotal what those of everybody may take together
 * @param abandoned after which an unfinished upload that nobody goes on with is removed
 * @param reader the program that reads files
 * @param scanner address of ClamAV's daemon, {@code host:port} or {@code unix:/path}; null for none
 * @param office LibreOffice's program; {@code auto} looks for it, {@code none} does without
 * @param fixity how the bytes are checked
 */
@ConfigurationProperties("cites.documents")
public record DocumentProperties(
        @DefaultValue("250MB") DataSize maxSize,
        @DefaultValue("500MB") DataSize unfinished,
        @DefaultValue("5GB") DataSize unfinishedTotal,
        @DefaultValue("2d") Duration abandoned,
        @DefaultValue Reading reader,
        @Nullable String scanner,
        @DefaultValue("auto") String office,
        @DefaultValue Fixity fixity) {

    /**
     * @param memory heap of the program; what needs more is not read
     * @param time for one file
     * @param text characters that are kept of one file
     * @param startTime for the program itself
     */
    public record Reading(
            @DefaultValue("256MB") DataSize memory,
            @DefaultValue("60s") Duration time,
            @DefaultValue("2000000") int text,
            @DefaultValue("30s") Duration startTime) {}

    /**
     * @param every how long after one check of a file comes the next
     * @param slice bytes that one run reads
     */
    public record Fixity(
            @DefaultValue("30d") Duration every,
            @DefaultValue("2GB") DataSize slice) {}

    /** Bytes that a file may have. {@code 250MB} is what people read on the page, and what their own devices say: 250 millions. */
    public long largest() {
        long bytes = maxSize.toBytes();
        for (int power = 3; power > 0; power--) {
            long unit = 1L << (10 * power);
            if (bytes % unit == 0) {
                return bytes / unit * (long) Math.pow(1000, power);
            }
        }
        return bytes;
    }

    public DocumentProperties {
        scanner = scanner == null || scanner.isBlank() ? null : scanner.strip();
    }
}
