package org.cites360.tour.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cites360.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bundles of {@code src/test/tours}, imported at start, as everybody can ask for them. */
@ApplicationTest
class TourApiTest {

    private static final String SAMPLE = "/api/tours/brussels/sample";

    @Autowired
    WebApplicationContext context;

    @Autowired
    JsonMapper json;

    MockMvcTester web;

    @BeforeEach
    void openTheWeb() {
        web = MockMvcTester.from(context);
    }

    @Test
    void theCatalogueHasThePublishedVersionsOfEveryTour() throws Exception {
        MvcTestResult result = web.get().uri("/api/tours").exchange();
        assertThat(result)
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .doesNotContainHeader(HttpHeaders.SET_COOKIE);
        JsonNode tours = body(result).get("tours");
        assertThat(tours.valueStream()
                        .map(tour -> tour.get("site").asString() + "/"
                                + tour.get("tour").asString()))
                .containsExactly("brussels/sample", "torino/prova");
        JsonNode sample = tours.get(0);
        assertThat(sample.at("/title/fr").asString()).isEqualTo("La visite d’essai");
        assertThat(sample.at("/title/nl").asString()).isEqualTo("Het proefbezoek");
        assertThat(versions(sample)).containsExactly("user.fr", "user.nl", "youth.fr");
        assertThat(web.get().uri("/api/tours").header(HttpHeaders.IF_NONE_MATCH, etag(result)))
                .hasStatus(304);
    }

    @Test
    void theManifestHasTheNamesThatEverybodyCodesAgainst() throws Exception {
        MvcTestResult result = web.get().uri(SAMPLE + "?lang=fr&audience=user").exchange();
        assertThat(result)
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .doesNotContainHeader(HttpHeaders.SET_COOKIE);
        JsonNode manifest = body(result);
        assertThat(manifest.get("title").asString()).isEqualTo("La visite d’essai");
        assertThat(manifest.get("audience").asString()).isEqualTo("user");
        assertThat(manifest.get("lang").asString()).isEqualTo("fr");
        assertThat(versions(manifest)).containsExactly("user.fr", "user.nl", "youth.fr");
        JsonNode hall = manifest.at("/scenes/0");
        assertThat(hall.get("id").asString()).isEqualTo("hall");
        assertThat(hall.get("north").asDouble()).isEqualTo(-35);
        assertThat(hall.at("/view/fov").asDouble()).isEqualTo(95);
        assertThat(hall.at("/plan/x").asDouble()).isEqualTo(100);
        assertThat(hall.at("/pyramid/url").asString())
                .startsWith("/")
                .contains("{level}", "{face}", "{row}", "{column}");
        assertThat(hall.at("/pyramid/preview").asString()).startsWith("data:image/");
        assertThat(hall.at("/pyramid/faceSizes").size()).isPositive();
        assertThat(hall.get("hotspots")
                        .valueStream()
                        .map(hotspot -> hotspot.get("id").asString() + " "
                                + hotspot.get("kind").asString() + " "
                                + hotspot.path("target").asString("")))
                .containsExactly("stop-hall stop hall", "stop-desk stop desk", "to-room scene room", "charter info ");
        JsonNode stop = manifest.at("/stops/0");
        assertThat(stop.get("number").asInt()).isEqualTo(1);
        assertThat(stop.get("scene").asString()).isEqualTo("hall");
        assertThat(stop.at("/narration/audio/url").asString()).matches("/media/[0-9a-f]{64}\\.mp3");
        assertThat(stop.at("/narration/audio/type").asString()).isEqualTo("audio/mpeg");
        assertThat(stop.at("/narration/audio/duration").asDouble()).isBetween(5.0, 6.0);
        assertThat(stop.at("/narration/captions").asString()).matches("/media/[0-9a-f]{64}\\.vtt");
        assertThat(stop.at("/narration/transcript").asString())
                .isEqualTo("Bonjour ! Vous êtes dans le hall.\n\nAvancez vers le comptoir.");
        assertThat(stop.at("/narration/voice").asString()).isEqualTo("synthetic");
        assertThat(stop.at("/narration/paragraphs/1/sentences/0/start").asDouble())
                .isEqualTo(3.521);
        assertThat(manifest.at("/stops/2/narration/voice").asString()).isEqualTo("recorded");
    }

    @Test
    void everyManifestIsAsItsPublishedSchemaSays() throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/manifest.schema.json")), InputFormat.JSON);
        for (JsonNode tour :
                body(web.get().uri("/api/tours").exchange()).get("tours").values()) {
            for (JsonNode version : tour.get("versions").values()) {
                String address = "/api/tours/" + tour.get("site").asString() + "/"
                        + tour.get("tour").asString() + "?lang="
                        + version.get("lang").asString() + "&audience="
                        + version.get("audience").asString();
                assertThat(schema.validate(body(web.get().uri(address).exchange())))
                        .as(address)
                        .isEmpty();
            }
        }
    }

    @Test
    void everyAddressInAManifestAnswers() throws Exception {
        JsonNode manifest =
                body(web.get().uri(SAMPLE + "?lang=fr&audience=user").exchange());
        JsonNode scene = manifest.at("/scenes/0");
        String tile = scene.at("/pyramid/url")
                .asString()
                .replace("{level}", "0")
                .replace("{face}", "f")
                .replace("{row}", "0")
                .replace("{column}", "0");
        for (String address : List.of(
                tile,
                scene.at("/picture/url").asString(),
                manifest.at("/picture/url").asString(),
                manifest.at("/plan/url").asString(),
                manifest.at("/stops/0/picture/url").asString(),
                manifest.at("/stops/0/narration/audio/url").asString(),
                manifest.at("/stops/0/narration/captions").asString())) {
            assertThat(web.get().uri(address)).as(address).hasStatusOk();
        }
    }

    @Test
    void aVersionWithItsOwnRouteHasItsStopsInThatOrderWithHuntAndQuiz() throws Exception {
        JsonNode manifest =
                body(web.get().uri(SAMPLE + "?lang=fr&audience=youth").exchange());
        assertThat(manifest.get("stops")
                        .valueStream()
                        .map(stop -> stop.get("id").asString()))
                .containsExactly("desk", "hall");
        assertThat(manifest.at("/stops/1/title").asString()).isEqualTo("Ta mission");
        assertThat(manifest.at("/stops/1/hunt/object").asString()).isEqualTo("charter");
        assertThat(manifest.at("/stops/0/quiz/0/correct").asInt()).isEqualTo(1);
        assertThat(manifest.at("/stops/0/quiz/1").has("correct")).isFalse();
        assertThat(manifest.at("/scenes/0/hotspots")
                        .valueStream()
                        .map(hotspot -> hotspot.get("id").asString()))
                .contains("puzzle");
    }

    @Test
    void aNarrationThatIsNotRecordedYetHasItsTextAlone() throws Exception {
        JsonNode narration = body(web.get()
                        .uri("/api/tours/torino/prova?lang=en&audience=user")
                        .exchange())
                .at("/stops/0/narration");
        assertThat(narration.get("transcript").asString()).startsWith("This is the room.");
        assertThat(narration.has("audio") || narration.has("captions") || narration.has("voice"))
                .isFalse();
    }

    @Test
    void aManifestThatDidNotChangeIsNotSentAgain() {
        MvcTestResult first = web.get().uri(SAMPLE + "?lang=fr&audience=user").exchange();
        assertThat(web.get().uri(SAMPLE + "?lang=fr&audience=user").header(HttpHeaders.IF_NONE_MATCH, etag(first)))
                .hasStatus(304);
    }

    @Test
    void aVersionThatDoesNotExistIsNamedWithThoseThatDo() throws Exception {
        MvcTestResult result = web.get().uri(SAMPLE + "?lang=en&audience=user").exchange();
        assertThat(result).hasStatus(404);
        assertThat(body(result).get("error").asString()).contains("\"user\"").contains("\"en\"");
        assertThat(versions(body(result))).containsExactly("user.fr", "user.nl", "youth.fr");
    }

    @Test
    void aVersionDoesNotExistBeforeItsDay() throws Exception {
        MvcTestResult result =
                web.get().uri(SAMPLE + "?lang=nl&audience=professional").exchange();
        assertThat(result).hasStatus(404);
        assertThat(versions(body(result))).doesNotContain("professional.nl");
    }

    @Test
    void aTourThatDoesNotExistHasNoVersions() throws Exception {
        MvcTestResult result = web.get()
                .uri("/api/tours/brussels/atlantis?lang=fr&audience=user")
                .exchange();
        assertThat(result).hasStatus(404);
        assertThat(body(result).get("error").asString()).contains("brussels/atlantis");
        assertThat(body(result).get("versions").isEmpty()).isTrue();
    }

    @Test
    void aRequestThatMissesAParameterIsToldWhatToSay() throws Exception {
        for (String query : List.of("", "?lang=fr", "?audience=user", "?lang=fr&audience=everyone")) {
            MvcTestResult result = web.get().uri(SAMPLE + query).exchange();
            assertThat(result).as(query).hasStatus(400);
            assertThat(body(result).get("error").asString()).containsAnyOf("lang", "audience");
        }
    }

    private JsonNode body(MvcTestResult result) throws Exception {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private static String etag(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader(HttpHeaders.ETAG));
    }

    private static List<String> versions(JsonNode node) {
        return node.get("versions")
                .valueStream()
                .map(version -> version.get("audience").asString() + "."
                        + version.get("lang").asString())
                .toList();
    }
}
