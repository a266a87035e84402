package org.cites360.network.record;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cites360.network.Facts;
import org.cites360.network.Licence;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.RecordText;
import org.cites360.network.ResourceType;
import org.cites360.network.Section;
import org.cites360.network.TargetGroup;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.site.Theme;
import org.springframework.transaction.support.TransactionTemplate;

/** Published records for tests, past the forms in which people write them. */
public final class SampleRecords {

    private final Editions editions;
    private final TransactionTemplate transaction;

    public SampleRecords(Editions editions, TransactionTemplate transaction) {
        this.editions = editions;
        this.transaction = transaction;
    }

    public static Facts.Practice practice() {
        return new Facts.Practice(
                Set.of(Theme.LEARN),
                Set.of(TargetGroup.JOB_SEEKERS),
                Licence.CC_BY_4_0,
                null,
                new Facts.Provenance(Facts.Origin.REPORT, "Rapport annuel 2021", 2021),
                new Facts.Period("2021", null),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public static Facts.Resource link() {
        return new Facts.Resource(
                Set.of(Theme.WORK),
                Set.of(TargetGroup.GUIDANCE_PROFESSIONALS),
                Licence.CC_BY_SA_4_0,
                null,
                ResourceType.GUIDE,
                List.of(),
                "https://example.org/guide",
                Set.of("fr"),
                "Cité des métiers de Bruxelles",
                2021);
    }

    public static RecordText text(String title, String summary) {
        return new RecordText(
                title,
                summary,
                Map.of(Section.OBJECTIVES, "Objective of " + title, Section.DESCRIPTION, "Description of " + title),
                Map.of());
    }

    /** Publishes in the name of Brussels. */
    public RecordId publish(Visibility visibility, Facts facts, TextLanguage source, RecordText text) {
        return publish("brussels", visibility, facts, source, Map.of(source, text));
    }

    public RecordId publish(
            String site, Visibility visibility, Facts facts, TextLanguage source, Map<TextLanguage, RecordText> texts) {
        RecordId id = RecordId.random();
        RecordKind kind = facts instanceof Facts.Practice ? RecordKind.PRACTICE : RecordKind.RESOURCE;
        transaction.executeWithoutResult(status -> {
            editions.create(id, kind, site, source, texts.get(source).title(), null);
            editions.publish(id, new Editions.Content(visibility, facts, new EnumMap<>(texts)), null);
        });
        return id;
    }

    public void publishAgain(RecordId id, Visibility visibility, Facts facts, Map<TextLanguage, RecordText> texts) {
        transaction.executeWithoutResult(
                status -> editions.publish(id, new Editions.Content(visibility, facts, texts), null));
    }

    public void withdraw(RecordId id) {
        transaction.executeWithoutResult(status -> editions.withdraw(id));
    }
}
