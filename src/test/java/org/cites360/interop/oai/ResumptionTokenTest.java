package org.cites360.interop.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.cites360.network.PublishedRecords.Position;
import org.cites360.network.PublishedRecords.Selection;
import org.cites360.network.RecordId;
import org.cites360.site.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumptionTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private static ResumptionToken token() {
        OaiSet set = new OaiSet.OfTheme(Theme.LEARN);
        return new ResumptionToken(
                OaiVerb.LIST_RECORDS,
                MetadataFormat.LOM,
                set,
                OaiSet.within(set, new Selection(NOW.minusSeconds(9), null, null, null, null, false)),
                100,
                new Position(
                        NOW.minusNanos(1000), new RecordId(UUID.fromString("00000000-0000-4000-8000-000000000001"))),
                NOW);
    }

    @Test
    void goesOnWhereItLeftOff() {
        assertThat(ResumptionToken.parse(token().write(), OaiVerb.LIST_RECORDS, NOW.plusSeconds(60)))
                .contains(token());
    }

    @Test
    void endsAfterADayAndDoesNotBeginInTheFuture() {
        String text = token().write();
        assertThat(ResumptionToken.parse(text, OaiVerb.LIST_RECORDS, NOW.plus(ResumptionToken.LIFETIME)))
                .isEmpty();
        assertThat(ResumptionToken.parse(text, OaiVerb.LIST_RECORDS, NOW.minusSeconds(1)))
                .isEmpty();
    }

    @Test
    void belongsToTheRequestItWasGivenFor() {
        assertThat(ResumptionToken.parse(token().write(), OaiVerb.LIST_IDENTIFIERS, NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "|||||||||",
                "1|ListRecords|lom|||||x|y|z",
                "1|ListRecords|lom|nothing|||100|2026-11-25T09:00:00Z|00000000-0000-4000-8000-000000000001|1795600000",
                "1|ListRecords|lom||-999999999-01-01T00:00:00Z||100|2026-11-25T09:00:00Z|00000000-0000-4000-8000-000000000001|1795600000",
                "1|ListRecords|lom|||'; drop table network_record; --|100|2026-11-25T09:00:00Z|00000000-0000-4000-8000-000000000001|1795600000",
                "1|ListRecords|lom||||-100|2026-11-25T09:00:00Z|00000000-0000-4000-8000-000000000001|1795600000",
                "2|ListRecords|lom||||100|2026-11-25T09:00:00Z|00000000-0000-4000-8000-000000000001|1795600000"
            })
    void whatNobodyGaveOutIsRefused(String text) {
        String forged = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        assertThat(ResumptionToken.parse(forged, OaiVerb.LIST_RECORDS, NOW)).isEmpty();
        assertThat(ResumptionToken.parse(text, OaiVerb.LIST_RECORDS, NOW)).isEmpty();
    }
}
