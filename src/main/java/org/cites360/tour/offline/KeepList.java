package org.cites360.tour.offline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cites360.tour.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What has to be on a device for a version to work there without a network; as JSON it is what
 * {@code /api/tours/{site}/{tour}/offline} answers. Addresses are paths from the root, sizes bytes before any compression,
 * hashes SHA-256 in hexadecimal.
 *
 * @param lang of the version
 * @param audienceName in the version's language where the interface has it
 * @param revision changes with anything that the version shows: what it says, its files, the page around it
 * @param address of the visit
 * @param page the page as it is kept; it is answered for as long as the revision is the current one
 * @param notKept the page for visits that are not on the device
 * @param manifest changes under the same address, unlike the files
 * @param details what one may choose from, the smallest first; one alone where the smaller would be the same
 * @param files at addresses whose content never changes; null where no detail was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeepList(
        String site,
        String tour,
        Audience audience,
        String lang,
        String title,
        String audienceName,
        String revision,
        String address,
        String page,
        String notKept,
        KeptFile manifest,
        List<Choice> details,
        @Nullable List<KeptFile> files) {

    /** How sharp the pictures are. */
    enum Detail {
        /** Without the largest level of each picture, and none whose faces are larger than a phone shows. */
        LIGHT,
        /** Every level. */
        FULL;

        @JsonValue
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Detail> of(String key) {
            return Arrays.stream(values())
                    .filter(detail -> detail.key().equals(key))
                    .findFirst();
        }
    }

    /**
     * @param bytes of all files
     * @param files how many
     * @param levels of each scene's pyramid, counted from the smallest, in the order of the manifest's scenes
     */
    record Choice(Detail detail, long bytes, int files, List<Integer> levels) {}

    record KeptFile(String url, long size, String sha256) {}
}
