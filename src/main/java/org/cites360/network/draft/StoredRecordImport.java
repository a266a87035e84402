package org.cites360.network.draft;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.PersonId;
import org.cites360.network.Facts;
import org.cites360.network.RecordId;
import org.cites360.network.RecordImport;
import org.cites360.network.RecordKind;
import org.cites360.network.RecordText;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.record.Editions;
import org.cites360.network.record.RecordJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredRecordImport implements RecordImport {

    /**
     * @param current the edition that is read; null for a withdrawn record
     * @param written whether somebody is changing it
     */
    private record Row(
            RecordId record,
            int edition,
            String digest,
            @Nullable Integer current,
            boolean written) {}

    private final Editions editions;
    private final RecordJson json;
    private final TranslationAges ages;
    private final ValidityTable validity;
    private final CurrentPerson person;
    private final JdbcClient jdbc;

    StoredRecordImport(
            Editions editions,
            RecordJson json,
            TranslationAges ages,
            ValidityTable validity,
            CurrentPerson person,
            JdbcClient jdbc) {
        this.editions = editions;
        this.json = json;
        this.ages = ages;
        this.validity = validity;
        this.person = person;
        this.jdbc = jdbc;
    }

    @Override
    public Put put(
            String key,
            RecordKind kind,
            String site,
            TextLanguage source,
            Visibility visibility,
            Facts facts,
            Map<TextLanguage, RecordText> texts) {
        if (!texts.containsKey(source)) {
            throw new IllegalArgumentException(key + " has no text in its source language " + source.tag());
        }
        PersonId by = person.id().orElse(null);
        // In one order of languages, so that the same content has the same digest
        Editions.Content content = new Editions.Content(visibility, facts, new EnumMap<>(texts));
        String digest = digest(content);
        Optional<Row> known = row(key);
        if (known.isEmpty()) {
            RecordId id = RecordId.random();
            editions.create(id, kind, site, source, texts.get(source).title(), by);
            publish(key, id, source, content, by, digest);
            return new Put(id, Outcome.PUBLISHED);
        }
        Row row = known.get();
        if (row.current() == null || row.current() != row.edition() || row.written()) {
            return new Put(row.record(), Outcome.KEPT);
        }
        if (row.digest().equals(digest)) {
            return new Put(row.record(), Outcome.UNCHANGED);
        }
        publish(key, row.record(), source, content, by, digest);
        return new Put(row.record(), Outcome.UPDATED);
    }

    private void publish(
            String key,
            RecordId id,
            TextLanguage source,
            Editions.Content content,
            @Nullable PersonId by,
            String digest) {
        remember(key, id, editions.publish(id, content, by), digest);
        ages.current(id, content.texts().keySet(), source, content.texts().get(source));
        validity.published(id, null);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RecordId> find(String key) {
        return row(key).map(Row::record);
    }

    private Optional<Row> row(String key) {
        return jdbc.sql("""
                        select i.record, i.edition, i.digest, case when r.withdrawn_at is null then r.edition end as current,
                               exists (select from network_draft_text t where t.record = i.record
                                   and t.language = r.source_language and t.state <> 'PUBLISHED') as written
                        from network_import i join network_record r on r.id = i.record where i.key = :key
                        """)
                .param("key", key)
                .query((row, index) -> new Row(
                        new RecordId(row.getObject("record", UUID.class)),
                        row.getInt("edition"),
                        row.getString("digest"),
                        row.getObject("current", Integer.class),
                        row.getBoolean("written")))
                .optional();
    }

    private void remember(String key, RecordId record, int edition, String digest) {
        jdbc.sql("""
                        insert into network_import (key, record, edition, digest) values (:key, :record, :edition, :digest)
                        on conflict (key) do update set edition = excluded.edition, digest = excluded.digest
                        """)
                .param("key", key)
                .param("record", record.value())
                .param("edition", edition)
                .param("digest", digest)
                .update();
    }

    private String digest(Editions.Content content) {
        StringBuilder all = new StringBuilder(content.visibility().name()).append(json.write(content.facts()));
        content.texts()
                .forEach((language, text) -> all.append(language.tag()).append(json.write(Map.of(language, text))));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
