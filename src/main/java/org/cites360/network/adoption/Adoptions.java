package org.cites360.network.adoption;

import java.time.Instant;
import java.util.List;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;

/** What became of practices at other centres, each time for a named reader. */
public interface Adoptions {

    /** Of one practice, the earliest first; none where the reader may not know of the practice. */
    List<Adoption> of(RecordId practice, Reader reader);

    /** What a centre took up, the latest first. */
    List<Adoption> by(String site, Reader reader);

    /** What others took up from a centre, the latest first; only what the reader may see of it. */
    List<Adoption> from(String site, Reader reader);

    /** Those first published in this time, the latest first; only of practices that the reader may see. @param before exclusive */
    List<Adoption> begun(Instant from, Instant before, Reader reader);

    /**
     * The family of a practice that the reader may see: from the topmost practice it varies down to the variations of
     * variations.
     *
     * @throws java.util.NoSuchElementException when the reader may not know of the practice
     */
    Family family(RecordId practice, Reader reader);
}
