package org.cites360.network.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cites360.ApplicationTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.PersonId;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.draft.Drafts;
import org.cites360.network.draft.Reviews;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** From a workshop to the practice it becomes, and back; and the meetings that come with the product. */
@ApplicationTest
@AutoConfigureMockMvc
class WorkshopsTest {

    @Autowired
    Workshops workshops;

    @Autowired
    EventPlanning planning;

    @Autowired
    Events events;

    @Autowired
    Drafts drafts;

    @Autowired
    Reviews reviews;

    @Autowired
    PublishedRecords records;

    @Autowired
    MeetingsAtStart meetings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private PersonId coordinator;
    private Event event;

    @BeforeEach
    void announced() {
        coordinator = new WorkingPeople(jdbc).at("brussels", "COORDINATOR");
        WorkingPeople.signIn(coordinator);
        Event draft = ((EventPlanning.Saved.Done) planning.create(
                        "brussels", SampleEvents.plan("Atelier " + RecordId.random(), Visibility.PUBLIC, null, 10)))
                .event();
        planning.publish(draft.id());
        event = events.find(draft.slug()).orElseThrow();
    }

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    private RecordId begun() {
        return ((Workshops.Answer.Begun) workshops.describe(event.id(), "outils", "brussels")).draft();
    }

    @Test
    void aWorkshopBecomesAPracticeThatLeadsBackToTheMeeting() throws Exception {
        RecordId id = begun();
        assertThat(workshops.mine(id)).contains(TextLanguage.FR);
        var draft = drafts.find(id, TextLanguage.FR).orElseThrow();
        assertThat(draft.get("title")).isEqualTo("Outils numériques ; pièges, astuces");
        assertThat(draft.get("origin")).isEqualTo("spring-school-workshop");
        assertThat(draft.get("origin-year")).isEqualTo("2031");
        Map.of(
                        "summary",
                        "Résumé",
                        "themes",
                        "work",
                        "target-groups",
                        "everyone",
                        "objectives",
                        "Objectif",
                        "licence",
                        "cc-by-4-0")
                .forEach((field, value) -> drafts.save(id, TextLanguage.FR, field, value, 0));
        reviews.publish(
                id,
                TextLanguage.FR,
                drafts.find(id, TextLanguage.FR).orElseThrow().version());
        PublishedRecord practice = records.find(id, Reader.PUBLIC).orElseThrow();
        assertThat(events.of(id, Reader.PUBLIC)).extracting(Event::id).containsExactly(event.id());
        web.perform(get(practice.path() + "?lang=fr"))
                .andExpect(content().string(Matchers.containsString("href=\"" + event.path() + "?lang=fr\"")));
        web.perform(get(event.path() + "?lang=fr"))
                .andExpect(content().string(Matchers.containsString(practice.path())));
    }

    @Test
    void eachIsDescribedOnceAndAgainOnlyWhenItsDraftWasThrownAway() {
        RecordId first = begun();
        assertThat(workshops.describe(event.id(), "outils", "brussels"))
                .isEqualTo(new Workshops.Answer.Described(first));
        drafts.discard(first, TextLanguage.FR);
        assertThat(workshops.isDescribed(first)).isFalse();
        assertThat(begun()).isNotEqualTo(first);
    }

    @Test
    void twoAtOnceBeginOnePractice() throws Exception {
        PersonId other = new WorkingPeople(jdbc).at("torino", "MEMBER");
        Callable<Workshops.Answer> brussels = describing(coordinator, "brussels");
        Callable<Workshops.Answer> torino = describing(other, "torino");
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Workshops.Answer>> answers = two.invokeAll(List.of(brussels, torino));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .hasAtLeastOneElementOfType(Workshops.Answer.Begun.class)
                    .hasAtLeastOneElementOfType(Workshops.Answer.Described.class);
        }
    }

    private Callable<Workshops.Answer> describing(PersonId person, String site) {
        return () -> {
            WorkingPeople.signIn(person);
            try {
                return workshops.describe(event.id(), "outils", site);
            } finally {
                WorkingPeople.signOut();
            }
        };
    }

    @Test
    void nobodyDescribesOneForACentreThatIsNotTheirsNorAPartThatIsNoWorkshop() {
        assertThatThrownBy(() -> workshops.describe(event.id(), "outils", "torino"))
                .isInstanceOf(NotPermitted.class);
        assertThat(workshops.describe(event.id(), "none", "brussels")).isInstanceOf(Workshops.Answer.Gone.class);
        assertThat(workshops.describe(EventId.random(), "outils", "brussels"))
                .isInstanceOf(Workshops.Answer.Gone.class);
    }

    @Test
    void theSpringSchoolComesWithTheProductOnceAndStaysAsItsCentreLeavesIt(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("copy-of-spring-school.yaml");
        Files.copy(Path.of("content/events/spring-school-2021.yaml"), file);
        meetings.bring(folder);
        Optional<Event> found = copy();
        assertThat(found).isPresent();
        assertThat(found.get().state()).isEqualTo(Event.State.PUBLISHED);
        assertThat(found.get().content().sessions()).hasSize(22);
        assertThat(found.get().content().sessions())
                .filteredOn(session -> session.kind() == EventContent.Kind.WORKSHOP)
                .hasSize(19)
                .allSatisfy(session -> assertThat(session.titles())
                        .containsOnlyKeys(TextLanguage.FR, TextLanguage.NL, TextLanguage.EN));
        planning.cancel(found.get().id());
        meetings.bring(folder);
        assertThat(copy().orElseThrow().state()).isEqualTo(Event.State.CANCELLED);
        assertThat(events.announced(
                        java.time.Instant.EPOCH, java.time.Instant.now().plusSeconds(60), Reader.PUBLIC))
                .as("what is over is no news")
                .noneMatch(event -> event.content().firstDay().getYear() == 2021);
    }

    private Optional<Event> copy() {
        return jdbc.sql("select slug from network_event where origin = 'content/events/copy-of-spring-school.yaml'")
                .query(String.class)
                .optional()
                .flatMap(events::find);
    }

    @Test
    void aMistakenFileIsNotBroughtAndTheOthersAre(@TempDir Path folder) throws IOException {
        String good = Files.readString(Path.of("content/events/spring-school-2021.yaml"));
        Map.of(
                        "a.yaml", good.replace("site: brussels", "site: atlantis"),
                        "b.yaml", good.replace("\"2021-06-02\"", "\"2021-13-02\""),
                        "c.yaml", good.replace("kind: workshop", "kind: party"),
                        "d.yaml", good.replace("source: fr", "source: xx"),
                        "e.yaml", "- [unfinished",
                        "f.yaml", good.replace("last-day: \"2021-06-04\"", "last-day: \"2021-06-01\""),
                        "z.yaml", good)
                .forEach((name, text) -> {
                    try {
                        Files.writeString(folder.resolve(name), text);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
        meetings.bring(folder);
        assertThat(jdbc.sql("select origin from network_event where origin like 'content/events/_.yaml'")
                        .query(String.class)
                        .list())
                .containsExactly("content/events/z.yaml");
    }
}
