package org.cites360.network.draft;

import org.cites360.base.permission.Action;
import org.cites360.base.permission.Permissions;
import org.cites360.base.permission.PersonId;
import org.cites360.document.DocumentAccess;
import org.cites360.document.DocumentId;
import org.cites360.document.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a working copy are read by those who write or review it. */
@Component
class DraftDocuments implements DocumentAccess {

    private final JdbcClient jdbc;
    private final Permissions permissions;

    DraftDocuments(JdbcClient jdbc, Permissions permissions) {
        this.jdbc = jdbc;
        this.permissions = permissions;
    }

    @Override
    public boolean mayRead(DocumentId document, Reader reader) {
        PersonId person = reader.person();
        return person != null
                && jdbc.sql("""
                                select distinct d.site from network_draft_value v join network_draft d on d.id = v.record
                                where v.value = :document and v.field like '%.document'
                                """).param("document", document.toString()).query(String.class).list().stream()
                        .anyMatch(site -> permissions.may(person, Action.CONTRIBUTE, site)
                                || permissions.may(person, Action.PUBLISH_RECORDS, site)
                                || permissions.may(person, Action.MODERATE_NETWORK));
    }
}
