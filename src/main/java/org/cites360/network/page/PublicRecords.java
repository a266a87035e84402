package org.cites360.network.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cites360.base.web.Pages;
import org.cites360.document.Document;
import org.cites360.document.DocumentId;
import org.cites360.document.DocumentState;
import org.cites360.document.Documents;
import org.cites360.network.Facts;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordText;
import org.cites360.site.Site;
import org.cites360.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings records into the shape of their JSON. */
@Component
class PublicRecords {

    private final PublishedRecords records;
    private final Documents documents;
    private final Sites sites;
    private final Pages pages;

    PublicRecords(PublishedRecords records, Documents documents, Sites sites, Pages pages) {
        this.records = records;
        this.documents = documents;
        this.sites = sites;
        this.pages = pages;
    }

    PublicRecord of(PublishedRecord record) {
        Facts facts = record.facts();
        Facts.Practice practice = facts instanceof Facts.Practice found ? found : null;
        Facts.Resource resource = facts instanceof Facts.Resource found ? found : null;
        return new PublicRecord(
                record.id().toString(),
                record.kind().key(),
                record.slug(),
                pages.absolute(record.path()),
                new PublicRecord.Centre(
                        record.site(),
                        sites.find(record.site()).map(Site::name).orElse(record.site()),
                        pages.absolute("/sites/" + record.site())),
                record.source().tag(),
                texts(record),
                facts.themes().stream().map(theme -> theme.key()).toList(),
                facts.targetGroups().stream().map(group -> group.key()).toList(),
                new PublicRecord.LicenceOf(
                        facts.licence().key(),
                        facts.licence().label(),
                        facts.licence().address().orElse(null)),
                facts.contact() == null ? null : facts.contact().name(),
                facts.year().orElse(null),
                practice == null ? null : provenance(practice.provenance()),
                practice == null ? null : period(practice.period()),
                practice == null ? null : practice.place(),
                practice == null
                        ? null
                        : practice.figures().stream()
                                .map(figure -> new PublicRecord.Figure(
                                        figure.id(), figure.value(), figure.year(), figure.source()))
                                .toList(),
                resource == null ? null : resource.type().key(),
                resource == null ? null : resource.link(),
                resource == null ? null : List.copyOf(resource.languages()),
                resource == null ? null : resource.rightsHolder(),
                files(facts),
                related(record, practice),
                record.edition(),
                record.firstPublished(),
                record.changed());
    }

    private static Map<String, PublicRecord.Text> texts(PublishedRecord record) {
        Map<String, PublicRecord.Text> texts = new LinkedHashMap<>();
        record.texts().forEach((language, text) -> texts.put(language.tag(), text(text)));
        return texts;
    }

    private static PublicRecord.Text text(RecordText text) {
        Map<String, String> sections = new LinkedHashMap<>();
        text.sections().forEach((section, words) -> sections.put(section.key(), words));
        return new PublicRecord.Text(text.title(), text.summary(), sections, text.labels());
    }

    private static PublicRecord.Provenance provenance(Facts.Provenance provenance) {
        return new PublicRecord.Provenance(provenance.origin().key(), provenance.name(), provenance.year());
    }

    private static PublicRecord.@Nullable Period period(Facts.@Nullable Period period) {
        return period == null ? null : new PublicRecord.Period(period.from(), period.to());
    }

    private List<PublicRecord.File> files(Facts facts) {
        Map<DocumentId, Document> found = documents.find(facts.files().stream()
                .map(file -> new DocumentId(file.document()))
                .toList());
        return facts.files().stream()
                .flatMap(file -> Stream.ofNullable(found.get(new DocumentId(file.document())))
                        .filter(document -> document.state() == DocumentState.READY)
                        .map(document -> new PublicRecord.File(
                                file.id(),
                                document.name(),
                                pages.absolute(document.path()),
                                document.type(),
                                document.size(),
                                document.pages(),
                                file.language() == null ? document.language() : file.language(),
                                document.sha256())))
                .toList();
    }

    private List<PublicRecord.Link> related(PublishedRecord record, Facts.@Nullable Practice practice) {
        List<PublishedRecord> others = practice == null
                ? records.using(record.id(), Reader.PUBLIC)
                : records.findAll(practice.resources(), Reader.PUBLIC);
        return others.stream()
                .map(other -> new PublicRecord.Link(
                        other.kind().key(),
                        other.slug(),
                        other.texts().get(other.source()).title(),
                        pages.absolute(other.path())))
                .toList();
    }
}
