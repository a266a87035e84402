package org.cites360.network.follow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.PublishedRecords.Selection;
import org.cites360.network.Reader;
import org.cites360.network.adoption.Adoptions;
import org.cites360.network.event.Events;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened in the network, for a named reader. What is no longer there is no news. */
@Service
@Transactional(readOnly = true)
public class News {

    /** More records than the network publishes in months. */
    private static final int MOST = 500;

    private final PublishedRecords records;
    private final Adoptions adoptions;
    private final Events events;

    News(PublishedRecords records, Adoptions adoptions, Events events) {
        this.records = records;
        this.adoptions = adoptions;
        this.events = events;
    }

    /** The latest first. @param before exclusive */
    public List<NewsItem> between(Instant from, Instant before, Reader reader) {
        return between(from, before, MOST, reader);
    }

    /** Likewise, at most so many. */
    public List<NewsItem> between(Instant from, Instant before, int limit, Reader reader) {
        List<NewsItem> news = new ArrayList<>();
        records.latest(new Selection(from, before, null, null, null, true), limit, reader).stream()
                .map(PublishedRecords.Change::published)
                .filter(Objects::nonNull)
                .forEach(record -> news.add(
                        new NewsItem.Shared(record, !record.firstPublished().isBefore(from))));
        adoptions.begun(from, before, reader).forEach(adoption -> {
            PublishedRecord practice = Objects.requireNonNull(adoption.practice());
            news.add(new NewsItem.TakenUp(adoption, practice));
        });
        events.announced(from, before, reader).forEach(event -> news.add(new NewsItem.Announced(event)));
        news.sort(Comparator.comparing(NewsItem::at).reversed());
        return news.size() > limit ? news.subList(0, limit) : news;
    }
}
