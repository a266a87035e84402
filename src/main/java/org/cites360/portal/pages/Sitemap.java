package org.cites360.portal.pages;

import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.cites360.base.web.Page.Alternate;
import org.cites360.base.web.Pages;
import org.cites360.base.web.SitemapPart;
import org.cites360.site.Sites;
import org.cites360.tour.TourSummary;
import org.cites360.tour.Tours;
import org.cites360.tour.VersionKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Every public page with its addresses in other languages, as sitemaps.org and hreflang want it. */
@Service
class Sitemap {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final List<String> FIXED =
            List.of("/", "/tours", "/sites", "/privacy", "/accessibility", "/contact", "/licences");

    private static final String BROWSER_DECIDES = "x-default";
    /** Addresses in one file: the protocol allows 50 000 and 50 MB, and each names its translations, too. */
    private static final int MOST = 40_000;

    private final Pages pages;
    private final Sites sites;
    private final Tours tours;
    private final List<SitemapPart> parts;

    Sitemap(Pages pages, Sites sites, Tours tours, ObjectProvider<SitemapPart> parts) {
        this.pages = pages;
        this.sites = sites;
        this.tours = tours;
        this.parts = parts.orderedStream().toList();
    }

    /** The whole sitemap; where that would be too long, an index of its pieces. */
    String xml() {
        List<SitemapPart.Entry> pages = everyPage().toList();
        int pieces = Math.ceilDiv(addresses(pages), MOST);
        return pieces <= 1 ? urls(pages) : index(pieces);
    }

    /** One piece of a long sitemap, from 1; empty when there is none of this number. */
    Optional<String> piece(int number) {
        List<SitemapPart.Entry> all = new ArrayList<>();
        int before = 0;
        for (SitemapPart.Entry page : everyPage().toList()) {
            // A page is in the piece in which its last address falls
            before += addresses(List.of(page));
            if (Math.ceilDiv(before, MOST) == number) {
                all.add(page);
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(urls(all));
    }

    private static int addresses(List<SitemapPart.Entry> pages) {
        return pages.stream()
                .mapToInt(page -> Math.toIntExact(page.addresses().stream()
                        .filter(address -> !address.hreflang().equals(BROWSER_DECIDES))
                        .count()))
                .sum();
    }

    private String index(int pieces) {
        return document("sitemapindex", xml -> {
            for (int number = 1; number <= pieces; number++) {
                xml.writeStartElement("sitemap");
                xml.writeStartElement("loc");
                xml.writeCharacters(pages.absolute("/sitemap/" + number + ".xml"));
                xml.writeEndElement();
                xml.writeEndElement();
            }
        });
    }

    private static String urls(List<SitemapPart.Entry> pages) {
        return document("urlset", xml -> {
            xml.writeNamespace("xhtml", XHTML);
            for (SitemapPart.Entry page : pages) {
                write(xml, page);
            }
        });
    }

    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static String document(String root, Content content) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(SITEMAP);
            content.write(xml);
            xml.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    /** Each page by its addresses: one per language, and {@code x-default} where the browser decides. */
    private Stream<SitemapPart.Entry> everyPage() {
        List<TourSummary> published = tours.published();
        Stream<String> paths = Stream.of(
                        FIXED.stream(),
                        sites.all().stream().map(site -> "/sites/" + site.slug()),
                        published.stream().map(tour -> "/visit/" + tour.site() + "/" + tour.tour()))
                .flatMap(part -> part);
        Stream<SitemapPart.Entry> own = Stream.concat(
                        paths.map(pages::alternates), published.stream().flatMap(this::versions))
                .map(addresses -> new SitemapPart.Entry(addresses, null));
        return Stream.concat(own, parts.stream().flatMap(SitemapPart::entries));
    }

    /** The versions of a tour: those for the same audience are each other's translations. */
    private Stream<List<Alternate>> versions(TourSummary tour) {
        return tour.versions().stream()
                .map(VersionKey::audience)
                .distinct()
                .map(audience -> tour.versions().stream()
                        .filter(version -> version.audience() == audience)
                        .map(version -> new Alternate(version.lang(), pages.absolute(address(tour, version))))
                        .toList());
    }

    private static String address(TourSummary tour, VersionKey version) {
        return "/visit/" + tour.site() + "/" + tour.tour() + "?lang=" + version.lang() + "&audience="
                + version.audience().key();
    }

    private static void write(XMLStreamWriter xml, SitemapPart.Entry page) throws XMLStreamException {
        for (Alternate address : page.addresses()) {
            if (address.hreflang().equals(BROWSER_DECIDES)) {
                continue;
            }
            xml.writeStartElement("url");
            xml.writeStartElement("loc");
            xml.writeCharacters(address.url());
            xml.writeEndElement();
            if (page.changed() != null) {
                xml.writeStartElement("lastmod");
                xml.writeCharacters(
                        page.changed().truncatedTo(ChronoUnit.SECONDS).toString());
                xml.writeEndElement();
            }
            for (Alternate other : page.addresses()) {
                xml.writeEmptyElement("xhtml:link");
                xml.writeAttribute("rel", "alternate");
                xml.writeAttribute("hreflang", other.hreflang());
                xml.writeAttribute("href", other.url());
            }
            xml.writeEndElement();
        }
    }
}
