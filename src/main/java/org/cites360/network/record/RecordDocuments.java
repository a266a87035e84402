package org.cites360.network.record;

import org.cites360.document.DocumentAccess;
import org.cites360.document.DocumentId;
import org.cites360.document.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A file may be read by whoever may read the published record it belongs to, every version of it. */
@Component
class RecordDocuments implements DocumentAccess {

    private final JdbcClient jdbc;

    RecordDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean mayRead(DocumentId document, Reader reader) {
        return jdbc.sql("""
                        select exists (
                            select from network_edition e join network_record r on r.id = e.record and r.edition = e.number
                            where r.withdrawn_at is null and (r.visibility = 'PUBLIC' or :network)
                              and (e.facts @> jsonb_build_object('attachments',
                                       jsonb_build_array(jsonb_build_object('document', :document::text)))
                                or e.facts @> jsonb_build_object('versions',
                                       jsonb_build_array(jsonb_build_object('document', :document::text)))))
                        """)
                .param("network", reader.network())
                .param("document", document.toString())
                .query(Boolean.class)
                .single();
    }
}
