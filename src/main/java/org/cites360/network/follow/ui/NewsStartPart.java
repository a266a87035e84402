package org.cites360.network.follow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.network.Reader;
import org.cites360.network.follow.News;
import org.cites360.network.follow.NewsItem;
import org.cites360.network.follow.NewsLine;
import org.cites360.network.ui.StartPart;

/** On the network's start page: what happened lately, and the ways to all of it. */
@org.springframework.stereotype.Component
class NewsStartPart implements StartPart {

    private static final int MOST = 8;
    private static final Duration LATELY = Duration.ofDays(90);

    private final News news;
    private final NewsLine lines;
    private final CurrentPerson current;
    private final Texts texts;
    private final Clock clock;

    NewsStartPart(News news, NewsLine lines, CurrentPerson current, Texts texts, Clock clock) {
        this.news = news;
        this.lines = lines;
        this.current = current;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Optional<Component> create(Language language) {
        Instant now = clock.instant();
        List<NewsItem> items = news.between(now.minus(LATELY), now.plusSeconds(1), MOST, Reader.of(current));
        Section card = Blocks.card(
                "news",
                texts.get(language, "follow.start"),
                items.isEmpty()
                        ? Blocks.paragraph(texts.get(language, "follow.news.none"), "muted")
                        : new NewsList(items, lines, language));
        card.add(Blocks.actions(
                Blocks.link(
                        "/network/news",
                        texts.get(language, "follow.news"),
                        "button",
                        "button--small",
                        "button--quiet"),
                Blocks.link(
                        "/network/following",
                        texts.get(language, "follow.mine"),
                        "button",
                        "button--small",
                        "button--quiet")));
        return Optional.of(card);
    }

    @Override
    public int order() {
        return 800;
    }
}
