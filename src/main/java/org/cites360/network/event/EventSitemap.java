package org.cites360.network.event;

import java.util.stream.Stream;
import org.cites360.base.web.Pages;
import org.cites360.base.web.SitemapPart;
import org.cites360.network.Reader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Public meetings. */
@Component
@Order(60)
class EventSitemap implements SitemapPart {

    private final Events events;
    private final Pages pages;

    EventSitemap(Events events, Pages pages) {
        this.events = events;
        this.pages = pages;
    }

    @Override
    public Stream<Entry> entries() {
        return Stream.concat(
                Stream.of(new Entry(pages.alternates("/events"), null)),
                events.all(Reader.PUBLIC).stream()
                        .map(event -> new Entry(pages.alternates(event.path()), event.changed())));
    }
}
