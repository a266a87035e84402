package org.cites360.network.centre;

import java.util.List;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordKind;
import org.cites360.network.adoption.Adoption;
import org.cites360.network.adoption.Adoptions;
import org.springframework.stereotype.Component;

/** What a centre gave and took, as one reader may know it. */
@Component
class CentreSharing {

    private final PublishedRecords records;
    private final Adoptions adoptions;

    CentreSharing(PublishedRecords records, Adoptions adoptions) {
        this.records = records;
        this.adoptions = adoptions;
    }

    /** @param taken what it took up from others @param given what others took up from it */
    record Sharing(
            List<PublishedRecord> practices,
            List<PublishedRecord> resources,
            List<Adoption> taken,
            List<Adoption> given) {
        boolean isEmpty() {
            return practices.isEmpty() && resources.isEmpty() && taken.isEmpty() && given.isEmpty();
        }
    }

    Sharing of(String site, Reader reader) {
        List<PublishedRecord> shared = records.ofSite(site, reader);
        return new Sharing(
                of(RecordKind.PRACTICE, shared),
                of(RecordKind.RESOURCE, shared),
                adoptions.by(site, reader),
                adoptions.from(site, reader));
    }

    private static List<PublishedRecord> of(RecordKind kind, List<PublishedRecord> shared) {
        return shared.stream().filter(record -> record.kind() == kind).toList();
    }
}
