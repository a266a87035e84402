package org.cites360.network.discussion;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cites360.base.Language;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.People;
import org.cites360.base.permission.PersonId;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody is typing, kept until it is sent: a closed tab loses nothing. Each sees their own alone. */
@Service
@Transactional
public class CommentDrafts {

    private static final int LONGEST = 20_000;

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final PublishedRecords records;
    private final CommentReading reading;
    private final People people;
    private final Clock clock;

    CommentDrafts(
            JdbcClient jdbc,
            CurrentPerson current,
            PublishedRecords records,
            CommentReading reading,
            People people,
            Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.records = records;
        this.reading = reading;
        this.people = people;
        this.clock = clock;
    }

    /** Where something is typed. */
    public sealed interface Place {
        /** A comment of its own. */
        record New() implements Place {}

        record Answer(UUID to) implements Place {}

        record Edit(UUID of) implements Place {}

        /** As the database keeps it. */
        default String key() {
            return switch (this) {
                case New() -> "new";
                case Answer(UUID to) -> "answer:" + to;
                case Edit(UUID of) -> "edit:" + of;
            };
        }
    }

    /**
     * @param text as it was typed
     * @param mentions who was chosen for it so far
     */
    public record Draft(TextLanguage language, String text, Collection<PersonId> mentions) {}

    @Transactional(readOnly = true)
    public Optional<Draft> find(RecordId record, Place place, Language reader) {
        PersonId me = current.require(Action.READ_NETWORK);
        return jdbc.sql(
                        "select * from network_comment_draft where person = :me and record = :record and place = :place")
                .param("me", me.value())
                .param("record", record.value())
                .param("place", place.key())
                .query((row, index) ->
                        draft(TextLanguage.of(row.getString("language")).orElseThrow(), row.getString("body"), reader))
                .optional();
    }

    private Draft draft(TextLanguage language, String kept, Language reader) {
        return new Draft(language, reading.typed(kept, reader), List.copyOf(Mentions.in(kept)));
    }

    /** Keeps it; an empty one is forgotten. What nobody could send for its length is kept as far as it goes. */
    public void keep(RecordId record, Place place, Draft draft) {
        PersonId me = current.require(Action.READ_NETWORK);
        if (draft.text().isBlank()) {
            forget(record, place);
            return;
        }
        if (records.find(record, Reader.NETWORK).isEmpty()) {
            return;
        }
        String kept = Mentions.kept(draft.text(), people.names(draft.mentions()));
        jdbc.sql("""
                        insert into network_comment_draft (person, record, place, language, body, at)
                        values (:me, :record, :place, :language, :body, :now)
                        on conflict (person, record, place) do update set language = excluded.language,
                            body = excluded.body, at = excluded.at
                        """)
                .param("me", me.value())
                .param("record", record.value())
                .param("place", place.key())
                .param("language", draft.language().tag())
                .param("body", kept.substring(0, Math.min(LONGEST, kept.length())))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    public void forget(RecordId record, Place place) {
        PersonId me = current.require(Action.READ_NETWORK);
        jdbc.sql("delete from network_comment_draft where person = :me and record = :record and place = :place")
                .param("me", me.value())
                .param("record", record.value())
                .param("place", place.key())
                .update();
    }
}
