package org.cites360.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gdcc.xoai.model.oaipmh.DeletedRecord;
import io.gdcc.xoai.model.oaipmh.Granularity;
import io.gdcc.xoai.model.oaipmh.results.MetadataFormat;
import io.gdcc.xoai.model.oaipmh.results.Record;
import io.gdcc.xoai.model.oaipmh.results.record.Header;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.OAIClient;
import io.gdcc.xoai.serviceprovider.exceptions.IdDoesNotExistException;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.parameters.GetRecordParameters;
import io.gdcc.xoai.serviceprovider.parameters.ListIdentifiersParameters;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import io.gdcc.xoai.serviceprovider.parameters.Parameters;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cites360.ApplicationTest;
import org.cites360.base.web.PublicPage;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The repository in the eyes of a harvester that others wrote, and of one that makes mistakes. */
@ApplicationTest
class HarvestTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Editions editions;

    @Autowired
    TransactionTemplate transaction;

    MockMvcTester web;
    SampleRecords samples;
    ServiceProvider harvester;

    @BeforeEach
    void connect() {
        web = PublicPage.web(context);
        samples = new SampleRecords(editions, transaction);
        harvester = new ServiceProvider(new Context()
                .withBaseUrl("http://localhost:8080/oai")
                .withGranularity(Granularity.Second)
                .withMetadataTransformer("oai_dc", Context.KnownTransformer.OAI_DC)
                .withOAIClient(new OAIClient() {
                    @Override
                    public InputStream execute(Parameters parameters) {
                        return new ByteArrayInputStream(get(URI.create(
                                parameters.toUrl("http://localhost:8080/oai").toString())));
                    }
                }));
    }

    private byte[] get(URI address) {
        var response = web.get().uri(address).exchange().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("text/xml;charset=UTF-8");
        return response.getContentAsByteArray();
    }

    private Document ask(String query) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(get(URI.create("http://localhost:8080/oai?" + query))));
        } catch (java.io.IOException | org.xml.sax.SAXException | javax.xml.parsers.ParserConfigurationException e) {
            throw new AssertionError(query, e);
        }
    }

    private static String error(Document answer) {
        var errors = answer.getElementsByTagName("error");
        return errors.getLength() == 0 ? "" : ((Element) errors.item(0)).getAttribute("code");
    }

    private static String first(Document answer, String name) {
        var found = answer.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private RecordId publish(Visibility visibility, String title) {
        return samples.publish(
                visibility, SampleRecords.practice(), TextLanguage.FR, SampleRecords.text(title, "Résumé de " + title));
    }

    private static String identifier(RecordId id) {
        return "oai:localhost:" + id;
    }

    private static <T> List<T> all(Iterator<T> each) {
        List<T> found = new ArrayList<>();
        each.forEachRemaining(found::add);
        return found;
    }

    @Test
    void introducesItself() throws Exception {
        publish(Visibility.PUBLIC, "Une première");
        var identity = harvester.identify();
        assertThat(identity.getProtocolVersion()).isEqualTo("2.0");
        assertThat(identity.getBaseURL()).isEqualTo("http://localhost:8080/oai");
        assertThat(identity.getDeletedRecord()).isEqualTo(DeletedRecord.PERSISTENT);
        assertThat(identity.getGranularity()).isEqualTo(Granularity.Second);
        assertThat(identity.getEarliestDatestamp()).isNotNull();
        assertThat(all(harvester.listMetadataFormats()))
                .extracting(MetadataFormat::getMetadataPrefix)
                .containsExactly("oai_dc", "lom");
        assertThat(all(harvester.listSets()))
                .extracting(io.gdcc.xoai.model.oaipmh.results.Set::getSpec)
                .contains("kind-practice", "centre-brussels", "theme-learn");
    }

    @Test
    void isHarvestedWholePageByPageWhateverIsPublishedMeanwhile() throws Exception {
        List<RecordId> before = new ArrayList<>();
        for (int i = 0; i < 205; i++) {
            before.add(publish(Visibility.PUBLIC, "Récolte " + i));
        }
        RecordId secret = publish(Visibility.NETWORK, "Récolte secrète");
        Iterator<Header> list =
                harvester.listIdentifiers(ListIdentifiersParameters.request().withMetadataPrefix("oai_dc"));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            found.add(list.next().getIdentifier());
        }
        RecordId meanwhile = publish(Visibility.PUBLIC, "Récolte tardive");
        list.forEachRemaining(header -> found.add(header.getIdentifier()));
        assertThat(found)
                .doesNotHaveDuplicates()
                .containsAll(before.stream().map(HarvestTest::identifier).toList())
                .contains(identifier(meanwhile))
                .doesNotContain(identifier(secret));
    }

    @Test
    void aRecordIsDescribedInDublinCoreInEachOfItsLanguages() throws Exception {
        RecordId id = samples.publish(
                "brussels",
                Visibility.PUBLIC,
                SampleRecords.practice(),
                TextLanguage.FR,
                Map.of(
                        TextLanguage.FR,
                        SampleRecords.text("L’essai & <l’épreuve>", "Résumé"),
                        TextLanguage.NL,
                        SampleRecords.text("De proef", "Samenvatting")));
        Record record = harvester.getRecord(
                GetRecordParameters.request().withIdentifier(identifier(id)).withMetadataFormatPrefix("oai_dc"));
        assertThat(record.getHeader().getSetSpecs())
                .containsExactlyInAnyOrder("kind-practice", "centre-brussels", "theme-learn");
        assertThat(record.getMetadata()).isNotNull();
        Document answer = ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier(id));
        var titles = answer.getElementsByTagName("dc:title");
        assertThat(titles.getLength()).isEqualTo(2);
        assertThat(titles.item(0).getTextContent()).isEqualTo("L’essai & <l’épreuve>");
        assertThat(((Element) titles.item(1)).getAttribute("xml:lang")).isEqualTo("nl");
        assertThat(first(answer, "dc:identifier")).startsWith("http://localhost:8080/practices/");
        assertThat(first(answer, "dc:rights")).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(first(answer, "dc:publisher")).contains("Bruxelles");
    }

    @Test
    void aResourceIsDescribedAsALearningObject() {
        RecordId id = samples.publish(
                Visibility.PUBLIC,
                SampleRecords.link(),
                TextLanguage.FR,
                SampleRecords.text("Un guide", "Pour guider"));
        Document answer = ask("verb=GetRecord&metadataPrefix=lom&identifier=" + identifier(id));
        Element lom = (Element) answer.getElementsByTagNameNS("http://ltsc.ieee.org/xsd/LOM", "lom")
                .item(0);
        List<String> parts = new ArrayList<>();
        for (var child = lom.getFirstChild(); child != null; child = child.getNextSibling()) {
            parts.add(child.getNodeName());
        }
        assertThat(parts)
                .as("in the order of the schema")
                .containsExactly(
                        "general", "lifeCycle", "metaMetadata", "technical", "educational", "rights", "classification");
        assertThat(lom.getTextContent())
                .contains("Un guide", "Pour guider", "https://example.org/guide", "BEGIN:VCARD", "narrative text");
    }

    @Test
    void whatIsGoneStaysKnownAsDeletedWithItsSetsAndWithoutAWord() throws Exception {
        RecordId withdrawn = publish(Visibility.PUBLIC, "Retirée du monde");
        RecordId closed = publish(Visibility.PUBLIC, "Refermée au monde");
        RecordId never = publish(Visibility.NETWORK, "Jamais vue");
        samples.withdraw(withdrawn);
        samples.withdraw(never);
        samples.publishAgain(
                closed,
                Visibility.NETWORK,
                SampleRecords.practice(),
                Map.of(TextLanguage.FR, SampleRecords.text("Refermée, nouveau texte", "x")));
        List<Record> found = all(harvester.listRecords(
                ListRecordsParameters.request().withMetadataPrefix("oai_dc").withSetSpec("theme-learn")));
        for (RecordId id : List.of(withdrawn, closed)) {
            Record record = found.stream()
                    .filter(each -> each.getHeader().getIdentifier().equals(identifier(id)))
                    .findFirst()
                    .orElseThrow();
            assertThat(record.getHeader().isDeleted()).isTrue();
            assertThat(record.getHeader().getSetSpecs()).contains("theme-learn", "centre-brussels");
            assertThat(record.getMetadata()).isNull();
        }
        assertThat(found).noneMatch(each -> each.getHeader().getIdentifier().equals(identifier(never)));
        assertThatThrownBy(() -> harvester.getRecord(GetRecordParameters.request()
                        .withIdentifier(identifier(never))
                        .withMetadataFormatPrefix("oai_dc")))
                .isInstanceOf(IdDoesNotExistException.class);
    }

    @Test
    void aSetHoldsOnlyItsOwn() throws Exception {
        RecordId practice = publish(Visibility.PUBLIC, "Une pratique");
        RecordId resource = samples.publish(
                Visibility.PUBLIC, SampleRecords.link(), TextLanguage.FR, SampleRecords.text("Une ressource", "x"));
        for (var set : Map.of("kind-practice", practice, "kind-resource", resource, "theme-work", resource)
                .entrySet()) {
            List<String> ids = all(harvester.listIdentifiers(ListIdentifiersParameters.request()
                            .withMetadataPrefix("lom")
                            .withSetSpec(set.getKey())))
                    .stream()
                    .map(Header::getIdentifier)
                    .toList();
            assertThat(ids)
                    .contains(identifier(set.getValue()))
                    .doesNotContain(identifier(set.getValue().equals(practice) ? resource : practice));
        }
        assertThat(error(ask("verb=ListRecords&metadataPrefix=oai_dc&set=centre-torino&from=2999-01-01")))
                .isEqualTo("noRecordsMatch");
    }

    @Test
    void aWindowOfTimeHoldsWhatChangedInIt() throws Exception {
        RecordId id = publish(Visibility.PUBLIC, "Datée");
        String stamp = first(ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier(id)), "datestamp");
        String day = stamp.substring(0, 10);
        Instant second = Instant.parse(stamp);
        // Other tests may have published more than a page of records in the same second: every page is read
        for (var window : List.of(
                ListIdentifiersParameters.request().withFrom(second).withUntil(second),
                ListIdentifiersParameters.request().withFrom(second).withSetSpec("kind-practice"))) {
            assertThat(all(harvester.listIdentifiers(window.withMetadataPrefix("oai_dc"))))
                    .extracting(Header::getIdentifier)
                    .contains(identifier(id));
        }
        assertThat(error(ask("verb=ListIdentifiers&metadataPrefix=oai_dc&from=" + day + "&until=" + day)))
                .isEmpty();
        assertThat(error(ask("verb=ListIdentifiers&metadataPrefix=oai_dc&until=1999-12-31")))
                .isEqualTo("noRecordsMatch");
    }

    @Test
    void isAlsoAskedByPost() {
        assertThat(web.post()
                        .uri("/oai")
                        .contentType(org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED)
                        .content("verb=Identify"))
                .hasStatusOk()
                .bodyText()
                .contains("<protocolVersion>2.0</protocolVersion>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "x badVerb",
                "verb=Steal badVerb",
                "verb=Identify&verb=Identify badVerb",
                "verb=Identify&x=1 badArgument",
                "verb=ListRecords badArgument",
                "verb=ListRecords&metadataPrefix=marc cannotDisseminateFormat",
                "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=lom badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2021-02-30 badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2021-01-01&until=2021-01-01T00:00:00Z badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2022-01-01&until=2021-01-01 badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2021-01-01T00:00:00%2B01:00 badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&set=x'%20or%20'1'='1 noRecordsMatch",
                "verb=ListRecords&metadataPrefix=oai_dc&set=centre-';drop%20table%20network_record;-- noRecordsMatch",
                "verb=ListRecords&resumptionToken=garbage badResumptionToken",
                "verb=ListRecords&resumptionToken= badResumptionToken",
                "verb=ListSets&resumptionToken=garbage badResumptionToken",
                "verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=garbage badArgument",
                "verb=GetRecord&metadataPrefix=oai_dc badArgument",
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere:1 idDoesNotExist",
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz idDoesNotExist",
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:00000000-0000-4000-8000-000000000000 idDoesNotExist",
                "verb=ListMetadataFormats&identifier=%3Cscript%3E idDoesNotExist"
            })
    void everyMistakeHasItsCode(String query, String code) {
        Document answer = ask(query);
        assertThat(error(answer)).isEqualTo(code);
        Element request = (Element) answer.getElementsByTagName("request").item(0);
        assertThat(request.getTextContent()).isEqualTo("http://localhost:8080/oai");
        assertThat(request.hasAttribute("verb"))
                .isEqualTo(!List.of("badVerb", "badArgument").contains(code));
    }

    @Test
    void aHugeParameterIsAnError() {
        assertThat(error(ask("verb=ListRecords&resumptionToken=" + "A".repeat(100_000))))
                .isEqualTo("badResumptionToken");
        assertThat(error(ask("verb=ListRecords&metadataPrefix=oai_dc&set=" + "A".repeat(100_000))))
                .isEqualTo("noRecordsMatch");
    }

    @Test
    void answersStayXmlWhateverATextHolds() {
        RecordId id = publish(Visibility.PUBLIC, "Cloche\u0007 et ]]> et \uFFFF fin");
        assertThat(first(ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier(id)), "dc:title"))
                .isEqualTo("Cloche et ]]> et  fin");
        assertThat(new String(get(URI.create("http://localhost:8080/oai?verb=Identify")), StandardCharsets.UTF_8))
                .startsWith("<?xml");
    }
}
