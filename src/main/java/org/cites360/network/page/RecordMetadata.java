package org.cites360.network.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.Page;
import org.cites360.base.web.Page.Alternate;
import org.cites360.base.web.Pages;
import org.cites360.network.Facts;
import org.cites360.network.Licence;
import org.cites360.network.PublishedRecord;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.cites360.site.Site;
import org.cites360.site.Sites;
import org.springframework.stereotype.Component;

/** What a record's page says about itself to browsers, search engines and other machines. */
@Component
class RecordMetadata {

    private final Pages pages;
    private final Sites sites;
    private final Texts texts;

    RecordMetadata(Pages pages, Sites sites, Texts texts) {
        this.pages = pages;
        this.sites = sites;
        this.texts = texts;
    }

    /** A text shown in place of a missing one is at home elsewhere, and the page says where. */
    Page page(RecordPage view, Language language) {
        PublishedRecord record = view.record();
        TextLanguage shown = TextLanguage.of(view.textLang()).orElseThrow();
        List<Alternate> alternates = new ArrayList<>();
        record.languages()
                .forEach(text ->
                        alternates.add(new Alternate(text.tag(), pages.absolute(RecordPages.home(record, text)))));
        alternates.add(new Alternate("x-default", pages.absolute(record.path())));
        return pages.translated(record.path(), language, view.title(), view.summary())
                .withCanonical(pages.absolute(RecordPages.home(record, shown)))
                .withAlternates(alternates);
    }

    /** Answers an address where there is nothing, or nothing any more. @param key {@code unknown} or {@code gone} */
    Page missing(RecordKind kind, Language language, String key) {
        return pages.translated(
                        kind.path(),
                        language,
                        texts.get(language, "record-page." + key + ".title"),
                        texts.get(language, "record-page." + key + ".text"))
                .notIndexed();
    }

    /**
     * In the vocabulary of schema.org: a practice is an article about how something is done, which teaches; a resource is what
     * can be learned from, or the digital document it is.
     */
    Map<String, Object> jsonLd(RecordPage view, Page page, Language language) {
        PublishedRecord record = view.record();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put(
                "@type",
                record.kind() == RecordKind.PRACTICE ? List.of("Article", "LearningResource") : "LearningResource");
        data.put("@id", view.address());
        data.put("url", page.canonical());
        data.put("name", view.title());
        if (record.kind() == RecordKind.PRACTICE) {
            data.put("headline", view.title());
        }
        data.put("description", view.summary());
        data.put("inLanguage", view.textLang());
        data.put("isAccessibleForFree", true);
        data.put("datePublished", record.firstPublished().toString());
        data.put("dateModified", record.changed().toString());
        data.put("version", record.edition());
        data.put("image", page.image());
        Map<String, Object> centre = new LinkedHashMap<>();
        centre.put("@type", "Organization");
        centre.put("name", sites.find(record.site()).map(Site::name).orElse(record.site()));
        centre.put("url", pages.absolute("/sites/" + record.site()));
        data.put("author", centre);
        data.put("publisher", centre);
        record.facts().licence().address().ifPresent(licence -> data.put("license", licence));
        data.put("about", view.themes());
        data.put(
                "audience",
                record.facts().targetGroups().stream()
                        .map(group -> Map.of(
                                "@type",
                                "Audience",
                                "audienceType",
                                texts.get(language, "network.target-group." + group.key())))
                        .toList());
        data.put("learningResourceType", resourceType(record, language));
        if (record.facts().licence() != Licence.ALL_RIGHTS_RESERVED && record.facts() instanceof Facts.Resource owned) {
            data.put("copyrightHolder", Map.of("@type", "Organization", "name", owned.rightsHolder()));
        }
        if (record.languages().size() > 1) {
            data.put(
                    "workTranslation",
                    record.languages().stream()
                            .filter(text -> !text.tag().equals(view.textLang()))
                            .map(text -> Map.of(
                                    "@type",
                                    "CreativeWork",
                                    "inLanguage",
                                    text.tag(),
                                    "name",
                                    record.in(text).text().title(),
                                    "url",
                                    pages.absolute(RecordPages.home(record, text))))
                            .toList());
        }
        List<Map<String, Object>> files = view.files().stream()
                .filter(RecordPage.FileView::readable)
                .map(file -> Map.<String, Object>of(
                        "@type", "MediaObject", "name", file.name(), "contentUrl", pages.absolute(file.href())))
                .toList();
        if (!files.isEmpty()) {
            data.put("associatedMedia", files);
        }
        return data;
    }

    private String resourceType(PublishedRecord record, Language language) {
        return record.facts() instanceof Facts.Resource resource
                ? texts.get(language, "network.resource-type." + resource.type().key())
                : texts.get(language, "network.kind.practice");
    }
}
