package org.cites360.interop;

import static org.assertj.core.api.Assertions.assertThat;

import ch.difty.kris.KRis;
import ch.difty.kris.domain.RisRecord;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.cites360.ApplicationTest;
import org.cites360.base.web.PublicPage;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds and citations, read by parsers that the server does not use. */
@ApplicationTest
class FeedsAndCitationsTest {

    private static final String DIFFICULT = "50 % d’été & {d’ici} _là_ #1 \\ ~^ $";

    @Autowired
    WebApplicationContext context;

    @Autowired
    PublishedRecords records;

    @Autowired
    Editions editions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JsonMapper json;

    MockMvcTester web;
    SampleRecords samples;

    @BeforeEach
    void openTheWeb() {
        web = PublicPage.web(context);
        samples = new SampleRecords(editions, transaction);
    }

    private String body(String address) throws Exception {
        var response = web.get().uri(java.net.URI.create(address)).exchange().getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private SyndFeed feed(String address) throws Exception {
        return new SyndFeedInput().build(new StringReader(body(address)));
    }

    private RecordId difficult() {
        return samples.publish(
                "brussels",
                Visibility.PUBLIC,
                SampleRecords.practice(),
                TextLanguage.FR,
                Map.of(
                        TextLanguage.FR,
                        SampleRecords.text(DIFFICULT, "Un résumé <b>simple</b>"),
                        TextLanguage.IT,
                        SampleRecords.text("Titolo italiano", "Sommario")));
    }

    private String path(RecordId id) {
        return records.find(id, Reader.NETWORK).orElseThrow().path();
    }

    @Test
    void aFeedTellsTheNewestFirstInTheReadersLanguage() throws Exception {
        samples.publish(
                Visibility.NETWORK, SampleRecords.practice(), TextLanguage.FR, SampleRecords.text("Interne", "x"));
        RecordId id = difficult();
        SyndFeed feed = feed("/feeds/practices.atom?lang=it");
        assertThat(feed.getFeedType()).startsWith("atom");
        assertThat(feed.getTitle()).startsWith("Buone pratiche");
        SyndEntry entry = feed.getEntries().getFirst();
        assertThat(entry.getTitle()).isEqualTo("Titolo italiano");
        assertThat(entry.getUri()).isEqualTo("http://localhost:8080" + path(id));
        assertThat(entry.getLink()).isEqualTo("http://localhost:8080" + path(id) + "?lang=it");
        assertThat(entry.getAuthor()).contains("Bruxelles");
        assertThat(entry.getCategories()).extracting(each -> each.getName()).contains("learn");
        assertThat(entry.getUpdatedDate()).isNotNull();
        assertThat(feed("/feeds/practices.atom?lang=nl").getEntries().getFirst().getTitle())
                .as("the source stands in")
                .isEqualTo(DIFFICULT);
        assertThat(feed.getEntries()).noneMatch(each -> each.getTitle().equals("Interne"));
    }

    @Test
    void aFeedIsOfAThemeOrACentre() throws Exception {
        RecordId id = difficult();
        String address = "http://localhost:8080" + path(id);
        assertThat(feed("/feeds/practices.atom?lang=fr&theme=learn&site=brussels")
                        .getEntries())
                .extracting(SyndEntry::getUri)
                .contains(address);
        assertThat(feed("/feeds/practices.atom?lang=fr&theme=move").getEntries())
                .extracting(SyndEntry::getUri)
                .doesNotContain(address);
        assertThat(feed("/feeds/resources.atom?lang=fr").getEntries())
                .extracting(SyndEntry::getUri)
                .doesNotContain(address);
        assertThat(feed("/feeds/practices.atom?site=mayotte").getEntries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"theme=nonsense", "site=atlantis", "site=%27%3B%20drop%20table%20x"})
    void aFeedOfNothingIsNotThere(String query) {
        assertThat(web.get().uri(java.net.URI.create("/feeds/practices.atom?" + query)))
                .hasStatus(404);
    }

    @Test
    void aFeedThatDidNotChangeIsNotSentAgain() {
        difficult();
        var first = web.get().uri("/feeds/practices.atom?lang=fr").exchange().getResponse();
        assertThat(first.getHeader(HttpHeaders.LAST_MODIFIED)).isNotNull();
        assertThat(web.get()
                        .uri("/feeds/practices.atom?lang=fr")
                        .header(HttpHeaders.IF_NONE_MATCH, first.getHeader(HttpHeaders.ETAG)))
                .hasStatus(304);
        samples.publish(Visibility.PUBLIC, SampleRecords.practice(), TextLanguage.FR, SampleRecords.text("Neuve", "x"));
        assertThat(web.get()
                        .uri("/feeds/practices.atom?lang=fr")
                        .header(HttpHeaders.IF_NONE_MATCH, first.getHeader(HttpHeaders.ETAG)))
                .hasStatusOk();
    }

    @Test
    void aBibliographyReadsTheTitleAsItWasWritten() throws Exception {
        String path = path(difficult());
        BibTeXDatabase read = new BibTeXParser().parse(new StringReader(body(path + "/citation.bib?lang=fr")));
        BibTeXEntry entry = read.getEntries().values().iterator().next();
        assertThat(entry.getType().getValue()).isEqualTo("misc");
        assertThat(plain(entry, "title")).isEqualTo(DIFFICULT);
        assertThat(plain(entry, "author")).contains("Bruxelles");
        assertThat(plain(entry, "year")).isEqualTo("2021");
        assertThat(plain(entry, "url")).isEqualTo("http://localhost:8080" + path);
    }

    private static String plain(BibTeXEntry entry, String field) throws Exception {
        return new LaTeXPrinter()
                .print(new LaTeXParser()
                        .parse(new StringReader(entry.getField(new Key(field)).toUserString())));
    }

    @Test
    void aReferenceManagerReadsIt() throws Exception {
        String path = path(difficult());
        List<RisRecord> read =
                KRis.processList(body(path + "/citation.ris?lang=it").lines().toList());
        assertThat(read).hasSize(1);
        assertThat(read.getFirst().getTitle()).isEqualTo("Titolo italiano");
        assertThat(read.getFirst().getAuthors()).singleElement().asString().contains("Bruxelles");
        assertThat(read.getFirst().getPublicationYear()).isEqualTo("2021");
        JsonNode csl = json.readTree(body(path + "/citation.json?lang=fr"));
        assertThat(csl.get(0).get("title").asString()).isEqualTo(DIFFICULT);
        assertThat(csl.get(0).get("issued").get("date-parts").get(0).get(0).asInt())
                .isEqualTo(2021);
    }

    @Test
    void theRecordsPageOffersThem() throws Exception {
        String path = path(difficult());
        PublicPage page = PublicPage.open(web, path + "?lang=fr", "fr");
        assertThat(page.html().select(".citation a").eachAttr("href"))
                .containsExactly(
                        path + "/citation.bib?lang=fr",
                        path + "/citation.ris?lang=fr",
                        path + "/citation.json?lang=fr");
        assertThat(page.html().select("link[type=application/atom+xml]").attr("href"))
                .isEqualTo("/feeds/practices.atom?lang=fr");
        assertThat(body("/sitemap.xml")).contains("http://localhost:8080" + path + "?lang=it");
        assertThat(web.get().uri(path + "/citation.doc")).hasStatus(404);
    }

    @Test
    void whatIsGoneIsNotCited() {
        RecordId id = difficult();
        String path = path(id);
        samples.withdraw(id);
        assertThat(web.get().uri(path + "/citation.bib")).hasStatus(410);
    }
}
