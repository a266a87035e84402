package org.cites360.network.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.cites360.ApplicationTest;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.RecordImport;
import org.cites360.network.RecordImport.Outcome;
import org.cites360.network.RecordImport.Put;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class RecordImportTest {

    @Autowired
    RecordImport records;

    @Autowired
    PublishedRecords published;

    @Autowired
    Editions editions;

    @Autowired
    TransactionTemplate transaction;

    private final String key = "test/" + RecordId.random();

    private Put put(String title) {
        return records.put(
                key,
                RecordKind.PRACTICE,
                "brussels",
                TextLanguage.FR,
                Visibility.PUBLIC,
                SampleRecords.practice(),
                Map.of(
                        TextLanguage.FR, SampleRecords.text(title, "Résumé"),
                        TextLanguage.NL, SampleRecords.text(title + " nl", "Samenvatting")));
    }

    @Test
    void theSameTwiceIsPublishedOnce() {
        Put first = put("Une fois");
        Put again = put("Une fois");

        assertThat(first.outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(again).isEqualTo(new Put(first.id(), Outcome.UNCHANGED));
        assertThat(published.find(first.id(), Reader.PUBLIC).orElseThrow().edition())
                .isEqualTo(1);
        assertThat(records.find(key)).contains(first.id());
    }

    @Test
    void whatChangedIsTheNextEditionAtTheSameAddress() {
        Put first = put("Avant");
        String address = published.find(first.id(), Reader.PUBLIC).orElseThrow().path();
        Put second = put("Après");

        assertThat(second).isEqualTo(new Put(first.id(), Outcome.UPDATED));
        assertThat(published.find(first.id(), Reader.PUBLIC).orElseThrow().path())
                .isEqualTo(address);
        assertThat(put("Après").outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void whatPeopleEditedOrWithdrewIsTheirs() {
        RecordId id = put("Semée").id();
        SampleRecords samples = new SampleRecords(editions, transaction);
        samples.publishAgain(
                id,
                Visibility.PUBLIC,
                SampleRecords.practice(),
                Map.of(TextLanguage.FR, SampleRecords.text("Corrigée par le centre", "Résumé")));

        assertThat(put("Semée, autrement").outcome()).isEqualTo(Outcome.KEPT);
        assertThat(published
                        .find(id, Reader.PUBLIC)
                        .orElseThrow()
                        .in(TextLanguage.FR)
                        .text()
                        .title())
                .isEqualTo("Corrigée par le centre");
        samples.withdraw(id);
        assertThat(put("Semée, autrement").outcome()).isEqualTo(Outcome.KEPT);
        assertThat(published.find(id, Reader.PUBLIC)).isEmpty();
    }

    @Test
    void itsSourceHasToBeAmongItsTexts() {
        assertThatThrownBy(() -> records.put(
                        key,
                        RecordKind.PRACTICE,
                        "brussels",
                        TextLanguage.FR,
                        Visibility.PUBLIC,
                        SampleRecords.practice(),
                        Map.of(TextLanguage.NL, SampleRecords.text("Titel", "Samenvatting"))))
                .hasMessageContaining("source language fr");
    }
}
