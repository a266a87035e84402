package org.cites360.network.follow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cites360.base.CentreNames;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Choice;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.network.Reader;
import org.cites360.network.follow.Following;
import org.cites360.network.follow.NewsItem;
import org.cites360.network.follow.NewsLine;
import org.cites360.network.follow.Rhythm;
import org.cites360.network.follow.Subject;
import org.cites360.network.search.Labels;
import org.cites360.network.search.Question;
import org.cites360.network.ui.NetworkPage;
import org.cites360.site.Site;
import org.cites360.site.Sites;
import org.cites360.site.Theme;

/** What somebody follows, how often they are told, and what the next digest would say. */
@PermitAll
@Route("network/following")
class FollowingView extends NetworkPage implements BeforeEnterObserver {

    private static final String PATH = "/network/following";

    private final transient Following following;
    private final transient NewsLine lines;
    private final transient Labels labels;
    private final transient CentreNames centres;
    private final transient Sites sites;
    private final transient CurrentPerson current;

    FollowingView(
            Pages pages,
            Following following,
            NewsLine lines,
            Labels labels,
            CentreNames centres,
            Sites sites,
            CurrentPerson current) {
        super(pages, PATH);
        this.following = following;
        this.lines = lines;
        this.labels = labels;
        this.centres = centres;
        this.sites = sites;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Reader.of(current) == Reader.PUBLIC) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        is(PATH, getTranslation("follow.mine"));
        List<Subject> mine = following.subjects();
        getContent().removeAll();
        getContent()
                .add(
                        Blocks.head(getTranslation("follow.mine"), getTranslation("follow.mine.lead")),
                        Blocks.stack(
                                rhythm(),
                                Blocks.card("follow-themes", getTranslation("follow.kind.theme"), themes(mine)),
                                centres(mine),
                                searches(mine),
                                next()));
    }

    private Component rhythm() {
        Message message = new Message();
        Choice<Rhythm> choice = new Choice<>(
                "follow-rhythm",
                getTranslation("follow.rhythm"),
                Arrays.asList(Rhythm.values()),
                following.rhythm(),
                each -> getTranslation("follow.rhythm." + each.key()));
        choice.onChange(chosen -> {
            following.choose(chosen);
            message.good(getTranslation(chosen == Rhythm.NONE ? "follow.rhythm.ended" : "follow.rhythm.chosen"));
        });
        return Blocks.card("follow-digest", getTranslation("follow.digest"), choice, message);
    }

    private Component themes(List<Subject> mine) {
        Div buttons = Blocks.styled(new Div(), "follow");
        for (Theme theme : Theme.values()) {
            Subject subject = new Subject.OfTheme(theme);
            buttons.add(new FollowButton(
                    following, subject, getTranslation("site.theme." + theme.key()), mine.contains(subject)));
        }
        return buttons;
    }

    /** Those that are followed first; the others, which are many, behind a click. */
    private Component centres(List<Subject> mine) {
        Div followed = Blocks.styled(new Div(), "follow");
        Div others = Blocks.styled(new Div(), "follow");
        Collator order = Collator.getInstance(UiLanguage.current().locale());
        sites.all().stream()
                .map(Site::slug)
                .sorted(Comparator.comparing(centres::name, order))
                .forEach(site -> {
                    Subject subject = new Subject.OfSite(site);
                    boolean follows = mine.contains(subject);
                    (follows ? followed : others)
                            .add(new FollowButton(following, subject, centres.name(site), follows));
                });
        Section card = Blocks.card("follow-centres", getTranslation("follow.kind.site"));
        if (followed.getComponentCount() > 0) {
            card.add(followed);
        }
        card.add(new NativeDetails(getTranslation("follow.centres.all"), others));
        return card;
    }

    private Component searches(List<Subject> mine) {
        Section card = Blocks.card("follow-searches", getTranslation("follow.kind.search"));
        UnorderedList list = Blocks.styled(new UnorderedList(), "rows");
        for (Subject subject : mine) {
            if (subject instanceof Subject.OfSearch(Question question)) {
                String name = labels.in(UiLanguage.current()).question(question);
                ListItem item = new ListItem(
                        new com.vaadin.flow.component.html.Anchor(
                                question.address(
                                        "/network/search",
                                        Map.of("lang", UiLanguage.current().tag())),
                                name),
                        new FollowButton(following, subject, getTranslation("follow.this-search"), true));
                list.add(item);
            }
        }
        card.add(
                list.getComponentCount() > 0 ? list : Blocks.paragraph(getTranslation("follow.searches.none"), "muted"),
                Blocks.actions(Blocks.link(
                        "/network/search",
                        getTranslation("find.search.title"),
                        "button",
                        "button--small",
                        "button--quiet")));
        return card;
    }

    private Component next() {
        List<NewsItem> items = following.next(UiLanguage.current());
        return Blocks.card(
                "follow-next",
                getTranslation("follow.next"),
                items.isEmpty()
                        ? Blocks.paragraph(getTranslation("follow.next.none"), "muted")
                        : new NewsList(items, lines, UiLanguage.current()));
    }
}
