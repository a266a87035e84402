package org.cites360.interop.oai;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.Pages;
import org.cites360.document.Document;
import org.cites360.document.DocumentId;
import org.cites360.document.DocumentState;
import org.cites360.document.Documents;
import org.cites360.network.Facts;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.TextLanguage;
import org.cites360.site.Site;
import org.cites360.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What any format says of a record, in words; terms are in the record's own languages. Only what the public may read. */
@Component
class Described {

    private final PublishedRecords records;
    private final Documents documents;
    private final Sites sites;
    private final Texts texts;
    private final Pages pages;

    Described(PublishedRecords records, Documents documents, Sites sites, Texts texts, Pages pages) {
        this.records = records;
        this.documents = documents;
        this.sites = sites;
        this.texts = texts;
        this.pages = pages;
    }

    /** A text with the tag of its language. */
    record Said(String lang, String text) {}

    /** @param key of the theme @param names in the record's languages */
    record Term(String key, List<Said> names) {}

    record File(String url, String type, long size) {}

    /**
     * @param languages of the texts; of a resource those it is in itself
     * @param type what kind of practice or resource it is, in English
     * @param source where it comes from, null where that is not said
     * @param rights the address of the licence, or that all rights are reserved
     * @param related the addresses of what is used in it, or uses it
     * @param uses whether it uses what is related, or is used by it
     */
    record Description(
            PublishedRecord record,
            String url,
            String centre,
            String centreUrl,
            Set<String> languages,
            List<Term> themes,
            List<Term> audiences,
            String type,
            @Nullable String source,
            @Nullable String place,
            Optional<Integer> year,
            String rights,
            @Nullable String holder,
            @Nullable String link,
            List<File> files,
            List<String> related,
            boolean uses) {}

    Description of(PublishedRecord record) {
        Facts facts = record.facts();
        Facts.Practice practice = facts instanceof Facts.Practice found ? found : null;
        Facts.Resource resource = facts instanceof Facts.Resource found ? found : null;
        Set<String> languages = new TreeSet<>(resource == null ? Set.of() : resource.languages());
        if (languages.isEmpty()) {
            record.languages().forEach(language -> languages.add(language.tag()));
        }
        return new Description(
                record,
                pages.absolute(record.path()),
                sites.find(record.site()).map(Site::name).orElse(record.site()),
                pages.absolute("/sites/" + record.site()),
                languages,
                facts.themes().stream()
                        .map(theme -> term(record, theme.key(), "site.theme." + theme.key()))
                        .toList(),
                facts.targetGroups().stream()
                        .map(group -> term(record, group.key(), "network.target-group." + group.key()))
                        .toList(),
                texts.get(
                        Language.EN,
                        resource == null
                                ? "network.kind.practice"
                                : "network.resource-type." + resource.type().key()),
                practice == null ? null : practice.provenance().name(),
                practice == null ? null : practice.place(),
                facts.year(),
                facts.licence().address().orElse(facts.licence().label()),
                resource == null ? null : resource.rightsHolder(),
                resource == null ? null : resource.link(),
                files(facts),
                (practice == null
                                ? records.using(record.id(), Reader.PUBLIC)
                                : records.findAll(practice.resources(), Reader.PUBLIC))
                        .stream().map(other -> pages.absolute(other.path())).toList(),
                practice != null);
    }

    /** In each language of the record that the interface speaks, in English where there is none. */
    private Term term(PublishedRecord record, String key, String text) {
        List<Said> names = new ArrayList<>();
        for (TextLanguage language : record.languages()) {
            Language.of(language.tag()).ifPresent(known -> names.add(new Said(known.tag(), texts.get(known, text))));
        }
        if (names.isEmpty()) {
            names.add(new Said(Language.EN.tag(), texts.get(Language.EN, text)));
        }
        return new Term(key, names);
    }

    private List<File> files(Facts facts) {
        Map<DocumentId, Document> found = documents.find(facts.files().stream()
                .map(file -> new DocumentId(file.document()))
                .toList());
        return found.values().stream()
                .filter(document -> document.state() == DocumentState.READY)
                .map(document -> new File(pages.absolute(document.path()), document.type(), document.size()))
                .toList();
    }
}
