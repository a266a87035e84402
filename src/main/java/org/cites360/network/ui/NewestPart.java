package org.cites360.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.cites360.base.CentreNames;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.ReaderTime;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.TextLanguage;

/** What was published last in the network. */
@org.springframework.stereotype.Component
class NewestPart implements StartPart {

    private static final int MOST = 8;

    private final PublishedRecords records;
    private final CurrentPerson current;
    private final CentreNames centres;
    private final Texts texts;

    NewestPart(PublishedRecords records, CurrentPerson current, CentreNames centres, Texts texts) {
        this.records = records;
        this.current = current;
        this.centres = centres;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 800;
    }

    @Override
    public Optional<Component> create(Language language) {
        List<PublishedRecord> newest = records.newest(MOST, Reader.of(current));
        Component content = Blocks.paragraph(texts.get(language, "drafts.newest.none"), "muted");
        if (!newest.isEmpty()) {
            UnorderedList list = Blocks.styled(new UnorderedList(), "entries");
            newest.forEach(record -> list.add(item(record, language)));
            content = list;
        }
        return Optional.of(Blocks.card("newest", texts.get(language, "drafts.newest"), content));
    }

    private ListItem item(PublishedRecord record, Language language) {
        PublishedRecord.Shown shown = record.in(TextLanguage.of(language));
        Anchor link = Blocks.link(RecordAddress.of(record.id()), shown.text().title(), "entry__title");
        link.getElement().setAttribute("lang", shown.language().tag());
        return Blocks.styled(
                new ListItem(
                        link,
                        Blocks.span(
                                texts.get(
                                                language,
                                                "network.kind." + record.kind().key()) + " · "
                                        + centres.name(record.site()),
                                "entry__who"),
                        Blocks.styled(ReaderTime.element(record.firstPublished()), "entry__when", "muted")),
                "entry");
    }
}
