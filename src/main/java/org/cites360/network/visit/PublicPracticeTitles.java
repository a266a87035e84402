package org.cites360.network.visit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cites360.base.Language;
import org.cites360.base.web.Pages;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.cites360.tour.PracticeTitles;
import org.springframework.stereotype.Component;

/** Names practices to visits: only those that everybody may read. */
@Component
class PublicPracticeTitles implements PracticeTitles {

    private final PublishedRecords records;

    PublicPracticeTitles(PublishedRecords records) {
        this.records = records;
    }

    @Override
    public Map<String, Practice> titles(Collection<String> names, String lang) {
        Map<String, Practice> titles = new LinkedHashMap<>();
        records.findAll(RecordKind.PRACTICE, names, Reader.PUBLIC)
                .forEach(record -> titles.put(record.slug(), practice(record, lang)));
        return titles;
    }

    private static Practice practice(PublishedRecord record, String lang) {
        PublishedRecord.Shown shown = record.in(TextLanguage.of(lang).orElse(record.source()));
        return new Practice(
                shown.text().title(),
                shown.language().tag(),
                Pages.in(record.path(), Language.of(lang).orElse(Language.FR)));
    }
}
