package org.cites360.tour.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.cites360.ApplicationTest;
import org.cites360.base.web.PublicPage;
import org.cites360.panorama.Pyramid;
import org.cites360.tour.offline.KeepList.Detail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a device is told to keep of the bundles of {@code src/test/tours}, and the pages and scripts that this needs. */
@ApplicationTest
class KeepListTest {

    private static final String SAMPLE = "/api/tours/brussels/sample/offline";
    private static final String USER_FR = SAMPLE + "?lang=fr&audience=user";

    @Autowired
    WebApplicationContext context;

    @Autowired
    JsonMapper json;

    MockMvcTester web;

    @BeforeEach
    void openTheWeb() {
        web = PublicPage.web(context);
    }

    @Test
    void everyAddressIsAnsweredWithItsSizeAndItsContent() throws Exception {
        JsonNode list = body(get(USER_FR + "&detail=full"));
        List<JsonNode> files = list.get("files").valueStream().toList();
        assertThat(files).hasSizeGreaterThan(12);
        long bytes = 0;
        for (JsonNode file : files) {
            byte[] content = content(file.get("url").asString());
            assertThat(content.length)
                    .as(file.toString())
                    .isEqualTo(file.get("size").asInt());
            assertThat(sha256(content))
                    .as(file.toString())
                    .isEqualTo(file.get("sha256").asString());
            bytes += content.length;
        }
        JsonNode full = list.get("details").valueStream().toList().getLast();
        assertThat(full.get("bytes").asLong()).isEqualTo(bytes);
        assertThat(full.get("files").asInt()).isEqualTo(files.size());
    }

    @Test
    void theManifestIsListedAsItIsAnswered() throws Exception {
        JsonNode manifest = body(get(USER_FR)).get("manifest");
        byte[] content = content(manifest.get("url").asString());
        assertThat(content.length).isEqualTo(manifest.get("size").asInt());
        assertThat(sha256(content)).isEqualTo(manifest.get("sha256").asString());
    }

    @Test
    void everythingThatTheManifestNamesIsListed() throws Exception {
        String list = text(get(USER_FR + "&detail=full"));
        JsonNode manifest = body(get("/api/tours/brussels/sample?lang=fr&audience=user"));
        manifest.findValuesAsString("url").stream()
                .filter(url -> url.startsWith("/media/") && !url.contains("{"))
                .forEach(url -> assertThat(list).contains("\"" + url + "\""));
        manifest.findValuesAsString("captions").forEach(url -> assertThat(list).contains("\"" + url + "\""));
        String tile = manifest.at("/scenes/0/pyramid/url").asString();
        for (String face : List.of("f", "r", "b", "l", "u", "d")) {
            assertThat(list)
                    .contains(tile.replace("{level}", "0")
                            .replace("{face}", face)
                            .replace("{row}", "0")
                            .replace("{column}", "0"));
        }
    }

    @Test
    void aFilmIsKeptWithItsCaptionsInTheFullVisitAlone() throws Exception {
        String prova = "/api/tours/torino/prova";
        JsonNode video = body(get(prova + "?lang=it&audience=user")).at("/scenes/0/video");
        String film = "\"" + video.at("/file/url").asString() + "\"";
        String captions = "\"" + video.get("captions").asString() + "\"";
        String offline = prova + "/offline?lang=it&audience=user&detail=";
        assertThat(text(get(offline + "full"))).contains(film, captions);
        assertThat(text(get(offline + "light"))).doesNotContain(film).doesNotContain(captions);
    }

    @Test
    void withoutADetailOnlyTheSizesAreTold() throws Exception {
        JsonNode list = body(get(USER_FR));
        assertThat(list.has("files")).isFalse();
        assertThat(list.at("/details/0/bytes").asLong()).isPositive();
        assertThat(list.get("title").asString()).isEqualTo("La visite d’essai");
        assertThat(list.get("address").asString()).isEqualTo("/visit/brussels/sample?lang=fr&audience=user");
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        MvcTestResult first = get(USER_FR + "&detail=full");
        assertThat(first)
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .doesNotContainHeader(HttpHeaders.SET_COOKIE);
        String etag = String.valueOf(first.getResponse().getHeader(HttpHeaders.ETAG));
        assertThat(web.get().uri(URI.create(USER_FR + "&detail=full")).header(HttpHeaders.IF_NONE_MATCH, etag))
                .hasStatus(304);
        assertThat(web.get().uri(URI.create(USER_FR)).header(HttpHeaders.IF_NONE_MATCH, etag))
                .hasStatusOk();
    }

    @Test
    void theLightDetailLeavesOutTheLargestLevelAndWhatNoPhoneShows() {
        assertThat(levels(Detail.LIGHT, 650)).isEqualTo(1);
        assertThat(levels(Detail.LIGHT, 650, 1300)).isEqualTo(1);
        assertThat(levels(Detail.LIGHT, 650, 1300, 2600)).isEqualTo(2);
        assertThat(levels(Detail.LIGHT, 528, 1056, 2112, 4224, 8448)).isEqualTo(2);
        assertThat(levels(Detail.LIGHT, 2000, 4000)).isEqualTo(1);
        assertThat(levels(Detail.FULL, 650, 1300, 2600)).isEqualTo(3);
    }

    @Test
    void thereIsATileForEachPlaceOfEachLevel() {
        assertThat(KeepLists.tiles(pyramid(650, 1300), 2))
                .hasSize(6 + 24)
                .doesNotHaveDuplicates()
                .contains("/media/p/0/f/0-0.webp", "/media/p/1/d/1-1.webp");
        assertThat(KeepLists.tiles(pyramid(650, 1300), 1)).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?lang=fr",
                "?audience=user",
                "?lang=fr&audience=everyone",
                "?lang=fr&audience=user&detail=",
                "?lang=fr&audience=user&detail=FULL",
                "?lang=fr&audience=user&detail=%3Cscript%3E",
                "?lang=fr&audience=user&detail=light&detail=full",
            })
    void aRequestThatMakesNoSenseIsToldSo(String query) throws Exception {
        MvcTestResult answer = get(SAMPLE + query);
        assertThat(answer).hasStatus(400).hasHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        assertThat(body(answer).get("error").asString()).containsAnyOf("lang", "audience", "detail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SAMPLE + "?lang=nl&audience=professional",
                SAMPLE + "?lang=tlh&audience=user",
                SAMPLE + "?lang=%00&audience=user",
                SAMPLE + "?lang=../../etc/passwd&audience=user",
                "/api/tours/brussels/atlantis/offline?lang=fr&audience=user",
                "/api/tours/..%2f..%2fetc/passwd/offline?lang=fr&audience=user",
            })
    void whatIsNotPublishedHasNothingToKeep(String address) {
        assertThat(get(address).getResponse().getStatus()).isIn(400, 404);
    }

    @Test
    void aVeryLongParameterIsOneMoreThatDoesNotExist() throws Exception {
        String lang = URLEncoder.encode("f".repeat(20_000), StandardCharsets.UTF_8);
        assertThat(get(SAMPLE + "?audience=user&lang=" + lang)).hasStatus(404);
    }

    @Test
    void thePageIsAnsweredAsItIsKeptForAsLongAsItIsTheCurrentOne() throws Exception {
        JsonNode list = body(get(USER_FR));
        PublicPage kept = PublicPage.open(web, list.get("page").asString(), "fr");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.html().select("#kept-note:not([hidden])")).hasSize(1);
        assertThat(kept.html().select("#keep").attr("data-revision"))
                .isEqualTo(list.get("revision").asString());
        assertThat(kept.html().select("#viewer-texts").html()).contains("\"viewer.problem-offline\":\"\"");
        assertThat(kept.html().select("meta[name=robots]").attr("content")).isEqualTo("noindex");

        String stale = list.get("address").asString() + "&kept=0123456789abcdef0123456789abcdef";
        assertThat(get(stale))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(list.get("address").asString());
    }

    @Test
    void theOrdinaryPageOffersToKeepItOnlyByScript() throws Exception {
        PublicPage page = PublicPage.open(web, "/visit/brussels/sample?lang=fr&audience=user", "fr");
        assertThat(page.html().select("#keep[hidden]")).hasSize(1);
        assertThat(page.html().select("#kept-note[hidden]")).hasSize(1);
        assertThat(page.html().select("#keep").attr("data-list")).isEqualTo(USER_FR);
        assertThat(PublicPage.open(web, "/embed/brussels/sample?lang=fr&audience=user", "fr")
                        .html()
                        .select("#keep, link[rel=manifest]"))
                .as("a frame of another site keeps nothing")
                .isEmpty();
    }

    @Test
    void theHomeScreenGetsNameIconsAndStartInTheLanguage() throws Exception {
        PublicPage page = PublicPage.open(web, "/visit/brussels/sample?lang=nl&audience=user", "fr");
        MvcTestResult answer = get(page.html().select("link[rel=manifest]").attr("href"));
        assertThat(answer).hasStatusOk().hasHeader(HttpHeaders.CONTENT_TYPE, "application/manifest+json");
        JsonNode app = body(answer);
        assertThat(app.get("name").asString()).isEqualTo("Het proefbezoek – Iedereen");
        assertThat(app.get("lang").asString()).isEqualTo("nl");
        assertThat(app.get("start_url").asString()).isEqualTo("/visit/brussels/sample?lang=nl&audience=user");
        assertThat(app.get("id").asString()).isEqualTo(app.get("start_url").asString());
        for (JsonNode icon : app.get("icons").values()) {
            assertThat(content(icon.get("src").asString())).isNotEmpty();
        }
        assertThat(content(page.html().select("link[rel=apple-touch-icon]").attr("href")))
                .isNotEmpty();
        assertThat(get("/visit/brussels/sample/app.webmanifest")).hasStatus(400);
    }

    @Test
    void theWorkerIsNeverTakenFromACacheAndAsksThisServerAlone() throws Exception {
        MvcTestResult worker = get("/visit-worker.js");
        assertThat(worker)
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .hasHeader("Content-Security-Policy", "default-src 'none'; connect-src 'self'")
                .doesNotContainHeader(HttpHeaders.SET_COOKIE);
        assertThat(worker.getResponse().getContentType()).startsWith("text/javascript");
        assertThat(text(worker)).doesNotContain("import ");
    }

    @Test
    void thePageForVisitsThatAreNotOnTheDeviceIsAPublicPage() throws Exception {
        PublicPage page = PublicPage.open(web, "/visit-offline?lang=it", "fr");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.lang()).isEqualTo("it");
        assertThat(page.html().select("h1").text()).isEqualTo("Questa visita non è sul dispositivo");
    }

    private static int levels(Detail detail, Integer... faceSizes) {
        return KeepLists.levels(pyramid(faceSizes), detail);
    }

    private static Pyramid pyramid(Integer... faceSizes) {
        return new Pyramid(
                "p", faceSizes[0], List.of(faceSizes), "webp", "/media/p/{level}/{face}/{row}-{column}.webp", "data:,");
    }

    private MvcTestResult get(String address) {
        return web.get()
                .uri(URI.create(address))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .exchange();
    }

    private byte[] content(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).as(address).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static String text(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private JsonNode body(MvcTestResult answer) throws Exception {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
