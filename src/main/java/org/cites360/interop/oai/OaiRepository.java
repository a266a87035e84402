package org.cites360.interop.oai;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cites360.base.CitesProperties;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.interop.oai.OaiError.Code;
import org.cites360.interop.oai.OaiRequest.ListOf;
import org.cites360.interop.xml.Xml;
import org.cites360.network.PublishedRecords;
import org.cites360.network.PublishedRecords.Change;
import org.cites360.network.PublishedRecords.Selection;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.site.Site;
import org.cites360.site.Sites;
import org.cites360.site.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public records as a repository of OAI-PMH 2.0: deleted records stay known for ever, dates are to the second. */
@Service
class OaiRepository {

    /** Records in an answer. */
    static final int PAGE = 100;

    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";

    private final PublishedRecords records;
    private final RecordMetadataXml metadata;
    private final Sites sites;
    private final Texts texts;
    private final CitesProperties properties;
    private final Clock clock;

    OaiRepository(
            PublishedRecords records,
            RecordMetadataXml metadata,
            Sites sites,
            Texts texts,
            CitesProperties properties,
            Clock clock) {
        this.records = records;
        this.metadata = metadata;
        this.sites = sites;
        this.texts = texts;
        this.properties = properties;
        this.clock = clock;
    }

    /** What identifiers begin with: the host of the installation makes them the world's only ones. */
    String prefix() {
        return "oai:" + properties.publicUrl().getHost() + ":";
    }

    /** @param parameters of the request, each with all its values @return the answer, which may be an error of the protocol */
    @Transactional(readOnly = true)
    public String answer(Map<String, String[]> parameters) {
        Instant now = clock.instant();
        Xml xml = new Xml();
        xml.element("OAI-PMH", () -> {
            xml.namespace("", NAMESPACE)
                    .namespace("xsi", MetadataFormat.SCHEMA_INSTANCE)
                    .attribute("xsi:schemaLocation", NAMESPACE + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
            xml.element("responseDate", OaiDate.write(now));
            OaiRequest request = OaiRequest.parse(parameters, prefix(), now);
            switch (request) {
                case OaiRequest.Wrong wrong -> refuse(xml, parameters, wrong.error());
                case OaiRequest.Identify ignored -> identify(xml, parameters);
                case OaiRequest.ListSets ignored -> sets(xml, parameters);
                case OaiRequest.ListMetadataFormats formats -> formats(xml, parameters, formats.identifier());
                case OaiRequest.GetRecord one -> record(xml, parameters, one);
                case ListOf list -> list(xml, parameters, list, now);
            }
        });
        return xml.toString();
    }

    private void request(Xml xml, Map<String, String[]> parameters) {
        xml.element("request", () -> {
            parameters.forEach((name, values) -> xml.attribute(name, values[0]));
            xml.text(properties.absolute("/oai"));
        });
    }

    private void refuse(Xml xml, Map<String, String[]> parameters, OaiError error) {
        request(xml, error.spoilsTheRequest() ? Map.of() : parameters);
        xml.element("error", () -> xml.attribute("code", error.code().key()).text(error.message()));
    }

    private void identify(Xml xml, Map<String, String[]> parameters) {
        request(xml, parameters);
        String operator = properties.operator().name();
        String email = properties.operator().email();
        xml.element("Identify", () -> {
            xml.element("repositoryName", operator == null ? "Cités 360" : "Cités 360 – " + operator);
            xml.element("baseURL", properties.absolute("/oai"));
            xml.element("protocolVersion", "2.0");
            // The protocol wants one; until the operator sets it, that of nobody
            xml.element("adminEmail", email == null ? "unset@example.org" : email);
            xml.element(
                    "earliestDatestamp",
                    OaiDate.write(records.earliest(Reader.PUBLIC).orElse(Instant.EPOCH)));
            xml.element("deletedRecord", "persistent");
            xml.element("granularity", "YYYY-MM-DDThh:mm:ssZ");
        });
    }

    private void sets(Xml xml, Map<String, String[]> parameters) {
        request(xml, parameters);
        Map<String, String> named = new LinkedHashMap<>();
        for (RecordKind kind : RecordKind.values()) {
            named.put(new OaiSet.OfKind(kind).spec(), texts.get(Language.EN, "network.kind." + kind.key()));
        }
        for (Site site : sites.all()) {
            named.put(new OaiSet.OfCentre(site.slug()).spec(), site.name() + ", " + site.city());
        }
        for (Theme theme : Theme.values()) {
            named.put(new OaiSet.OfTheme(theme).spec(), texts.get(Language.EN, "site.theme." + theme.key()));
        }
        xml.element(
                "ListSets",
                () -> named.forEach((spec, name) ->
                        xml.element("set", () -> xml.element("setSpec", spec).element("setName", name))));
    }

    private void formats(Xml xml, Map<String, String[]> parameters, @Nullable RecordId id) {
        if (id != null && records.change(id, Reader.PUBLIC).isEmpty()) {
            refuse(xml, parameters, unknown());
            return;
        }
        request(xml, parameters);
        xml.element("ListMetadataFormats", () -> {
            for (MetadataFormat format : MetadataFormat.values()) {
                xml.element(
                        "metadataFormat",
                        () -> xml.element("metadataPrefix", format.prefix())
                                .element("schema", format.schema())
                                .element("metadataNamespace", format.namespace()));
            }
        });
    }

    private void record(Xml xml, Map<String, String[]> parameters, OaiRequest.GetRecord asked) {
        Optional<Change> change = records.change(asked.identifier(), Reader.PUBLIC);
        if (change.isEmpty()) {
            refuse(xml, parameters, unknown());
            return;
        }
        request(xml, parameters);
        xml.element("GetRecord", () -> write(xml, change.get(), asked.format(), true));
    }

    private void list(Xml xml, Map<String, String[]> parameters, ListOf asked, Instant now) {
        ResumptionToken resumed = asked.resumed();
        Selection within = asked.window();
        // One more than a page tells whether there is a next one
        List<Change> found = records.changes(within, resumed == null ? null : resumed.after(), PAGE + 1, Reader.PUBLIC);
        if (found.isEmpty() && resumed == null) {
            refuse(xml, parameters, new OaiError(Code.NO_RECORDS_MATCH, "Nothing changed in this time in this set."));
            return;
        }
        request(xml, parameters);
        boolean more = found.size() > PAGE;
        List<Change> page = more ? found.subList(0, PAGE) : found;
        int before = resumed == null ? 0 : resumed.cursor();
        boolean whole = asked.verb() == OaiVerb.LIST_RECORDS;
        xml.element(asked.verb().key(), () -> {
            page.forEach(change -> write(xml, change, asked.format(), whole));
            if (more || resumed != null) {
                xml.element("resumptionToken", () -> {
                    xml.attribute("cursor", Integer.toString(before));
                    if (more) {
                        var next = new ResumptionToken(
                                asked.verb(),
                                asked.format(),
                                asked.set(),
                                within,
                                before + PAGE,
                                page.getLast().position(),
                                now);
                        xml.attribute("completeListSize", Integer.toString(records.count(within, Reader.PUBLIC)));
                        xml.attribute("expirationDate", OaiDate.write(next.expires()));
                        xml.text(next.write());
                    }
                });
            }
        });
    }

    private void write(Xml xml, Change change, MetadataFormat format, boolean whole) {
        if (!whole) {
            header(xml, change);
            return;
        }
        xml.element("record", () -> {
            header(xml, change);
            if (change.published() != null) {
                xml.element("metadata", () -> metadata.write(xml, change.published(), format));
            }
        });
    }

    private void header(Xml xml, Change change) {
        xml.element("header", () -> {
            if (change.published() == null) {
                xml.attribute("status", "deleted");
            }
            xml.element("identifier", prefix() + change.id());
            xml.element("datestamp", OaiDate.write(change.at()));
            OaiSet.of(change).forEach(set -> xml.element("setSpec", set.spec()));
        });
    }

    private static OaiError unknown() {
        return new OaiError(Code.ID_DOES_NOT_EXIST, "There is no record with this identifier.");
    }
}
