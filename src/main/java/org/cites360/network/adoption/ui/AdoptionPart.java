package org.cites360.network.adoption.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.Set;
import org.cites360.base.CentreNames;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.ui.Blocks;
import org.cites360.network.PublishedRecord;
import org.cites360.network.Reader;
import org.cites360.network.RecordKind;
import org.cites360.network.adoption.Adoption;
import org.cites360.network.adoption.AdoptionWriting;
import org.cites360.network.adoption.Adoptions;
import org.cites360.network.adoption.Family;
import org.cites360.network.ui.RecordPart;

/** Who took a practice up, on its members' page, and the way to say so oneself. */
@org.springframework.stereotype.Component
class AdoptionPart implements RecordPart {

    private final Adoptions adoptions;
    private final AdoptionWriting writing;
    private final CentreNames centres;
    private final Texts texts;

    AdoptionPart(Adoptions adoptions, AdoptionWriting writing, CentreNames centres, Texts texts) {
        this.adoptions = adoptions;
        this.writing = writing;
        this.centres = centres;
        this.texts = texts;
    }

    @Override
    public Optional<Component> create(PublishedRecord record, Language language) {
        if (record.kind() != RecordKind.PRACTICE) {
            return Optional.empty();
        }
        Family family = adoptions.family(record.id(), Reader.NETWORK);
        Section card = Blocks.card("family", texts.get(language, "adoption.family"));
        card.add(
                family.isAlone()
                        ? Blocks.paragraph(texts.get(language, "adoption.none"))
                        : new FamilyTree(family, record.id(), language, texts, centres));
        Set<String> sites = writing.sitesFor(record.id());
        if (!sites.isEmpty()) {
            card.add(Blocks.actions(sites.stream()
                    .map(site -> Blocks.link(
                            Adoption.workedOnAt(site, record.id()),
                            texts.get(language, "adoption.say", centres.name(site)),
                            "button",
                            "button--quiet"))
                    .toArray(Component[]::new)));
        }
        return Optional.of(card);
    }

    @Override
    public int order() {
        return 30;
    }
}
