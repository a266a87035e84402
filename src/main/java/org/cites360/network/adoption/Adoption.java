package org.cites360.network.adoption;

import java.time.Instant;
import java.util.UUID;
import org.cites360.network.PublishedRecord;
import org.cites360.network.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A published account of taking a practice up, as one reader may know it.
 *
 * @param site the slug of the centre that took it up
 * @param practice what it took up; null when that is no longer shared with this reader, who is told nothing else of it
 * @param content null likewise: it describes the practice
 * @param variation the centre's own practice that varies it; null where there is none that this reader may see
 * @param since when, as the centre says
 * @param changed when it was last published
 */
public record Adoption(
        UUID id,
        RecordId practiceId,
        String site,
        @Nullable PublishedRecord practice,
        @Nullable AdoptionContent content,
        @Nullable PublishedRecord variation,
        String since,
        Instant changed) {

    /** The members' page on which a centre's account of a practice is written. */
    public static String workedOnAt(String site, RecordId practice) {
        return "/network/adoptions/" + site + "/" + practice;
    }
}
