package org.cites360.interop.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.cites360.base.CitesProperties;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.Markdown;
import org.cites360.base.web.Pages;
import org.cites360.interop.xml.Xml;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecord.Shown;
import org.cites360.network.PublishedRecords;
import org.cites360.network.PublishedRecords.Change;
import org.cites360.network.PublishedRecords.Selection;
import org.cites360.network.Reader;
import org.cites360.network.RecordKind;
import org.cites360.network.Section;
import org.cites360.network.TextLanguage;
import org.cites360.site.Site;
import org.cites360.site.Sites;
import org.cites360.site.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.util.DigestUtils;

/** Atom feeds (RFC 4287): the newest public records, each text in the reader's language or in its own. */
@Service
class Feeds {

    private static final int ENTRIES = 50;

    private final PublishedRecords records;
    private final Sites sites;
    private final Pages pages;
    private final Texts texts;
    private final CitesProperties properties;

    Feeds(PublishedRecords records, Sites sites, Pages pages, Texts texts, CitesProperties properties) {
        this.records = records;
        this.sites = sites;
        this.pages = pages;
        this.texts = texts;
        this.properties = properties;
    }

    /** What a feed is about. */
    record Subject(
            RecordKind kind,
            @Nullable Theme theme,
            @Nullable String site,
            Language language) {

        /** Its own address. */
        String path() {
            return "/feeds" + kind.path() + ".atom?lang=" + language.tag() + query();
        }

        /** Of the page that shows the same. */
        String page() {
            return kind.path() + "?lang=" + language.tag() + query();
        }

        private String query() {
            return (theme == null ? "" : "&theme=" + theme.key()) + (site == null ? "" : "&site=" + site);
        }
    }

    record Feed(String xml, Instant updated) {
        String etag() {
            return "\"" + DigestUtils.md5DigestAsHex(xml.getBytes(StandardCharsets.UTF_8)) + "\"";
        }
    }

    boolean knows(String site) {
        return sites.find(site).isPresent();
    }

    Feed of(Subject subject) {
        List<Change> latest = records.latest(
                new Selection(null, null, subject.kind(), subject.site(), subject.theme(), true),
                ENTRIES,
                Reader.PUBLIC);
        Instant updated = latest.isEmpty() ? Instant.EPOCH : latest.getFirst().at();
        Xml xml = new Xml();
        xml.element("feed", () -> {
            xml.namespace("", "http://www.w3.org/2005/Atom")
                    .attribute("xml:lang", subject.language().tag());
            xml.element("id", pages.absolute(subject.path()));
            xml.element("title", title(subject));
            xml.element("updated", DateTimeFormatter.ISO_INSTANT.format(updated));
            link(xml, "self", "application/atom+xml", pages.absolute(subject.path()));
            link(xml, "alternate", "text/html", pages.absolute(subject.page()));
            xml.element("icon", pages.absolute("/brand/icon.svg"));
            xml.element("generator", "Cités 360");
            for (Change change : latest) {
                PublishedRecord record = change.published();
                if (record != null) {
                    entry(xml, record, subject.language());
                }
            }
        });
        return new Feed(xml.toString(), updated);
    }

    private String title(Subject subject) {
        Language language = subject.language();
        String title = texts.get(language, "interop.feed." + subject.kind().key());
        if (subject.theme() != null) {
            title += " – " + texts.get(language, "site.theme." + subject.theme().key());
        }
        if (subject.site() != null) {
            title += " – " + sites.find(subject.site()).map(Site::name).orElse(subject.site());
        }
        return title + " · Cités 360";
    }

    private void entry(Xml xml, PublishedRecord record, Language language) {
        Shown shown = record.in(TextLanguage.of(language));
        String lang = shown.language().tag();
        String address = pages.absolute(record.path());
        xml.element("entry", () -> {
            xml.attribute("xml:lang", lang);
            xml.element("id", address);
            xml.element("title", shown.text().title());
            xml.element("published", DateTimeFormatter.ISO_INSTANT.format(record.firstPublished()));
            xml.element("updated", DateTimeFormatter.ISO_INSTANT.format(record.changed()));
            xml.element(
                    "author",
                    () -> xml.element(
                                    "name",
                                    sites.find(record.site()).map(Site::name).orElse(record.site()))
                            .element("uri", pages.absolute("/sites/" + record.site())));
            link(xml, "alternate", "text/html", pages.absolute(Pages.in(record.path(), language)));
            record.facts().licence().address().ifPresent(licence -> link(xml, "license", null, licence));
            record.facts()
                    .themes()
                    .forEach(theme -> xml.element(
                            "category",
                            () -> xml.attribute("term", theme.key())
                                    .attribute(
                                            "scheme",
                                            properties.absolute(record.kind().path()) + "?theme=")
                                    .attribute("label", texts.get(language, "site.theme." + theme.key()))));
            xml.element("summary", shown.text().summary());
            shown.text()
                    .section(Section.DESCRIPTION)
                    .ifPresent(text -> xml.element(
                            "content", () -> xml.attribute("type", "html").text(Markdown.html(text, 2))));
        });
    }

    private static void link(Xml xml, String relation, @Nullable String type, String address) {
        xml.element("link", () -> {
            xml.attribute("rel", relation);
            if (type != null) {
                xml.attribute("type", type);
            }
            xml.attribute("href", address);
        });
    }
}
