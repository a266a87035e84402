package org.cites360.portal.pages;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.cites360.base.web.Page.Alternate;
import org.cites360.base.web.Pages;
import org.cites360.site.Sites;
import org.cites360.tour.TourSummary;
import org.cites360.tour.Tours;
import org.cites360.tour.VersionKey;
import org.springframework.stereotype.Service;

/** Every public page with its addresses in other languages, as sitemaps.org and hreflang want it. */
@Service
class Sitemap {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final List<String> FIXED =
            List.of("/", "/tours", "/sites", "/privacy", "/accessibility", "/contact", "/licences");

    private final Pages pages;
    private final Sites sites;
    private final Tours tours;

    Sitemap(Pages pages, Sites sites, Tours tours) {
        this.pages = pages;
        this.sites = sites;
        this.tours = tours;
    }

    String xml() {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(SITEMAP);
            xml.writeNamespace("xhtml", XHTML);
            for (List<Alternate> page : everyPage().toList()) {
                write(xml, page);
            }
            xml.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    /** Each page by its addresses: one per language, and {@code x-default} where the browser decides. */
    private Stream<List<Alternate>> everyPage() {
        List<TourSummary> published = tours.published();
        Stream<String> paths = Stream.of(
                        FIXED.stream(),
                        sites.all().stream().map(site -> "/sites/" + site.slug()),
                        published.stream().map(tour -> "/visit/" + tour.site() + "/" + tour.tour()))
                .flatMap(part -> part);
        return Stream.concat(paths.map(pages::alternates), published.stream().flatMap(this::versions));
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

    private static void write(XMLStreamWriter xml, List<Alternate> page) throws XMLStreamException {
        for (Alternate address : page) {
            if (address.hreflang().equals("x-default")) {
                continue;
            }
            xml.writeStartElement("url");
            xml.writeStartElement("loc");
            xml.writeCharacters(address.url());
            xml.writeEndElement();
            for (Alternate other : page) {
                xml.writeEmptyElement("xhtml:link");
                xml.writeAttribute("rel", "alternate");
                xml.writeAttribute("hreflang", other.hreflang());
                xml.writeAttribute("href", other.url());
            }
            xml.writeEndElement();
        }
    }
}
