package org.cites360.base.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cites360.base.web.Page.Alternate;
import org.jspecify.annotations.Nullable;

/** The public pages that a module adds to the sitemap: a bean. */
public interface SitemapPart {

    /** Always in the same order, as far as nothing changed: a large sitemap is read in pieces. */
    Stream<Entry> entries();

    /**
     * One page.
     *
     * @param addresses absolute, in each language that has it; {@code x-default} is where the browser decides
     * @param changed null where it is not known
     */
    record Entry(List<Alternate> addresses, @Nullable Instant changed) {
        public Entry {
            addresses = List.copyOf(addresses);
        }
    }
}
