package org.cites360.network.discussion;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cites360.base.permission.PersonId;
import org.cites360.base.permission.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comments stay without their author's name; what was only typed, and who reported, goes with the account. */
@Component
class CommentsOfPerson implements PersonalData {

    private final CommentStore comments;
    private final ReportStore reports;
    private final JdbcClient jdbc;

    CommentsOfPerson(CommentStore comments, ReportStore reports, JdbcClient jdbc) {
        this.comments = comments;
        this.reports = reports;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public List<Map<String, String>> of(PersonId person) {
        return comments.of(person).stream()
                .map(row -> Map.of(
                        "record", row.record().toString(),
                        "at", row.at().toString(),
                        "language", row.language().tag(),
                        "text", Objects.requireNonNull(row.body())))
                .toList();
    }

    @Override
    public void erase(PersonId person) {
        reports.forget(person);
        jdbc.sql("delete from network_comment_draft where person = :person")
                .param("person", person.value())
                .update();
        jdbc.sql("delete from network_comment_mention where person = :person")
                .param("person", person.value())
                .update();
    }
}
