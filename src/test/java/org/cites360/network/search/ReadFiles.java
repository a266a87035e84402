package org.cites360.network.search;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files as the module of documents keeps them once it has read them, without the minutes that reading real ones takes. */
final class ReadFiles {

    private final JdbcClient jdbc;

    ReadFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID pdf(String name, String language, String... pages) {
        UUID id = unread(name);
        read(id, language, pages);
        return id;
    }

    /** One that is still being read. */
    UUID unread(String name) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into document_blob (sha256, size, stored_at, state, checked_at) values (:hash, 1, now(), 'READING', now())")
                .param("hash", hash(id))
                .update();
        jdbc.sql("insert into document (id, sha256, name, created_at) values (:id, :hash, :name, now())")
                .param("id", id)
                .param("hash", hash(id))
                .param("name", name)
                .update();
        return id;
    }

    void read(UUID id, String language, String... pages) {
        for (int page = 0; page < pages.length; page++) {
            jdbc.sql("insert into document_passage (sha256, number, page, text) values (:hash, :page, :page, :text)")
                    .param("hash", hash(id))
                    .param("page", page + 1)
                    .param("text", pages[page])
                    .update();
        }
        jdbc.sql(
                        "update document_blob set state = 'READY', type = 'application/pdf', language = :language, pages = :pages where sha256 = :hash")
                .param("hash", hash(id))
                .param("language", language)
                .param("pages", pages.length)
                .update();
    }

    private static String hash(UUID id) {
        return (id + "" + id).replace("-", "");
    }
}
