package org.cites360.network.adoption.page;

import java.util.List;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.network.PublishedRecord;
import org.cites360.network.Reader;
import org.cites360.network.RecordKind;
import org.cites360.network.RecordPagePart;
import org.cites360.network.TextLanguage;
import org.cites360.network.adoption.Adoptions;
import org.cites360.network.adoption.Family;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who took a practice up, for everybody. */
@Component
@Order(30)
class FamilyPagePart implements RecordPagePart {

    private final Adoptions adoptions;
    private final ToldAdoptions told;

    FamilyPagePart(Adoptions adoptions, ToldAdoptions told) {
        this.adoptions = adoptions;
        this.told = told;
    }

    /** @param root the practice from which the others come */
    record Model(ToldAdoptions.Practice root, List<ToldAdoptions.Told> branches) {}

    @Override
    public Optional<Part> of(PublishedRecord record, Language reader, TextLanguage text) {
        if (record.kind() != RecordKind.PRACTICE) {
            return Optional.empty();
        }
        Family family = adoptions.family(record.id(), Reader.PUBLIC);
        return family.isAlone()
                ? Optional.empty()
                : Optional.of(new Part(
                        "record/family",
                        new Model(
                                told.practice(family.root(), reader, record.id()),
                                told.of(family.branches(), reader, record.id()))));
    }
}
