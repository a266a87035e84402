package org.cites360.network.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cites360.ApplicationTest;
import org.cites360.base.Language;
import org.cites360.document.DocumentId;
import org.cites360.document.DocumentReady;
import org.cites360.network.Facts;
import org.cites360.network.Licence;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.TargetGroup;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.cites360.site.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is found inside the files of records, with no misspelling forgiven. */
@ApplicationTest
class FileSearchTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    RecordSearch search;

    @Autowired
    Editions editions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    SampleRecords samples;
    ReadFiles files;

    @BeforeEach
    void samples() {
        samples = new SampleRecords(editions, transaction);
        files = new ReadFiles(jdbc);
    }

    static Facts.Practice with(UUID... documents) {
        return new Facts.Practice(
                Set.of(Theme.LEARN),
                Set.of(TargetGroup.JOB_SEEKERS),
                Licence.CC_BY_4_0,
                null,
                new Facts.Provenance(Facts.Origin.CENTRE, null, null),
                null,
                null,
                List.of(),
                java.util.Arrays.stream(documents)
                        .map(document -> new Facts.Attachment("a" + document.getLeastSignificantBits(), document, null))
                        .toList(),
                List.of(),
                List.of());
    }

    private RecordId publish(Visibility visibility, String title, UUID... documents) {
        return samples.publish(visibility, with(documents), TextLanguage.FR, SampleRecords.text(title, "Résumé"));
    }

    private Results ask(String text, Reader reader) {
        return search.search(Question.of(text).withExact(true).withLiteral(true), reader, Language.FR);
    }

    private void awaitFound(String text, Reader reader) {
        await().atMost(PATIENCE).until(() -> ask(text, reader).total() == 1);
    }

    private static String marked(Results.Place place) {
        return place.pieces().stream()
                .filter(Results.Piece::marked)
                .map(Results.Piece::text)
                .collect(Collectors.joining("|"));
    }

    @Test
    void theFeminineFindsThePluralOnItsPageOfAPdf() {
        UUID pdf = files.pdf(
                "rapport 2021.pdf",
                "fr",
                "Un sommaire sans rien",
                "Le quokka accueille les conseillers\ndans un espace calme. L’orien-\ntation des usagers.ères du quokka");
        publish(Visibility.PUBLIC, "Avec pièce jointe", pdf);
        awaitFound("quokka", Reader.PUBLIC);

        Results.Place place = ask("quokka conseillère", Reader.PUBLIC)
                .hits()
                .getFirst()
                .places()
                .getFirst();
        assertThat(marked(place)).contains("quokka", "conseillers");
        assertThat(place.language()).isEqualTo("fr");
        assertThat(place.file().page()).isEqualTo(2);
        assertThat(place.file().path()).isEqualTo("/files/" + pdf + "/rapport%202021.pdf#page=2");

        Results.Place inclusive =
                ask("quokka usager", Reader.PUBLIC).hits().getFirst().places().getFirst();
        assertThat(marked(inclusive)).contains("usagers.ères");
        assertThat(marked(ask("quokka orientation", Reader.PUBLIC)
                        .hits()
                        .getFirst()
                        .places()
                        .getFirst()))
                .contains("orien- tation");
        assertThat(ask("\"les conseillers dans un espace\" quokka", Reader.PUBLIC)
                        .total())
                .isOne();
        assertThat(ask("\"espace conseillers\" quokka", Reader.PUBLIC).total()).isZero();
    }

    @Test
    void aWordOfTheDescriptionAndOneOfItsFileFindItTogether() {
        publish(
                Visibility.PUBLIC,
                "Numbat de printemps",
                files.pdf("a.pdf", "nl", "De begeleiding van jongeren met een wombat"));
        awaitFound("wombat", Reader.PUBLIC);
        assertThat(ask("numbat wombat jongere", Reader.PUBLIC).total()).isOne();
    }

    @Test
    void theFileOfARecordForTheNetworkIsNotThereForThePublic() {
        UUID pdf = files.pdf("intern.pdf", "fr", "Le bilby confidentiel des conseillers");
        RecordId id = publish(Visibility.NETWORK, "Interne", pdf);
        awaitFound("bilby", Reader.NETWORK);
        assertThat(ask("bilby", Reader.PUBLIC).total()).isZero();
        Results guessed = search.search(Question.of("bylbi"), Reader.PUBLIC, Language.FR);
        assertThat(guessed.forgiven()).isNull();
        assertThat(guessed.suggestion()).isNull();
        assertThat(guessed.facets().values()).allMatch(List::isEmpty);
        assertThat(search.since(Question.of("bilby"), java.time.Instant.EPOCH, 10, Reader.PUBLIC, Language.FR))
                .isEmpty();

        // Opened to the public without the file, which was the network's
        samples.publishAgain(
                id, Visibility.PUBLIC, with(), Map.of(TextLanguage.FR, SampleRecords.text("Interne", "Pour tous")));
        assertThat(ask("bilby", Reader.PUBLIC).total()).isZero();
        assertThat(ask("bilby", Reader.NETWORK).total()).isZero();
    }

    @Test
    void aFileThatIsReadLaterIsFoundThen() {
        UUID document = files.unread("tard.pdf");
        publish(Visibility.PUBLIC, "Tardif", document);
        assertThat(ask("cassowary", Reader.PUBLIC).total()).isZero();
        transaction.executeWithoutResult(status -> {
            files.read(document, "en", "A cassowary at last");
            events.publishEvent(new DocumentReady(new DocumentId(document)));
        });
        awaitFound("cassowary", Reader.PUBLIC);
    }

    @Test
    void aNewVersionOfAFileTakesThePlaceOfTheOld() {
        RecordId id = publish(
                Visibility.PUBLIC, "Versions", files.pdf("eins.pdf", "de", "Der erste Potoroo der Beraterinnen"));
        awaitFound("potoroo", Reader.PUBLIC);
        assertThat(ask("potoroo berater", Reader.PUBLIC).total()).isOne();
        samples.publishAgain(
                id,
                Visibility.PUBLIC,
                with(files.pdf("zwei.pdf", "de", "Der zweite Bandicoot")),
                Map.of(TextLanguage.FR, SampleRecords.text("Versions", "Résumé")));
        awaitFound("bandicoot", Reader.PUBLIC);
        assertThat(ask("potoroo", Reader.PUBLIC).total()).isZero();
    }

    @Test
    void theIndexIsMadeAnewAfterItsRulesChanged() {
        publish(Visibility.PUBLIC, "Renouvelé", files.pdf("b.pdf", "fr", "Le dunnart reste trouvé"));
        awaitFound("dunnart", Reader.PUBLIC);
        jdbc.sql(
                        "update search_record set version = 'older' where record in (select record from search_words where words @@ '''=dunnart''')")
                .update();
        jdbc.sql("update search_words set words = '' where words @@ '''=dunnart'''")
                .update();
        assertThat(ask("dunnart", Reader.PUBLIC).total()).isZero();
        renew.renew();
        awaitFound("dunnart", Reader.PUBLIC);
    }

    @Autowired
    IndexTasks.RenewAtStart renew;
}
