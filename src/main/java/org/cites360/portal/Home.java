package org.cites360.portal;

import java.util.List;
import java.util.Optional;
import org.cites360.base.web.Page;

/** @param featured the visit to begin with; empty while none is published */
public record Home(Page page, Optional<Visit> featured, List<Visit> visits, Centres centres) {
    public Home {
        visits = List.copyOf(visits);
    }
}
