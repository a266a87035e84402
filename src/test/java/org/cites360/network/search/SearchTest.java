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
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class SearchTest {

    @Autowired
    RecordSearch search;

    @Autowired
    Editions editions;

    @Autowired
    TransactionTemplate transaction;

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
