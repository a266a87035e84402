package org.cites360.interop.oai;

import org.cites360.interop.oai.Described.Description;
import org.cites360.interop.xml.Xml;

/** Unqualified Dublin Core, which every harvester reads. */
final class DublinCore {

    private DublinCore() {}

    static void write(Xml xml, Description said) {
        xml.element("oai_dc:dc", () -> {
            xml.namespace("oai_dc", MetadataFormat.OAI_DC.namespace())
                    .namespace("dc", "http://purl.org/dc/elements/1.1/")
                    // Again, although the answer declares it: harvesters cut a record out
                    .namespace("xsi", MetadataFormat.SCHEMA_INSTANCE)
                    .attribute(
                            "xsi:schemaLocation",
                            MetadataFormat.OAI_DC.namespace() + " " + MetadataFormat.OAI_DC.schema());
            said.record().texts().forEach((language, text) -> xml.inLanguage("dc:title", language.tag(), text.title()));
            xml.element("dc:creator", said.centre());
            said.themes()
                    .forEach(theme ->
                            theme.names().forEach(name -> xml.inLanguage("dc:subject", name.lang(), name.text())));
            said.record()
                    .texts()
                    .forEach((language, text) -> xml.inLanguage("dc:description", language.tag(), text.summary()));
            xml.element("dc:publisher", said.centre());
            xml.optional("dc:contributor", said.holder());
            said.year().ifPresent(year -> xml.element("dc:date", year.toString()));
            xml.element("dc:type", "Text").element("dc:type", said.type());
            said.files().stream().map(Described.File::type).distinct().forEach(type -> xml.element("dc:format", type));
            xml.element("dc:identifier", said.url());
            xml.optional("dc:identifier", said.link());
            xml.optional("dc:source", said.source());
            said.languages().forEach(language -> xml.element("dc:language", language));
            said.related().forEach(url -> xml.element("dc:relation", url));
            xml.optional("dc:coverage", said.place());
            xml.element("dc:rights", said.rights());
        });
    }
}
