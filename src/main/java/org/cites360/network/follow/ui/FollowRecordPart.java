package org.cites360.network.follow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.cites360.base.CentreNames;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.network.PublishedRecord;
import org.cites360.network.Reader;
import org.cites360.network.follow.Following;
import org.cites360.network.follow.Subject;
import org.cites360.network.ui.RecordPart;
import org.cites360.site.Theme;

/** Under a record: follow its centre and its themes. */
@org.springframework.stereotype.Component
class FollowRecordPart implements RecordPart {

    private final Following following;
    private final CurrentPerson current;
    private final CentreNames centres;
    private final Texts texts;

    FollowRecordPart(Following following, CurrentPerson current, CentreNames centres, Texts texts) {
        this.following = following;
        this.current = current;
        this.centres = centres;
        this.texts = texts;
    }

    @Override
    public Optional<Component> create(PublishedRecord record, Language language) {
        if (Reader.of(current) == Reader.PUBLIC) {
            return Optional.empty();
        }
        Div buttons = Blocks.styled(new Div(), "follow");
        List<Subject> mine = following.subjects();
        Subject centre = new Subject.OfSite(record.site());
        buttons.add(new FollowButton(following, centre, centres.name(record.site()), mine.contains(centre)));
        for (Theme theme : record.facts().themes()) {
            Subject subject = new Subject.OfTheme(theme);
            buttons.add(new FollowButton(
                    following, subject, texts.get(language, "site.theme." + theme.key()), mine.contains(subject)));
        }
        Section card = Blocks.card(
                "follow",
                texts.get(language, "follow.follow"),
                Blocks.paragraph(texts.get(language, "follow.follow.lead"), "muted"),
                buttons);
        return Optional.of(card);
    }

    @Override
    public int order() {
        return 95;
    }
}
