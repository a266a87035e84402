package org.cites360.network.follow;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cites360.base.Language;
import org.cites360.base.permission.PersonId;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.search.RecordSearch;
import org.cites360.site.Theme;
import org.springframework.stereotype.Component;

/** Which news somebody follows. */
@Component
class Interest {

    private static final int MOST_FOUND = 500;

    private final FollowStore store;
    private final News news;
    private final RecordSearch search;

    Interest(FollowStore store, News news, RecordSearch search) {
        this.store = store;
        this.news = news;
        this.search = search;
    }

    /** For a member of the network, the latest first. @param before exclusive */
    List<NewsItem> of(PersonId person, Instant from, Instant before, Language language) {
        List<Subject> subjects = store.subjects(person);
        if (subjects.isEmpty() || !from.isBefore(before)) {
            return List.of();
        }
        List<NewsItem> all = news.between(from, before, Reader.NETWORK);
        if (all.isEmpty()) {
            return all;
        }
        Set<Theme> themes = new HashSet<>();
        Set<String> sites = new HashSet<>();
        Set<RecordId> found = new HashSet<>();
        for (Subject subject : subjects) {
            switch (subject) {
                case Subject.OfTheme(Theme theme) -> themes.add(theme);
                case Subject.OfSite(String site) -> sites.add(site);
                case Subject.OfSearch(var question) ->
                    found.addAll(search.since(question, from, MOST_FOUND, Reader.NETWORK, language));
            }
        }
        return all.stream()
                .filter(item -> item.themes().stream().anyMatch(themes::contains)
                        || item.sites().stream().anyMatch(sites::contains)
                        || item instanceof NewsItem.Announced
                        || item instanceof NewsItem.Shared shared
                                && found.contains(shared.record().id()))
                .toList();
    }
}
