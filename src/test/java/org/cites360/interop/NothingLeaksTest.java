package org.cites360.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cites360.ApplicationTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.web.PublicAddresses;
import org.cites360.base.web.PublicPage;
import org.cites360.network.Facts;
import org.cites360.network.Licence;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.RecordText;
import org.cites360.network.Section;
import org.cites360.network.TargetGroup;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.event.Event;
import org.cites360.network.event.EventPlanning;
import org.cites360.network.event.SampleEvents;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.cites360.site.Theme;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * No word of a record that the public may not read reaches a visitor by any address. The addresses are those that the
 * application itself knows: one that this test cannot ask fails it until it is told how.
 */
@ApplicationTest
class NothingLeaksTest {

    /** In every text of the records that must not be seen, whatever shows them. */
    private static final String SECRET = "zvxqgeheim";

    /** What the records below are asked by, for each variable of an address. */
    private static final Map<String, List<String>> FIXED = Map.of(
            "format", List.of("bib", "ris", "json"),
            "site", List.of("brussels"),
            "tour", List.of("sample"),
            "number", List.of("1"));

    @Autowired
    WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    PublishedRecords records;

    @Autowired
    Editions editions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JsonMapper json;

    @Autowired
    EventPlanning planning;

    @Autowired
    JdbcClient jdbc;

    MockMvcTester web;
    SampleRecords samples;
    final Map<String, RecordId> secrets = new LinkedHashMap<>();
    final Set<String> slugs = new TreeSet<>();

    @BeforeEach
    void publishWhatMustNotBeSeen() {
        web = PublicPage.web(context);
        samples = new SampleRecords(editions, transaction);
        secret("network", Visibility.NETWORK, practice(List.of()));
        secret("guide", Visibility.NETWORK, resource());
        RecordId withdrawn = secret("withdrawn", Visibility.PUBLIC, practice(List.of()));
        samples.withdraw(withdrawn);
        RecordId closed = samples.publish(
                Visibility.PUBLIC, practice(List.of()), TextLanguage.FR, SampleRecords.text("Visible avant", "x"));
        samples.publishAgain(closed, Visibility.NETWORK, practice(List.of()), Map.of(TextLanguage.FR, text("closed")));
        secrets.put("closed", closed);
        // A public record that refers to those that are not, and whose contact has an address
        samples.publish(
                Visibility.PUBLIC,
                practice(List.copyOf(secrets.values())),
                TextLanguage.FR,
                SampleRecords.text("Visible", "Un résumé visible"));
        meetings();
    }

    /** A meeting of the network alone, and a public one with a workshop that became a practice of the network alone. */
    private void meetings() {
        WorkingPeople.as(new WorkingPeople(jdbc).at("brussels", "COORDINATOR"), () -> {
            for (Visibility visibility : Visibility.values()) {
                String title = visibility == Visibility.NETWORK ? SECRET + " rencontre" : "Rencontre visible";
                Event event = ((EventPlanning.Saved.Done)
                                planning.create("brussels", SampleEvents.plan(title, visibility, 5, 5)))
                        .event();
                planning.publish(event.id());
                slugs.add(event.slug());
                jdbc.sql(
                                "insert into network_event_practice (event, session, record) values (:event, 'outils', :record)")
                        .param("event", event.id().value())
                        .param("record", secrets.get("network").value())
                        .update();
            }
        });
    }

    private RecordId secret(String name, Visibility visibility, Facts facts) {
        RecordId id = samples.publish(visibility, facts, TextLanguage.FR, text(name));
        slugs.add(records.find(id, Reader.NETWORK).map(PublishedRecord::slug).orElseThrow());
        secrets.put(name, id);
        return id;
    }

    private static RecordText text(String name) {
        return new RecordText(
                SECRET + " titre " + name,
                SECRET + " résumé",
                Map.of(Section.DESCRIPTION, SECRET + " description", Section.OBJECTIVES, SECRET + " objectif"),
                Map.of("f", SECRET + " figure"));
    }

    private static Facts.Practice practice(List<RecordId> resources) {
        return new Facts.Practice(
                Set.of(Theme.LEARN),
                Set.of(TargetGroup.JOB_SEEKERS),
                Licence.CC_BY_4_0,
                new Facts.Contact("Documentation", SECRET + "@example.org", null),
                new Facts.Provenance(Facts.Origin.CENTRE, null, 2021),
                null,
                null,
                List.of(),
                List.of(),
                resources,
                List.of());
    }

    private static Facts.Resource resource() {
        return new Facts.Resource(
                Set.of(Theme.LEARN),
                Set.of(TargetGroup.JOB_SEEKERS),
                Licence.CC_BY_4_0,
                null,
                org.cites360.network.ResourceType.GUIDE,
                List.of(),
                "https://example.org/" + SECRET,
                Set.of("fr"),
                SECRET + " holder",
                2021);
    }

    /** Every address that answers a visitor without a session, by what the application's own table of them says. */
    private List<String> publicPatterns() {
        AntPathMatcher matcher = new AntPathMatcher();
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
                        || info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> PublicAddresses.sessionless().stream()
                        .anyMatch(open -> matcher.match(open, pattern.replaceAll("\\{[^}]*}", "x"))))
                .distinct()
                .sorted()
                .toList();
    }

    /** The pattern with every value that could show something. */
    private List<String> addresses(String pattern) {
        List<String> open = new ArrayList<>(List.of(pattern));
        while (open.stream().anyMatch(address -> address.contains("{"))) {
            open = new ArrayList<>(open.stream().flatMap(this::fillFirst).toList());
        }
        return open;
    }

    private Stream<String> fillFirst(String pattern) {
        int start = pattern.indexOf('{');
        if (start < 0) {
            return Stream.of(pattern);
        }
        int end = pattern.indexOf('}', start);
        while (pattern.substring(start, end).chars().filter(c -> c == '{').count()
                > pattern.substring(start, end + 1)
                        .chars()
                        .filter(c -> c == '}')
                        .count()) {
            end = pattern.indexOf('}', end + 1);
        }
        String name = pattern.substring(start + 1, end).replaceFirst(":.*", "").replace("*", "");
        List<String> values = new ArrayList<>(FIXED.getOrDefault(name, List.of()));
        if (values.isEmpty()) {
            values.addAll(slugs);
            secrets.values().forEach(id -> values.add(id.toString()));
            values.add("brussels");
        }
        String before = pattern.substring(0, start);
        String after = pattern.substring(end + 1);
        return values.stream().map(value -> before + value + after);
    }

    /** With what a stranger would try. */
    private static List<String> questions(String address) {
        List<String> asked = new ArrayList<>(List.of(address, address + "?lang=fr", address + "?lang=nl"));
        if (address.matches("/(api/)?(practices|resources)")) {
            for (String query : List.of(
                    "q=" + SECRET,
                    "q=%22" + SECRET + "%22",
                    "q=zvxqgehiem",
                    "q=titre",
                    "q=" + SECRET + "&exact=true")) {
                asked.add(address + "?lang=fr&" + query);
                asked.add(address + "?lang=fr&theme=learn&site=brussels&" + query);
            }
            asked.add(address + "?page=2");
        }
        if (address.startsWith("/feeds/")) {
            asked.add(address + "?theme=learn");
            asked.add(address + "?site=brussels");
        }
        if (address.equals("/oai")) {
            for (String verb : List.of("Identify", "ListSets", "ListMetadataFormats")) {
                asked.add(address + "?verb=" + verb);
            }
            for (String format : List.of("oai_dc", "lom")) {
                for (String verb : List.of("ListRecords", "ListIdentifiers")) {
                    asked.add(address + "?verb=" + verb + "&metadataPrefix=" + format);
                    asked.add(address + "?verb=" + verb + "&metadataPrefix=" + format + "&set=centre-brussels");
                }
            }
        }
        return asked;
    }

    private String read(String address) throws Exception {
        var response = web.get()
                .uri(URI.create("http://localhost:8080" + address))
                .exchange()
                .getResponse();
        StringBuilder all = new StringBuilder(response.getContentAsString(StandardCharsets.UTF_8));
        response.getHeaderNames().forEach(name -> all.append('\n').append(response.getHeaders(name)));
        return all.toString();
    }

    /** What was typed comes back, to be changed; that is no leak. */
    private String withoutWhatWasAsked(String answer, String address) {
        if (!address.contains("q=") || !address.contains(SECRET)) {
            return answer;
        }
        if (address.startsWith("/api/")) {
            return json.readTree(answer.substring(0, answer.lastIndexOf('}') + 1))
                    .path("items")
                    .toString();
        }
        var page = Jsoup.parse(answer);
        page.select("input, form, head, header, .languages, a[href*=q=]").remove();
        return page.select("main a, main li, main article, main dl").text();
    }

    @Test
    void noWordOfThemReachesAVisitorByAnyAddress() throws Exception {
        List<String> patterns = publicPatterns();
        assertThat(patterns)
                .as("the addresses that this test is about")
                .contains(
                        "/practices/{slug}",
                        "/resources/{slug}",
                        "/api/practices/{slug}",
                        "/feeds/practices.atom",
                        "/oai",
                        "/sitemap.xml",
                        "/events",
                        "/events.ics",
                        "/events/{slug}/calendar.ics",
                        "/digest/leave",
                        "/practices/{slug}/citation.{format}");
        List<String> leaks = new ArrayList<>();
        int asked = 0;
        for (String pattern : patterns) {
            for (String address : addresses(pattern)) {
                for (String question : questions(address)) {
                    asked++;
                    String answer =
                            withoutWhatWasAsked(read(question), question).toLowerCase(Locale.ROOT);
                    if (answer.contains(SECRET) && !onlyWhatWasAsked(answer, question)) {
                        leaks.add(question);
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(asked).isGreaterThan(100);
    }

    /** An address that is not there may say which one was asked. */
    private boolean onlyWhatWasAsked(String answer, String question) {
        String rest = answer;
        for (String slug : slugs) {
            if (question.contains(slug)) {
                rest = rest.replace(slug, "").replace(slug.replace('-', ' '), "");
            }
        }
        return !rest.contains(SECRET);
    }

    @Test
    void harvestersLearnNothingOfWhatNeverWasPublic() throws Exception {
        String never = secrets.get("network").toString();
        for (String format : List.of("oai_dc", "lom")) {
            assertThat(read("/oai?verb=GetRecord&metadataPrefix=" + format + "&identifier=oai:localhost:" + never))
                    .contains("idDoesNotExist");
            String token = "";
            do {
                String answer = read("/oai?verb=ListRecords&"
                        + (token.isEmpty() ? "metadataPrefix=" + format : "resumptionToken=" + token));
                assertThat(answer).doesNotContain(never).doesNotContain(SECRET);
                token = answer.replaceFirst("(?s).*<resumptionToken[^>]*>([^<]*)</resumptionToken>.*", "$1");
                token = token.equals(answer) ? "" : token;
            } while (!token.isEmpty());
        }
    }
}
