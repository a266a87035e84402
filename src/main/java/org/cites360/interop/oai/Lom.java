package org.cites360.interop.oai;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.cites360.interop.oai.Described.Description;
import org.cites360.interop.oai.Described.Said;
import org.cites360.interop.xml.Xml;
import org.cites360.network.TextLanguage;

/** IEEE Learning Object Metadata (1484.12.1) in its XML binding (1484.12.3), for repositories of what people learn from. */
final class Lom {

    private static final String VOCABULARY = "LOMv1.0";
    /** The vocabulary's word for a kind of resource, where it has one. */
    private static final Map<String, String> RESOURCE_TYPES = Map.of("Presentation", "slide", "Worksheet", "exercise");

    private Lom() {}

    static void write(Xml xml, Description said) {
        xml.element("lom", () -> {
            xml.namespace("", MetadataFormat.LOM.namespace())
                    .namespace("xsi", MetadataFormat.SCHEMA_INSTANCE)
                    .attribute(
                            "xsi:schemaLocation", MetadataFormat.LOM.namespace() + " " + MetadataFormat.LOM.schema());
            general(xml, said);
            lifeCycle(xml, said);
            xml.element(
                    "metaMetadata",
                    () -> xml.element("metadataSchema", VOCABULARY)
                            .element("language", said.record().source().tag()));
            technical(xml, said);
            educational(xml, said);
            rights(xml, said);
            said.related().forEach(url -> relation(xml, said.uses(), url));
            said.themes()
                    .forEach(theme -> xml.element("classification", () -> {
                        vocabulary(xml, "purpose", "discipline");
                        xml.element("taxonPath", () -> {
                            langString(
                                    xml,
                                    "source",
                                    List.of(new Said("en", "Themes of the network of Cités des métiers")));
                            xml.element("taxon", () -> {
                                xml.element("id", theme.key());
                                langString(xml, "entry", theme.names());
                            });
                        });
                    }));
        });
    }

    private static void general(Xml xml, Description said) {
        Map<TextLanguage, org.cites360.network.RecordText> texts = said.record().texts();
        xml.element("general", () -> {
            xml.element("identifier", () -> xml.element("catalog", "URI").element("entry", said.url()));
            langString(
                    xml,
                    "title",
                    texts.entrySet().stream()
                            .map(text -> new Said(
                                    text.getKey().tag(), text.getValue().title()))
                            .toList());
            said.languages().forEach(language -> xml.element("language", language));
            langString(
                    xml,
                    "description",
                    texts.entrySet().stream()
                            .map(text -> new Said(
                                    text.getKey().tag(), text.getValue().summary()))
                            .toList());
            said.themes().forEach(theme -> langString(xml, "keyword", theme.names()));
            if (said.place() != null) {
                langString(
                        xml, "coverage", List.of(new Said(said.record().source().tag(), said.place())));
            }
        });
    }

    private static void lifeCycle(Xml xml, Description said) {
        xml.element("lifeCycle", () -> {
            langString(
                    xml,
                    "version",
                    List.of(new Said("en", Integer.toString(said.record().edition()))));
            vocabulary(xml, "status", "final");
            xml.element("contribute", () -> {
                vocabulary(xml, "role", "publisher");
                xml.element("entity", card(said));
                xml.element(
                        "date",
                        () -> xml.element(
                                "dateTime",
                                DateTimeFormatter.ISO_INSTANT.format(
                                        said.record().changed().truncatedTo(ChronoUnit.SECONDS))));
            });
        });
    }

    private static void technical(Xml xml, Description said) {
        xml.element("technical", () -> {
            xml.element("format", "text/html");
            said.files().stream().map(Described.File::type).distinct().forEach(type -> xml.element("format", type));
            xml.element("location", said.url());
            xml.optional("location", said.link());
            said.files().forEach(file -> xml.element("location", file.url()));
        });
    }

    private static void educational(Xml xml, Description said) {
        xml.element("educational", () -> {
            vocabulary(xml, "learningResourceType", RESOURCE_TYPES.getOrDefault(said.type(), "narrative text"));
            said.audiences().forEach(audience -> langString(xml, "description", audience.names()));
        });
    }

    private static void rights(Xml xml, Description said) {
        xml.element("rights", () -> {
            vocabulary(xml, "cost", "no");
            vocabulary(xml, "copyrightAndOtherRestrictions", "yes");
            langString(
                    xml,
                    "description",
                    List.of(new Said("en", said.rights() + (said.holder() == null ? "" : ", " + said.holder()))));
        });
    }

    private static void relation(Xml xml, boolean uses, String url) {
        xml.element("relation", () -> {
            vocabulary(xml, "kind", uses ? "requires" : "isrequiredby");
            xml.element(
                    "resource",
                    () -> xml.element(
                            "identifier", () -> xml.element("catalog", "URI").element("entry", url)));
        });
    }

    private static void vocabulary(Xml xml, String name, String value) {
        xml.element(name, () -> xml.element("source", VOCABULARY).element("value", value));
    }

    private static void langString(Xml xml, String name, List<Said> said) {
        xml.element(
                name,
                () -> said.forEach(one -> xml.element(
                        "string", () -> xml.attribute("language", one.lang()).text(one.text()))));
    }

    /** Who publishes, as vCard 3.0. */
    private static String card(Description said) {
        String name = said.centre()
                .replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replaceAll("\\R", " ");
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:%s\r\nN:;;;;\r\nORG:%s\r\nURL:%s\r\nEND:VCARD"
                .formatted(name, name, said.centreUrl());
    }
}
