package org.cites360.network.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.permission.PersonId;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.adoption.AdoptionWriting.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adoptions for tests, written and published by coordinators. */
public final class SampleAdoptions {

    private final AdoptionWriting writing;
    private final WorkingPeople people;

    public SampleAdoptions(AdoptionWriting writing, JdbcClient jdbc) {
        this.writing = writing;
        this.people = new WorkingPeople(jdbc);
    }

    public static AdoptionContent content(Visibility visibility, @Nullable RecordId variation) {
        return new AdoptionContent(
                "2022-03",
                visibility,
                TextLanguage.IT,
                Map.of(
                        TextLanguage.IT,
                        new AdoptionContent.Text("Due gruppi **più piccoli**", "Nove persone su dieci", Map.of())),
                List.of(),
                variation);
    }

    /** @return who published it */
    public PersonId publish(String site, RecordId practice, AdoptionContent content) {
        PersonId coordinator = people.at(site, "COORDINATOR");
        WorkingPeople.as(coordinator, () -> {
            assertThat(writing.save(site, practice, content, version(site, practice)))
                    .isInstanceOf(Outcome.Done.class);
            assertThat(writing.publish(site, practice)).isInstanceOf(Outcome.Done.class);
        });
        return coordinator;
    }

    private int version(String site, RecordId practice) {
        return writing.open(site, practice, TextLanguage.FR) instanceof AdoptionWriting.Opened.Open open
                ? open.working().version()
                : 0;
    }
}
