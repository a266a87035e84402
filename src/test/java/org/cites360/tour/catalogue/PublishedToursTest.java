package org.cites360.tour.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.cites360.ApplicationTest;
import org.cites360.tour.Audience;
import org.cites360.tour.PracticeTitles;
import org.cites360.tour.TourSummary;
import org.cites360.tour.VersionKey;
import org.cites360.tour.VersionLookup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.test.annotation.DirtiesContext;
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

    private PublishedTours on(String instant) {
        return new PublishedTours(
                store,
                Clock.fixed(Instant.parse(instant), ZoneOffset.UTC),
                json,
                new StaticListableBeanFactory().getBeanProvider(PracticeTitles.class));
    }
}
