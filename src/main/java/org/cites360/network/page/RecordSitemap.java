package org.cites360.network.page;

import java.util.stream.Stream;
import org.cites360.base.Language;
import org.cites360.base.web.Page.Alternate;
import org.cites360.base.web.Pages;
import org.cites360.base.web.SitemapPart;
import org.cites360.network.PublishedRecords;
import org.cites360.network.PublishedRecords.Address;
import org.cites360.network.Reader;
import org.cites360.network.TextLanguage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Public records, in each language that they have a text in. */
@Component
@Order(50)
class RecordSitemap implements SitemapPart {

    private final PublishedRecords records;
    private final Pages pages;

    RecordSitemap(PublishedRecords records, Pages pages) {
        this.records = records;
        this.pages = pages;
    }

    @Override
    public Stream<Entry> entries() {
        return records.addresses(Reader.PUBLIC).stream()
                .map(record -> new Entry(
                        record.languages().stream()
                                .map(text -> new Alternate(text.tag(), pages.absolute(home(record, text))))
                                .toList(),
                        record.changed()));
    }

    private static String home(Address record, TextLanguage text) {
        String path = record.kind().path() + "/" + record.slug();
        return Language.of(text.tag()).map(language -> Pages.in(path, language)).orElse(path + "?text=" + text.tag());
    }
}
