package org.cites360.network.event;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.Permissions;
import org.cites360.base.permission.PersonId;
import org.cites360.document.Document;
import org.cites360.document.DocumentAccess;
import org.cites360.document.DocumentId;
import org.cites360.document.DocumentState;
import org.cites360.document.Documents;
import org.cites360.document.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a programme: read by whoever may read the meeting, attached by whoever sent them. */
@Component
public class EventDocuments implements DocumentAccess {

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final Documents documents;

    EventDocuments(JdbcClient jdbc, Permissions permissions, Documents documents) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.documents = documents;
    }

    /** Those that can be read, in this order: what is still looked through, or was refused, is not offered. */
    public List<Document> readable(EventContent.Session session) {
        List<DocumentId> ids = session.documents().stream().map(DocumentId::new).toList();
        Map<DocumentId, Document> found = ids.isEmpty() ? Map.of() : documents.find(ids);
        return ids.stream()
                .filter(found::containsKey)
                .map(found::get)
                .filter(document -> document.state() == DocumentState.READY)
                .toList();
    }

    private record Holder(String site, boolean shown) {}

    @Override
    public boolean mayRead(DocumentId document, Reader reader) {
        List<Holder> holders = jdbc.sql("""
                        select site, state <> 'DRAFT' and (visibility = 'PUBLIC' or :network) as shown from network_event
                        where content -> 'sessions'
                            @> jsonb_build_array(jsonb_build_object('documents', jsonb_build_array(:document::text)))
                        """)
                .param("network", reader.network())
                .param("document", document.toString())
                .query((row, index) -> new Holder(row.getString("site"), row.getBoolean("shown")))
                .list();
        PersonId person = reader.person();
        return holders.stream()
                .anyMatch(holder -> holder.shown()
                        || person != null
                                && (permissions.may(person, Action.ORGANISE_EVENTS, holder.site())
                                        || permissions.may(person, Action.MODERATE_NETWORK)));
    }

    /**
     * Nobody attaches what somebody else sent: it could be read through the meeting.
     *
     * @param before attached already
     * @throws NotPermitted when one that is new was not sent by this person
     */
    void check(Collection<UUID> before, EventContent now, PersonId by) {
        Set<UUID> added = new HashSet<>(attached(now));
        before.forEach(added::remove);
        if (added.isEmpty()) {
            return;
        }
        Map<DocumentId, Document> found =
                documents.find(added.stream().map(DocumentId::new).toList());
        for (UUID id : added) {
            Document document = found.get(new DocumentId(id));
            if (document == null || !by.equals(document.uploader())) {
                throw new NotPermitted(by + " did not send " + id);
            }
        }
    }

    static List<UUID> attached(EventContent content) {
        return content.sessions().stream()
                .flatMap(session -> session.documents().stream())
                .toList();
    }
}
