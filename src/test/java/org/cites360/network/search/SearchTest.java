package org.cites360.network.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cites360.ApplicationTest;
import org.cites360.base.Language;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class SearchTest {

    @Autowired
    RecordSearch search;

    @Autowired
    Editions editions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    SampleRecords samples;

    @BeforeEach
    void samples() {
        samples = new SampleRecords(editions, transaction);
    }

    private RecordId publish(TextLanguage language, String title, String summary) {
        return samples.publish(
                Visibility.PUBLIC, SampleRecords.practice(), language, SampleRecords.text(title, summary));
    }

    private List<RecordId> found(String text) {
        Question question = Question.of(text).withExact(true).withLiteral(true);
        return search.search(question, Reader.PUBLIC, Language.FR).hits().stream()
                .map(hit -> hit.record().id())
                .toList();
    }

    @Test
    void aWordFindsItsOtherForms() {
        RecordId french =
                publish(TextLanguage.FR, "Zorglub des conseillers", "Les usagers.ères mobilisé·e·s du zorglub");
        for (String word : List.of(
                "conseillère",
                "conseillères",
                "conseiller",
                "CONSEILLERS",
                "conseillere",
                "usager",
                "usagère",
                "mobilisée")) {
            assertThat(found("zorglub " + word)).as(word).containsExactly(french);
        }
        RecordId portuguese = publish(TextLanguage.PT, "Zorglub das profissões", "Os conselheiros e as conselheiras");
        assertThat(found("zorglub profissão")).containsExactly(portuguese);
        assertThat(found("zorglub conselheira")).containsExactly(portuguese);
        RecordId catalan = publish(TextLanguage.CA, "Zorglub català", "Les treballadores i els treballadors");
        assertThat(found("zorglub treballador")).containsExactly(catalan);
        RecordId german = publish(TextLanguage.DE, "Zorglub deutsch", "Die Berater:innen der Häuser");
        assertThat(found("zorglub Beraterin haus")).containsExactly(german);
    }

    @Test
    void aQuestionInDutchFindsAFrenchPracticeByTheThesaurus() {
        RecordId french = publish(TextLanguage.FR, "Gryffon", "Échange de bonnes pratiques de gryffon");
        Results results =
                search.search(Question.of("gryffon goede praktijk").withExact(true), Reader.PUBLIC, Language.NL);
        assertThat(results.hits()).extracting(hit -> hit.record().id()).containsExactly(french);
        assertThat(results.terms().getFirst().names()).containsEntry(Language.FR, "bonne pratique");
        assertThat(results.hits().getFirst().summary()).contains(new Results.Piece("bonnes pratiques", true));
        assertThat(search.search(
                                Question.of("gryffon goede praktijk")
                                        .withExact(true)
                                        .withLiteral(true),
                                Reader.PUBLIC,
                                Language.NL)
                        .total())
                .isZero();
    }

    @Test
    void phrasesRefusalsAndAlternatives() {
        RecordId one = publish(TextLanguage.FR, "Bleufeu alpha", "un entretien individuel de printemps");
        RecordId two = publish(TextLanguage.FR, "Bleufeu beta", "un printemps individuel sans entretien");
        assertThat(found("bleufeu")).containsExactlyInAnyOrder(one, two);
        assertThat(found("bleufeu \"entretien individuel\"")).containsExactly(one);
        assertThat(found("bleufeu -\"entretien individuel\"")).containsExactly(two);
        assertThat(found("bleufeu -alpha")).containsExactly(two);
        assertThat(found("alpha bleufeu OR beta bleufeu")).containsExactlyInAnyOrder(one, two);
        assertThat(found("\"bleufeu gamma\" OR \"bleufeu beta\"")).containsExactly(two);
    }

    @Test
    void aPhraseIsWordsInARow() {
        RecordId row = publish(TextLanguage.FR, "Grunelle", "Le grand carnet bleu, et une mise en place de la charte");
        RecordId apart = publish(TextLanguage.FR, "Grunelle", "Carnet grand, bleu carnet, une mise sous place");
        assertThat(found("grunelle \"grand carnet\"")).containsExactly(row);
        assertThat(found("grunelle \"grand carnet bleu\"")).containsExactly(row);
        assertThat(found("grunelle \"carnet bleu\"")).containsExactly(row);
        // Both pairs are in the other text, but not one after the other
        assertThat(found("grunelle \"bleu carnet\"")).containsExactly(apart);
        assertThat(found("grunelle \"carnet grand bleu carnet\"")).containsExactly(apart);
        assertThat(found("grunelle \"bleu carnet grand\"")).isEmpty();
        // Between them stands one word that says nothing, whichever: what stands there of other words does not fit
        assertThat(found("grunelle \"mise en place\"")).contains(row);
        assertThat(found("grunelle \"mise place\"")).isEmpty();
        assertThat(found("grunelle \"place\"")).containsExactlyInAnyOrder(row, apart);
        assertThat(found("grunelle \"grunelle grand\"")).isEmpty();
    }

    @Test
    void whoeverMayNoLongerSeeARecordFindsItNoMoreInTheSameTransaction() {
        RecordId id = publish(TextLanguage.FR, "Basilisque", "Un œuf de basilisque");
        assertThat(found("basilisque")).containsExactly(id);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update network_record set visibility = 'NETWORK' where id = :id")
                    .param("id", id.value())
                    .update();
            assertThat(found("basilisque")).isEmpty();
            assertThat(search.search(Question.of("basilisque"), Reader.NETWORK, Language.FR)
                            .total())
                    .isOne();
            status.setRollbackOnly();
        });
        assertThat(found("basilisque")).containsExactly(id);
        jdbc.sql("update network_record set withdrawn_at = now() where id = :id")
                .param("id", id.value())
                .update();
        assertThat(search.search(Question.of("basilisque"), Reader.NETWORK, Language.FR)
                        .total())
                .isZero();
        jdbc.sql("update network_record set withdrawn_at = null where id = :id")
                .param("id", id.value())
                .update();
        assertThat(found("basilisque")).containsExactly(id);
        // What was read before an edition and is written after it is not of the edition that is read
        jdbc.sql("update search_record set edition = 0 where record = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("update network_record set changed_at = now() where id = :id")
                .param("id", id.value())
                .update();
        assertThat(found("basilisque")).isEmpty();
    }

    @Test
    void aMisspellingIsForgivenOnlyWhereThatIsWanted() {
        RecordId id = publish(TextLanguage.FR, "Quetzalcoatl", "Le plumage du serpent");
        Results results = search.search(Question.of("quetzalcotal"), Reader.PUBLIC, Language.FR);
        assertThat(results.forgiven()).isEqualTo("quetzalcoatl");
        assertThat(results.hits()).extracting(hit -> hit.record().id()).containsExactly(id);
        assertThat(found("quetzalcotal")).isEmpty();
    }

    @Test
    void whatIsForTheNetworkLeavesNoTraceForThePublic() {
        RecordId id = samples.publish(
                Visibility.NETWORK,
                SampleRecords.practice(),
                TextLanguage.FR,
                SampleRecords.text("Ornithorynque", "Entre nous"));
        assertThat(search.search(Question.of("ornithorynque"), Reader.NETWORK, Language.FR)
                        .total())
                .isOne();
        Results results = search.search(Question.of("ornithorynqe"), Reader.PUBLIC, Language.FR);
        assertThat(results.total()).isZero();
        assertThat(results.forgiven()).isNull();
        assertThat(results.suggestion()).isNull();
        samples.publishAgain(
                id,
                Visibility.PUBLIC,
                SampleRecords.practice(),
                Map.of(TextLanguage.FR, SampleRecords.text("Ornithorynque", "À tous")));
        assertThat(found("ornithorynque")).containsExactly(id);
        assertThat(found("ornithorynque entre")).isEmpty();
        samples.withdraw(id);
        assertThat(search.search(Question.of("ornithorynque"), Reader.NETWORK, Language.FR)
                        .total())
                .isZero();
    }
}
