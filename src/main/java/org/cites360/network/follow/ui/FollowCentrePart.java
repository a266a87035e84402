package org.cites360.network.follow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.network.Reader;
import org.cites360.network.follow.Following;
import org.cites360.network.follow.Subject;
import org.cites360.network.ui.CentrePart;

/** On a centre's page: follow it. */
@org.springframework.stereotype.Component
class FollowCentrePart implements CentrePart {

    private final Following following;
    private final CurrentPerson current;
    private final Texts texts;

    FollowCentrePart(Following following, CurrentPerson current, Texts texts) {
        this.following = following;
        this.current = current;
        this.texts = texts;
    }

    @Override
    public Optional<Component> create(String site, Language language) {
        if (Reader.of(current) == Reader.PUBLIC) {
            return Optional.empty();
        }
        Subject centre = new Subject.OfSite(site);
        return Optional.of(Blocks.styled(
                new Div(new FollowButton(
                        following, centre, texts.get(language, "follow.this-centre"), following.follows(centre))),
                "follow"));
    }
}
