package org.cites360.network.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cites360.ApplicationTest;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.PublishedRecords.Change;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class PublishedRecordsTest {

    @Autowired
    PublishedRecords records;

    @Autowired
    Editions editions;

    @Autowired
    TransactionTemplate transaction;

    SampleRecords samples;

    @BeforeEach
    void samples() {
        samples = new SampleRecords(editions, transaction);
    }

    private RecordId practice(Visibility visibility, String title) {
        return samples.publish(
                visibility, SampleRecords.practice(), TextLanguage.FR, SampleRecords.text(title, "Résumé"));
    }

    private Optional<Change> lastChange(RecordId id, Reader reader) {
        return records.changes(null, 100_000, reader).stream()
                .filter(change -> change.id().equals(id))
                .findFirst();
    }

    @Test
    void isReadByItsAddressAsItWasWritten() {
        RecordId id = practice(Visibility.PUBLIC, "L’Œuvre été : « Future.me »");
        PublishedRecord found = records.find(id, Reader.PUBLIC).orElseThrow();

        assertThat(found.slug()).startsWith("l-oeuvre-ete-future-me");
        assertThat(records.find(RecordKind.PRACTICE, found.slug(), Reader.PUBLIC))
                .contains(found);
        assertThat(found.facts()).isEqualTo(SampleRecords.practice());
        assertThat(found.texts())
                .isEqualTo(Map.of(TextLanguage.FR, SampleRecords.text("L’Œuvre été : « Future.me »", "Résumé")));
        assertThat(found.in(TextLanguage.NL).missing()).isTrue();
        assertThat(found.in(TextLanguage.NL).language()).isEqualTo(TextLanguage.FR);
    }

    @Test
    void twoOfOneTitleHaveAddressesOfTheirOwn() {
        PublishedRecord first = records.find(practice(Visibility.PUBLIC, "Deux fois"), Reader.PUBLIC)
                .orElseThrow();
        PublishedRecord second = records.find(practice(Visibility.PUBLIC, "Deux fois"), Reader.PUBLIC)
                .orElseThrow();
        assertThat(second.slug()).isNotEqualTo(first.slug()).startsWith("deux-fois-");
    }

    @Test
    void whatIsForTheNetworkDoesNotExistForThePublic() {
        RecordId id = practice(Visibility.NETWORK, "Entre nous");
        String slug = records.find(id, Reader.NETWORK).orElseThrow().slug();

        assertThat(records.find(id, Reader.PUBLIC)).isEmpty();
        assertThat(records.find(RecordKind.PRACTICE, slug, Reader.PUBLIC)).isEmpty();
        assertThat(records.findAll(List.of(id), Reader.PUBLIC)).isEmpty();
        assertThat(records.ofSite("brussels", Reader.PUBLIC))
                .noneMatch(each -> each.id().equals(id));
        assertThat(lastChange(id, Reader.PUBLIC)).isEmpty();
        assertThat(records.gone(RecordKind.PRACTICE, slug, Reader.PUBLIC)).isFalse();
        samples.withdraw(id);
        assertThat(lastChange(id, Reader.PUBLIC)).isEmpty();
        assertThat(records.gone(RecordKind.PRACTICE, slug, Reader.PUBLIC)).isFalse();
    }

    @Test
    void whatIsWithdrawnIsGoneAndSaidToBe() {
        RecordId id = practice(Visibility.PUBLIC, "Retirée");
        String slug = records.find(id, Reader.PUBLIC).orElseThrow().slug();
        samples.withdraw(id);

        for (Reader reader : Reader.values()) {
            assertThat(records.find(id, reader)).isEmpty();
            assertThat(records.gone(RecordKind.PRACTICE, slug, reader)).isTrue();
            assertThat(lastChange(id, reader).orElseThrow().published()).isNull();
        }
    }

    @Test
    void closingARecordToThePublicIsItsEndForThemAlone() {
        RecordId id = practice(Visibility.PUBLIC, "Refermée");
        String slug = records.find(id, Reader.PUBLIC).orElseThrow().slug();
        samples.publishAgain(
                id,
                Visibility.NETWORK,
                SampleRecords.practice(),
                Map.of(TextLanguage.FR, SampleRecords.text("Refermée", "Résumé")));

        assertThat(records.gone(RecordKind.PRACTICE, slug, Reader.PUBLIC)).isTrue();
        assertThat(lastChange(id, Reader.PUBLIC).orElseThrow().published()).isNull();
        assertThat(records.find(id, Reader.NETWORK)).isPresent();
        assertThat(records.gone(RecordKind.PRACTICE, slug, Reader.NETWORK)).isFalse();
    }

    @Test
    void aChangeComesAfterWhatWasReadBefore() {
        RecordId first = practice(Visibility.PUBLIC, "D’abord");
        Change last = lastChange(first, Reader.PUBLIC).orElseThrow();
        RecordId second = practice(Visibility.PUBLIC, "Ensuite");

        List<Change> next = records.changes(last.position(), 100_000, Reader.PUBLIC);
        assertThat(next).extracting(Change::id).contains(second).doesNotContain(first);
    }

    @Test
    void everyEditionIsKept() {
        RecordId id = practice(Visibility.PUBLIC, "Première");
        samples.publishAgain(
                id,
                Visibility.PUBLIC,
                SampleRecords.practice(),
                Map.of(TextLanguage.FR, SampleRecords.text("Seconde", "Résumé")));

        List<Editions.Edition> kept = transaction.execute(status -> editions.all(id));
        assertThat(kept)
                .extracting(edition ->
                        edition.content().texts().get(TextLanguage.FR).title())
                .containsExactly("Seconde", "Première");
        assertThat(records.find(id, Reader.PUBLIC).orElseThrow().edition()).isEqualTo(2);
    }
}
