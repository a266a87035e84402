package org.cites360.network.adoption.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cites360.ApplicationTest;
import org.cites360.base.Language;
import org.cites360.base.web.PublicPage;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.adoption.AdoptionWriting;
import org.cites360.network.adoption.SampleAdoptions;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Torino takes up a practice of Brussels: what visitors read of it. */
@ApplicationTest
class PublicFamilyTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    AdoptionWriting writing;

    @Autowired
    PublishedRecords records;

    @Autowired
    Editions editions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    MockMvcTester web;
    SampleRecords samples;
    SampleAdoptions adopting;

    @BeforeEach
    void openTheWeb() {
        web = PublicPage.web(context);
        samples = new SampleRecords(editions, transaction);
        adopting = new SampleAdoptions(writing, jdbc);
    }

    private RecordId practice(String site, Visibility visibility, String title) {
        return samples.publish(
                site,
                visibility,
                SampleRecords.practice(),
                TextLanguage.FR,
                Map.of(TextLanguage.FR, SampleRecords.text(title, "Résumé")));
    }

    private PublicPage page(RecordId record, String lang) throws Exception {
        return PublicPage.open(
                web, records.find(record, Reader.PUBLIC).orElseThrow().path() + "?lang=" + lang, lang);
    }

    @Test
    void theFamilyShowsOnThePagesOfBothPracticesAndBothCentres() throws Exception {
        RecordId given = practice("brussels", Visibility.PUBLIC, "Une pratique donnée");
        RecordId variation = practice("torino", Visibility.PUBLIC, "Une variante de Turin");
        adopting.publish("torino", given, SampleAdoptions.content(Visibility.PUBLIC, variation));

        assertThat(page(given, "en").html().select(".family").text())
                .contains("Taken up elsewhere", "since March 2022", "This account is in Italian", "Due gruppi")
                .contains("Une variante de Turin", "this practice");
        assertThat(page(given, "en").html().select(".family [lang=it] strong").text())
                .isEqualTo("più piccoli");
        assertThat(page(variation, "nl").html().select(".family").text())
                .contains("Elders overgenomen", "Une pratique donnée", "sinds maart 2022");

        assertThat(PublicPage.open(web, "/sites/torino?lang=en", "en")
                        .html()
                        .select(".centre-sharing")
                        .text())
                .contains("Taken up from other centres", "Une pratique donnée");
        assertThat(PublicPage.open(web, "/sites/brussels?lang=en", "en")
                        .html()
                        .select(".centre-sharing")
                        .text())
                .contains("Good practices", "Taken up by other centres", "Une pratique donnée");
    }

    @Test
    void whatIsOfTheNetworkAloneIsNamedNowhere() throws Exception {
        RecordId given = practice("brussels", Visibility.PUBLIC, "Ouverte à tous puis fermée");
        RecordId internal = practice("torino", Visibility.NETWORK, "Variante jamais montrée");
        adopting.publish("torino", given, SampleAdoptions.content(Visibility.PUBLIC, internal));
        assertThat(page(given, "en").html().text()).doesNotContain("Variante jamais montrée");
        samples.publishAgain(
                given,
                Visibility.NETWORK,
                SampleRecords.practice(),
                Map.of(TextLanguage.FR, SampleRecords.text("Ouverte à tous puis fermée", "Résumé")));
        assertThat(PublicPage.open(web, "/sites/torino?lang=en", "en").html().text())
                .contains("Of a practice that is no longer shared here.")
                .doesNotContain("Ouverte à tous puis fermée", "Variante jamais montrée");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void speaksEveryLanguage(Language language) throws Exception {
        RecordId given = practice("brussels", Visibility.PUBLIC, "Dans chaque langue");
        adopting.publish("torino", given, SampleAdoptions.content(Visibility.PUBLIC, null));
        assertThat(page(given, language.tag()).html().text()).doesNotContain("??", "{0}");
        assertThat(PublicPage.open(web, "/sites/torino?lang=" + language.tag(), language.tag())
                        .html()
                        .text())
                .doesNotContain("??", "{0}");
    }
}
