package org.cites360.network.follow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.network.Reader;
import org.cites360.network.follow.News;
import org.cites360.network.follow.NewsItem;
import org.cites360.network.follow.NewsLine;
import org.cites360.network.follow.Week;
import org.cites360.network.ui.NetworkPage;
import org.cites360.site.Theme;
import org.jspecify.annotations.Nullable;

/** What happened in the network in a week, by theme. Its address holds the week and the theme. */
@PermitAll
@Route("network/news")
class NewsView extends NetworkPage implements BeforeEnterObserver {

    private static final String PATH = "/network/news";

    private final transient News news;
    private final transient NewsLine lines;
    private final transient CurrentPerson current;
    private final transient Clock clock;

    NewsView(Pages pages, News news, NewsLine lines, CurrentPerson current, Clock clock) {
        super(pages, PATH);
        this.news = news;
        this.lines = lines;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Reader.of(current) == Reader.PUBLIC) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var asked = event.getLocation().getQueryParameters();
        Week now = Week.of(clock.instant());
        Week week = asked.getSingleParameter("week")
                .flatMap(Week::parse)
                .filter(one -> !one.isAfter(now))
                .orElse(now);
        Theme theme = asked.getSingleParameter("theme").flatMap(Theme::of).orElse(null);
        is(PATH, getTranslation("follow.news"));
        List<NewsItem> items = news.between(week.from(), week.before(), Reader.NETWORK);
        Div stack = Blocks.stack(weeks(week, now, theme), themes(week, theme, items));
        List<NewsItem> shown = theme == null
                ? items
                : items.stream().filter(item -> item.themes().contains(theme)).toList();
        if (shown.isEmpty()) {
            stack.add(Blocks.div("empty", Blocks.paragraph(getTranslation("follow.news.none"))));
        }
        if (!shown.isEmpty()) {
            stack.add(NewsList.whole(shown, lines, UiLanguage.current()));
        }
        stack.add(Blocks.actions(
                Blocks.link("/network/following", getTranslation("follow.mine"), "button", "button--quiet")));
        getContent().removeAll();
        getContent().add(Blocks.head(getTranslation("follow.news"), getTranslation("follow.news.lead")), stack);
    }

    private Component weeks(Week week, Week now, @Nullable Theme theme) {
        H2 heading = new H2(getTranslation("follow.week", week.days(UiLanguage.current())));
        heading.addClassName("news__week");
        Nav ways = new Nav();
        ways.addClassName("actions");
        ways.setAriaLabel(getTranslation("follow.weeks"));
        ways.add(way(week.previous(), theme, "follow.week.before"));
        if (!week.equals(now)) {
            ways.add(way(week.next(), theme, "follow.week.after"));
        }
        return Blocks.div("news__head", heading, ways);
    }

    private Anchor way(Week week, @Nullable Theme theme, String key) {
        return Blocks.styled(
                new Anchor(address(week, theme), getTranslation(key)), "button", "button--small", "button--quiet");
    }

    private Component themes(Week week, @Nullable Theme chosen, List<NewsItem> items) {
        UnorderedList list = new UnorderedList();
        list.add(new ListItem(theme(week, null, chosen == null, getTranslation("follow.themes.all"), items.size())));
        for (Theme each : Theme.values()) {
            long count =
                    items.stream().filter(item -> item.themes().contains(each)).count();
            list.add(
                    new ListItem(theme(week, each, chosen == each, getTranslation("site.theme." + each.key()), count)));
        }
        Nav nav = Blocks.styled(new Nav(list), "tabs");
        nav.setAriaLabel(getTranslation("follow.themes"));
        return nav;
    }

    private static Anchor theme(Week week, @Nullable Theme theme, boolean chosen, String name, long count) {
        Anchor link = new Anchor(address(week, theme), new Span(name));
        link.add(Blocks.span(String.valueOf(count), "tabs__count"));
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private static String address(Week week, @Nullable Theme theme) {
        return Pages.in(PATH, UiLanguage.current())
                + "&week=" + week
                + Optional.ofNullable(theme).map(one -> "&theme=" + one.key()).orElse("");
    }
}
