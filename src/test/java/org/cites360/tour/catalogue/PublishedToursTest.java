package org.cites360.tour.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.cites360.ApplicationTest;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.cites360.tour.Audience;
import org.cites360.tour.PracticeTitles;
import org.cites360.tour.TourSummary;
import org.cites360.tour.VersionKey;
import org.cites360.tour.VersionLookup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** {@code brussels/sample}, whose version for professionals is published on the first of January 2100, on several days. */
// The tours it imports are not those that other tests know.
@DirtiesContext
@ApplicationTest
class PublishedToursTest {

    private static final VersionKey USER_FR = new VersionKey(Audience.USER, "fr");
    private static final VersionKey PROFESSIONAL_NL = new VersionKey(Audience.PROFESSIONAL, "nl");

    @Autowired
    TourStore store;

    @Autowired
    JsonMapper json;

    @Autowired
    ObjectProvider<PracticeTitles> practices;

    @Autowired
    Editions editions;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aVersionExistsFromItsDayOn() {
        assertThat(on("2099-12-31T23:59:59Z").find("brussels", "sample", PROFESSIONAL_NL))
                .isInstanceOfSatisfying(
                        VersionLookup.Missing.class,
                        missing -> assertThat(missing.versions()).doesNotContain(PROFESSIONAL_NL));
        assertThat(on("2100-01-01T00:00:00Z").find("brussels", "sample", PROFESSIONAL_NL))
                .isInstanceOfSatisfying(
                        VersionLookup.Found.class,
                        found -> assertThat(found.manifest().versions()).contains(PROFESSIONAL_NL));
    }

    @Test
    void aNewVersionChangesTheTagOfTheOthersBecauseTheyNameIt() {
        String before = ((VersionLookup.Found) on("2099-12-31T23:59:59Z").find("brussels", "sample", USER_FR)).etag();
        String after = ((VersionLookup.Found) on("2100-01-01T00:00:00Z").find("brussels", "sample", USER_FR)).etag();
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void aTourOfWhichNothingIsPublishedDoesNotExist() {
        PublishedTours early = on("2025-12-31T12:00:00Z");
        assertThat(early.published()).isEmpty();
        assertThat(early.summary("brussels", "sample")).isEmpty();
        assertThat(early.find("brussels", "sample", USER_FR)).isInstanceOf(VersionLookup.NoSuchTour.class);
    }

    @Test
    void aTitleIsGivenInTheLanguageAskedForOrElseWithTheOneItIsIn() {
        TourSummary summary =
                on("2026-11-22T12:00:00Z").summary("brussels", "sample").orElseThrow();
        assertThat(summary.titleIn("nl")).isEqualTo(new TourSummary.Text("nl", "Het proefbezoek"));
        assertThat(summary.titleIn("pt")).isEqualTo(new TourSummary.Text("fr", "La visite d’essai"));
        assertThat(summary.summaryIn("nl")).isNull();
        assertThat(summary.versions())
                .isEqualTo(List.of(USER_FR, new VersionKey(Audience.USER, "nl"), new VersionKey(Audience.YOUTH, "fr")));
    }

    @Test
    void professionalsMeetPracticesThatEverybodyMayReadForAsLongAsTheyMay() {
        SampleRecords samples = new SampleRecords(editions, transaction);
        RecordId shown = samples.publish(
                Visibility.PUBLIC,
                SampleRecords.practice(),
                TextLanguage.FR,
                SampleRecords.text("Montrer le bureau", "Résumé"));
        samples.publish(
                Visibility.NETWORK,
                SampleRecords.practice(),
                TextLanguage.FR,
                SampleRecords.text("Fermé au public", "Résumé"));
        PublishedTours later = on("2100-01-01T00:00:00Z");
        VersionLookup.Found open = (VersionLookup.Found) later.find("brussels", "sample", PROFESSIONAL_NL);
        assertThat(practicesAtTheDesk(open))
                .containsExactly(
                        new PracticeTitles.Practice("Montrer le bureau", "fr", "/practices/montrer-le-bureau?lang=nl"));
        assertThat(practicesAtTheDesk((VersionLookup.Found) later.find("brussels", "sample", USER_FR)))
                .isEmpty();
        assertThat(later.showing("montrer-le-bureau")).singleElement().satisfies(stop -> {
            assertThat(stop.stop()).isEqualTo("desk");
            assertThat(stop.href(stop.langFor("fr")))
                    .isEqualTo("/visit/brussels/sample?lang=nl&audience=professional#stop=desk");
        });
        assertThat(on("2099-12-31T23:59:59Z").showing("montrer-le-bureau")).isEmpty();

        samples.withdraw(shown);
        VersionLookup.Found closed = (VersionLookup.Found) later.find("brussels", "sample", PROFESSIONAL_NL);
        assertThat(practicesAtTheDesk(closed)).isEmpty();
        assertThat(closed.etag()).isNotEqualTo(open.etag());
    }

    private static List<PracticeTitles.Practice> practicesAtTheDesk(VersionLookup.Found found) {
        return found.manifest().stops().stream()
                .filter(stop -> stop.id().equals("desk"))
                .findFirst()
                .orElseThrow()
                .practices();
    }

    private PublishedTours on(String instant) {
        return new PublishedTours(store, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), json, practices);
    }
}
