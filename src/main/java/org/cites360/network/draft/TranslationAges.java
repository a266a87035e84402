package org.cites360.network.draft;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.cites360.network.PublishedRecord;
import org.cites360.network.RecordId;
import org.cites360.network.RecordText;
import org.cites360.network.TextLanguage;
import org.cites360.network.record.RecordJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows of which source text a translation is the translation. */
@Component
class TranslationAges {

    private final JdbcClient jdbc;
    private final RecordJson json;

    TranslationAges(JdbcClient jdbc, RecordJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** These languages say what the source says. */
    void current(RecordId id, Collection<TextLanguage> languages, TextLanguage source, RecordText text) {
        for (TextLanguage language : languages) {
            if (language != source) {
                jdbc.sql("""
                                insert into network_translation (record, language, source_digest)
                                values (:id, :language, :digest)
                                on conflict (record, language) do update set source_digest = excluded.source_digest
                                """)
                        .param("id", id.value())
                        .param("language", language.tag())
                        .param("digest", digest(source, text))
                        .update();
            }
        }
    }

    /** The translations whose source has changed since. */
    Set<TextLanguage> behind(PublishedRecord record) {
        String now = digest(record.source(), record.texts().get(record.source()));
        Set<TextLanguage> behind = EnumSet.noneOf(TextLanguage.class);
        jdbc.sql("select language from network_translation where record = :id and source_digest <> :now")
                .param("id", record.id().value())
                .param("now", now)
                .query(String.class)
                .list()
                .forEach(tag -> TextLanguage.of(tag).ifPresent(behind::add));
        behind.retainAll(record.texts().keySet());
        behind.remove(record.source());
        return behind;
    }

    private String digest(TextLanguage source, RecordText text) {
        try {
            byte[] bytes = json.write(Map.of(source, text)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
