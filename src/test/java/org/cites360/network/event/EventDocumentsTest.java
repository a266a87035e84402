package org.cites360.network.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cites360.ApplicationTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.PersonId;
import org.cites360.document.Document;
import org.cites360.document.DocumentId;
import org.cites360.document.Documents;
import org.cites360.document.Reader;
import org.cites360.document.SampleFiles;
import org.cites360.document.Settled;
import org.cites360.document.Stored;
import org.cites360.network.Visibility;
import org.cites360.network.event.EventContent.Session;
import org.cites360.network.event.EventPlanning.Saved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files of a programme, and who may read them. */
@ApplicationTest
class EventDocumentsTest {

    private static final Reader VISITOR = Reader.visitor();

    @Autowired
    EventPlanning planning;

    @Autowired
    EventDocuments attached;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    private PersonId coordinator;

    @BeforeEach
    void coordinatorOfBrussels() {
        coordinator = new WorkingPeople(jdbc).at("brussels", "COORDINATOR");
        WorkingPeople.signIn(coordinator);
    }

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    private DocumentId sent(PersonId by) throws Exception {
        byte[] slides = SampleFiles.pdf("Les diapositives " + UUID.randomUUID());
        Stored.Kept kept = (Stored.Kept) documents.store(new ByteArrayInputStream(slides), "Atelier été.pdf", by);
        return Settled.await(documents, kept.document().id()).id();
    }

    private static EventPlan plan(Visibility visibility, List<UUID> files) {
        EventPlan plan = SampleEvents.plan("Rencontre aux documents", visibility, 3, null);
        Session was = SampleEvents.workshop();
        Session session = new Session(
                was.id(),
                was.kind(),
                was.day(),
                was.from(),
                was.to(),
                was.titles(),
                was.summaries(),
                was.speakers(),
                was.room(),
                files);
        EventContent content = plan.content();
        return SampleEvents.with(
                plan,
                new EventContent(
                        content.source(),
                        content.texts(),
                        content.firstDay(),
                        content.lastDay(),
                        content.zone(),
                        content.place(),
                        content.online(),
                        List.of(session)));
    }

    private Event saved(Visibility visibility, DocumentId file) {
        return ((Saved.Done) planning.create("brussels", plan(visibility, List.of(file.value())))).event();
    }

    @Test
    void whoMayReadTheMeetingMayReadItsFiles() throws Exception {
        DocumentId open = sent(coordinator);
        DocumentId closed = sent(coordinator);
        Event forAll = saved(Visibility.PUBLIC, open);
        Event forMembers = saved(Visibility.NETWORK, closed);
        PersonId colleague = new WorkingPeople(jdbc).at("brussels", "COORDINATOR");
        PersonId member = new WorkingPeople(jdbc).at("torino", "MEMBER");

        assertThat(attached.mayRead(open, VISITOR)).as("a draft").isFalse();
        assertThat(attached.mayRead(open, new Reader(member, true)))
                .as("a draft")
                .isFalse();
        assertThat(attached.mayRead(open, new Reader(colleague, true)))
                .as("a draft, for who organises with them")
                .isTrue();

        planning.publish(forAll.id());
        planning.publish(forMembers.id());
        assertThat(attached.mayRead(open, VISITOR)).isTrue();
        assertThat(attached.mayRead(closed, VISITOR)).isFalse();
        assertThat(attached.mayRead(closed, new Reader(member, true))).isTrue();
        assertThat(attached.readable(forAll.content().sessions().getFirst()))
                .extracting(Document::name)
                .containsExactly("Atelier été.pdf");

        planning.save(forAll.id(), forAll.revision() + 1, plan(Visibility.PUBLIC, List.of()));
        assertThat(attached.mayRead(open, VISITOR)).as("taken away").isFalse();
    }

    @Test
    void nobodyReadsSomebodyElsesFileByAttachingIt() throws Exception {
        DocumentId foreign = sent(new WorkingPeople(jdbc).at("brussels", "MEMBER"));
        assertThatThrownBy(() -> saved(Visibility.PUBLIC, foreign)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> saved(Visibility.PUBLIC, DocumentId.random())).isInstanceOf(NotPermitted.class);

        DocumentId own = sent(coordinator);
        Event event = saved(Visibility.PUBLIC, own);
        assertThatThrownBy(() -> planning.save(
                        event.id(), event.revision(), plan(Visibility.PUBLIC, List.of(own.value(), foreign.value()))))
                .isInstanceOf(NotPermitted.class);

        WorkingPeople.signIn(new WorkingPeople(jdbc).at("brussels", "COORDINATOR"));
        assertThat(planning.save(event.id(), event.revision(), plan(Visibility.NETWORK, List.of(own.value()))))
                .as("a colleague keeps what is attached already")
                .isInstanceOf(Saved.Done.class);
    }

    @Test
    void tooManyFilesAreToldAndTheSameOneTwiceIsOne() throws Exception {
        DocumentId own = sent(coordinator);
        assertThat(plan(Visibility.PUBLIC, List.of(own.value(), own.value()))
                        .content()
                        .sessions()
                        .getFirst()
                        .documents())
                .hasSize(1);
        List<UUID> many = Stream.generate(UUID::randomUUID)
                .limit(EventCheck.MOST_DOCUMENTS + 1L)
                .toList();
        assertThat(EventCheck.of(plan(Visibility.PUBLIC, many)))
                .extracting(EventMistake::kind)
                .containsExactly(EventMistake.Kind.TOO_MANY_DOCUMENTS);
    }
}
