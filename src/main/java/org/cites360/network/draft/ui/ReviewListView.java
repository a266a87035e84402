package org.cites360.network.draft.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.cites360.base.CentreNames;
import org.cites360.base.Language;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.ReaderTime;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.network.draft.DraftSummary;
import org.cites360.network.draft.Hiding;
import org.cites360.network.draft.Reviews;
import org.cites360.network.ui.NetworkPage;
import org.cites360.network.ui.RecordAddress;

/** Everything that waits for review, and for those who moderate what is hidden. */
@PermitAll
@Route("network/review")
class ReviewListView extends NetworkPage implements BeforeEnterObserver {

    private final transient Reviews reviews;
    private final transient Hiding hiding;
    private final transient DraftItems items;
    private final transient CentreNames centres;

    ReviewListView(Pages pages, Reviews reviews, Hiding hiding, DraftItems items, CentreNames centres) {
        super(pages, "/network/review");
        this.reviews = reviews;
        this.hiding = hiding;
        this.items = items;
        this.centres = centres;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!reviews.mayReview()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Language language = UiLanguage.current();
        is("/network/review", getTranslation("drafts.review.title"));
        Div content = Blocks.wrap(
                Blocks.div(
                        "page-head",
                        Blocks.styled(Blocks.link("/network", getTranslation("drafts.network.title")), "back"),
                        new com.vaadin.flow.component.html.H1(getTranslation("drafts.review.title")),
                        Blocks.paragraph(getTranslation("drafts.review.lead"), "lead")),
                items.list(reviews.queue(), DraftSummary::reviewPath, getTranslation("drafts.review.none"), language));
        if (hiding.mayModerate()) {
            content.add(Blocks.styled(hidden(), "record-parts"));
        }
        getContent().removeAll();
        getContent().add(content);
    }

    private Div hidden() {
        List<Hiding.Hidden> all = hiding.all();
        UnorderedList list = Blocks.styled(new UnorderedList(), "entries");
        for (Hiding.Hidden each : all) {
            Anchor link = Blocks.link(RecordAddress.of(each.id()), each.title(), "entry__title");
            list.add(Blocks.styled(
                    new ListItem(
                            link,
                            Blocks.span(centres.name(each.site()) + " · " + each.reason(), "entry__who"),
                            Blocks.styled(ReaderTime.element(each.at()), "entry__when", "muted")),
                    "entry"));
        }
        return new Div(Blocks.card(
                "hidden",
                getTranslation("drafts.hidden.title"),
                all.isEmpty() ? Blocks.paragraph(getTranslation("drafts.hidden.none"), "muted") : list));
    }
}
