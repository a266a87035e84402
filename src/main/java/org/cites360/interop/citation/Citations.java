package org.cites360.interop.citation;

import java.time.ZoneOffset;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.Pages;
import org.cites360.network.Facts;
import org.cites360.network.PublishedRecord;
import org.cites360.network.RecordText;
import org.cites360.network.TextLanguage;
import org.cites360.site.Site;
import org.cites360.site.Sites;
import org.springframework.stereotype.Component;

/** Cites records by the text that the reader sees. */
@Component
class Citations {

    private final Sites sites;
    private final Pages pages;
    private final Texts texts;

    Citations(Sites sites, Pages pages, Texts texts) {
        this.sites = sites;
        this.pages = pages;
        this.texts = texts;
    }

    /** @param wanted the language of the text that is cited; the source where the record has none in it */
    Citation of(PublishedRecord record, TextLanguage wanted) {
        PublishedRecord.Shown shown = record.in(wanted);
        RecordText text = shown.text();
        Language terms = Language.of(shown.language().tag()).orElse(Language.EN);
        int year = record.facts()
                .year()
                .orElseGet(() -> record.firstPublished().atZone(ZoneOffset.UTC).getYear());
        return new Citation(
                record.slug(),
                text.title(),
                sites.find(record.site()).map(Site::name).orElse(record.site()),
                year,
                pages.absolute(record.path()),
                shown.language().tag(),
                text.summary(),
                record.facts().themes().stream()
                        .map(theme -> texts.get(terms, "site.theme." + theme.key()))
                        .toList(),
                record.facts().licence().label(),
                record.facts() instanceof Facts.Practice practice
                        ? practice.provenance().name()
                        : null);
    }
}
