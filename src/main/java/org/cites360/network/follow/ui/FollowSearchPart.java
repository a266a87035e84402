package org.cites360.network.follow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.ui.Blocks;
import org.cites360.network.follow.Following;
import org.cites360.network.follow.Subject;
import org.cites360.network.search.Question;
import org.cites360.network.search.ui.SearchPart;

/** Over what was found: be told of what will be found. */
@org.springframework.stereotype.Component
class FollowSearchPart implements SearchPart {

    private final Following following;
    private final Texts texts;

    FollowSearchPart(Following following, Texts texts) {
        this.following = following;
        this.texts = texts;
    }

    @Override
    public Optional<Component> create(Question question, Language language) {
        if (!question.narrows()) {
            return Optional.empty();
        }
        Subject search = new Subject.OfSearch(question);
        return Optional.of(Blocks.styled(
                new Div(new FollowButton(
                        following, search, texts.get(language, "follow.this-search"), following.follows(search))),
                "follow"));
    }
}
