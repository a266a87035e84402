package org.cites360.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cites360.site.MapFrame.Area;
import org.cites360.site.MapFrame.Spot;
import org.cites360.site.SiteMap.Pin;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

class SiteMapTest {

    private static final List<Pin> CENTRES = List.of(
            pin("brussels", "Bruxelles", 4.370, 50.851, true),
            pin("charleroi", "Charleroi", 4.444, 50.411, false),
            pin("namur", "Namur", 4.867, 50.467, false),
            pin("liege", "Liège", 5.567, 50.633, false),
            pin("paris", "Paris", 2.388, 48.896, false),
            pin("rouen", "Rouen", 1.083, 49.433, false),
            pin("saint-omer", "Saint-Omer", 2.267, 50.750, false),
            pin("ploufragan", "Ploufragan", -2.800, 48.490, false),
            pin("marseille", "Marseille", 5.381, 43.297, false),
            pin("mayotte", "Mamoudzou", 45.228, -12.780, false),
            pin("saint-pierre", "Saint-Pierre", 55.478, -21.340, false),
            pin("geneve", "Genève", 6.143, 46.204, false),
            pin("bellinzona", "Bellinzona", 9.024, 46.195, false),
            pin("torino", "Torino", 7.687, 45.070, true),
            pin("milano", "Milano", 9.190, 45.464, false),
            pin("genova", "Genova", 8.946, 44.405, false),
            pin("porto", "Porto", -8.611, 41.150, false),
            pin("cascais", "Cascais", -9.421, 38.697, false),
            pin("barcelona", "Barcelona", 2.191, 41.403, false));

    private final SiteMap map = new SiteMap(new JsonMapper());

    @Test
    void placesLandWhereTheScriptThatDrewTheCoastsPutsThem() {
        assertThat(map.frames()).isNotEmpty().allSatisfy(frame -> {
            assertThat(frame.checks()).isNotEmpty();
            frame.checks().forEach((place, check) -> {
                Spot spot = frame.project(check.at().get(0), check.at().get(1));
                assertThat(spot.x()).as(place).isCloseTo(check.lands().get(0), within(0.06));
                assertThat(spot.y()).as(place).isCloseTo(check.lands().get(1), within(0.06));
            });
        });
    }

    @Test
    void aPlaceIsShownInTheMostEnlargedFrameThatContainsIt() {
        assertThat(frameOf(4.37, 50.85)).isEqualTo("belgium");
        assertThat(frameOf(2.39, 48.90)).isEqualTo("europe");
        assertThat(frameOf(55.48, -21.34)).isEqualTo("reunion");
        assertThat(frameOf(45.23, -12.78)).isEqualTo("mayotte");
        assertThat(map.frameOf(-73.57, 45.50)).as("Montréal").isEmpty();
        assertThat(map.frameOf(-176, -45)).as("the antipode").isEmpty();
    }

    @Test
    void everyCentreIsALinkWithItsNameAndALabelInTheGivenOrder() throws Exception {
        Document svg = parse(map.svg("Carte", Locale.FRENCH, CENTRES));
        assertThat(elements(svg, "a").map(link -> link.getAttribute("href")))
                .containsExactlyElementsOf(CENTRES.stream().map(Pin::href).toList());
        assertThat(elements(svg, "a").map(link -> link.getAttribute("aria-label")))
                .containsExactlyElementsOf(CENTRES.stream().map(Pin::name).toList());
        assertThat(elements(svg, "a")
                        .map(link -> link.getElementsByTagName("text").item(0)))
                .as("labels")
                .doesNotContainNull();
    }

    @Test
    void noLabelCoversAnotherLabelOrAMark() throws Exception {
        for (Locale locale : List.of(Locale.FRENCH, Locale.of("nl"), Locale.of("pt"))) {
            Document svg = parse(map.svg("Carte", locale, CENTRES));
            List<Area> labels = elements(svg, "rect")
                    .filter(rect -> rect.getAttribute("class").equals("site-map-label"))
                    .map(SiteMapTest::area)
                    .toList();
            List<Spot> marks = elements(svg, "circle").map(SiteMapTest::centre).toList();
            assertThat(labels).hasSameSizeAs(CENTRES).allSatisfy(label -> {
                assertThat(labels).filteredOn(label::overlaps).containsExactly(label);
                assertThat(marks).noneMatch(label::contains);
            });
        }
    }

    @Test
    void centresThatCanBeVisitedStandOut() throws Exception {
        Document svg = parse(map.svg("Carte", Locale.FRENCH, CENTRES));
        assertThat(elements(svg, "a")
                        .filter(link -> link.getAttribute("class").contains("has-visit"))
                        .map(link -> link.getAttribute("href")))
                .containsExactly("/sites/brussels", "/sites/torino");
    }

    @Test
    void captionsOfTheEnlargedPartsSpeakTheLanguageOfThePage() throws Exception {
        assertThat(captions(Locale.FRENCH)).containsExactly("Belgique", "La Réunion", "Mayotte");
        assertThat(captions(Locale.of("nl"))).startsWith("België");
        assertThat(captions(Locale.ITALIAN)).startsWith("Belgio");
    }

    @Test
    void theLandIsInTheFileThatTheMapRefersTo() throws Exception {
        Document svg = parse(map.svg("Carte", Locale.FRENCH, CENTRES));
        assertThat(elements(svg, "use").map(use -> use.getAttribute("href").split("#")))
                .isNotEmpty()
                .allSatisfy(reference -> {
                    try (var land = SiteMap.class.getResourceAsStream("/META-INF/resources" + reference[0])) {
                        assertThat(land).isNotNull();
                        assertThat(new String(land.readAllBytes(), StandardCharsets.UTF_8))
                                .contains("<path id=\"" + reference[1] + "\"");
                    }
                });
    }

    @Test
    void whatAnAuthorTypedCannotBecomeMarkup() throws Exception {
        Pin pin = new Pin("x", "<b>&\"", "<script>\"'&", 2.4, 48.9, "/sites/x?a=1&b=\"", false);
        Document svg = parse(map.svg("\"><script>", Locale.ENGLISH, List.of(pin)));
        assertThat(elements(svg, "script")).isEmpty();
        assertThat(elements(svg, "a").findFirst().orElseThrow().getAttribute("aria-label"))
                .isEqualTo("<script>\"'&");
    }

    @Test
    void manyCentresInOneCityKeepTheirMarksEvenWhereNoLabelFits() throws Exception {
        List<Pin> crowd = Stream.iterate(0, i -> i + 1)
                .limit(60)
                .map(i -> pin("c" + i, "Centre numéro " + i, 2.4, 48.9, false))
                .toList();
        assertThat(elements(parse(map.svg("Carte", Locale.FRENCH, crowd)), "circle"))
                .hasSize(60);
    }

    private String frameOf(double longitude, double latitude) {
        return map.frameOf(longitude, latitude).orElseThrow().id();
    }

    private List<String> captions(Locale locale) throws Exception {
        return elements(parse(map.svg("Carte", locale, CENTRES)), "text")
                .filter(text -> text.getAttribute("class").equals("site-map-caption"))
                .map(Element::getTextContent)
                .toList();
    }

    private static Pin pin(String slug, String city, double longitude, double latitude, boolean visit) {
        return new Pin(slug, city, city + " – Cité des métiers", longitude, latitude, "/sites/" + slug, visit);
    }

    private static Document parse(String svg) throws Exception {
        assertThat(svg).doesNotContainPattern(Pattern.compile("NaN|Infinity|null"));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new java.io.StringReader(svg)));
    }

    private static Stream<Element> elements(Document document, String name) {
        var nodes = document.getElementsByTagName(name);
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1).map(i -> (Element) nodes.item(i));
    }

    private static Area area(Element rect) {
        return new Area(number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height"));
    }

    private static Spot centre(Element circle) {
        return new Spot(number(circle, "cx"), number(circle, "cy"));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
