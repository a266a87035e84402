package org.cites360.network.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.People;
import org.cites360.base.permission.PersonId;
import org.cites360.network.discussion.CommentStore.Row;
import org.springframework.stereotype.Component;

/** Rows as whoever is signed in may read them. */
@Component
class CommentReading {

    private final People people;
    private final CurrentPerson current;
    private final Texts texts;

    CommentReading(People people, CurrentPerson current, Texts texts) {
        this.people = people;
        this.current = current;
        this.texts = texts;
    }

    /** @param answers of these comments */
    List<Comment> read(Collection<Row> roots, Collection<Row> answers, Language reader) {
        Map<PersonId, String> names = people.names(CommentStore.people(
                Stream.concat(roots.stream(), answers.stream()).toList()));
        Map<UUID, List<Comment>> byParent = answers.stream()
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.parent()),
                        Collectors.mapping(row -> comment(row, names, List.of(), reader), Collectors.toList())));
        return roots.stream()
                .map(row -> comment(row, names, byParent.getOrDefault(row.id(), List.of()), reader))
                .toList();
    }

    private Comment comment(Row row, Map<PersonId, String> names, List<Comment> answers, Language reader) {
        boolean mine = current.id().filter(row.author()::equals).isPresent();
        return new Comment(
                row.id(),
                row.record(),
                row.parent(),
                new Comment.Author(names.get(row.author()), row.site()),
                row.language(),
                body(row, names, mine || current.may(Action.MODERATE_NETWORK), reader),
                row.at(),
                row.edited(),
                mine,
                answers);
    }

    private Comment.Body body(Row row, Map<PersonId, String> names, boolean all, Language reader) {
        String body = row.body();
        if (body == null) {
            return new Comment.Body.Withdrawn();
        }
        if (row.hidden()) {
            return new Comment.Body.Hidden(all ? row.hiddenReason() : null, all ? html(body, names, reader) : null);
        }
        return new Comment.Body.Said(html(body, names, reader));
    }

    String html(String body, Map<PersonId, String> names, Language reader) {
        return Mentions.html(body, names, texts.get(reader, "discussion.former"));
    }

    /** The text of a comment to be typed on. */
    String typed(String body, Language reader) {
        return Mentions.typed(body, people.names(Mentions.in(body)), texts.get(reader, "discussion.former"));
    }
}
