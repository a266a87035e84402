package org.cites360.account.signin;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cites360.account.store.PersonName;
import org.cites360.account.store.PersonRow;
import org.cites360.account.store.Persons;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.permission.PersonId;
import org.cites360.mail.Mail;
import org.cites360.mail.Mails;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of people. To an authenticator a person is their id; their name and address are only what it shows. */
@Component
public class Passkeys implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    /** @param id as the browser writes it */
    public record Passkey(String id, String label, Instant createdAt, Instant lastUsedAt) {}

    private static final int LONGEST_LABEL = 60;

    private final Persons persons;
    private final JdbcClient jdbc;
    private final Mails mails;
    private final AuditLog audit;
    private final Clock clock;

    Passkeys(Persons persons, JdbcClient jdbc, Mails mails, AuditLog audit, Clock clock) {
        this.persons = persons;
        this.jdbc = jdbc;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** The passkeys of somebody, the newest first. */
    public List<Passkey> of(PersonId person) {
        return jdbc.sql(
                        "select credential_id, label, created_at, last_used_at from passkey where person_id = :person order by created_at desc")
                .param("person", person.value())
                .query((row, number) -> new Passkey(
                        new Bytes(row.getBytes("credential_id")).toBase64UrlString(),
                        row.getString("label"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_used_at").toInstant()))
                .list();
    }

    /** False when this person has no such passkey. */
    @Transactional
    public boolean remove(PersonId person, String id) {
        String label = jdbc.sql("delete from passkey where credential_id = :id and person_id = :person returning label")
                .param("id", Bytes.fromBase64(id).getBytes())
                .param("person", person.value())
                .query(String.class)
                .optional()
                .orElse(null);
        if (label != null) {
            audit.record(AuditEvent.of(AuditKind.PASSKEY_REMOVED, person));
            tell(person, "passkey-removed", label);
        }
        return label != null;
    }

    static PersonId personOf(Bytes handle) {
        ByteBuffer buffer = ByteBuffer.wrap(handle.getBytes());
        return new PersonId(new UUID(buffer.getLong(), buffer.getLong()));
    }

    private static Bytes handleOf(PersonId person) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return id.getBytes().length == 16 ? entity(persons.find(personOf(id))) : null;
    }

    /** @param name the id of the person who is signed in */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return entity(persons.find(PersonId.of(name)));
    }

    private static @Nullable PublicKeyCredentialUserEntity entity(Optional<PersonRow> person) {
        return person.map(found -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handleOf(found.id()))
                        .name(found.email())
                        .displayName(found.name())
                        .build())
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity userEntity) {
        throw new UnsupportedOperationException("People come in by invitation");
    }

    /** Nobody's passkeys are removed without asking whose they are: see {@link #remove}. */
    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("A passkey is removed by its owner");
    }

    @Override
    @Transactional
    public void save(CredentialRecord record) {
        int updated = jdbc.sql("""
                update passkey set signature_count = :count, uv_initialized = :uv, backup_state = :backup, last_used_at = :now
                where credential_id = :id
                """)
                .param("count", record.getSignatureCount())
                .param("uv", record.isUvInitialized())
                .param("backup", record.isBackupState())
                .param("now", now())
                .param("id", record.getCredentialId().getBytes())
                .update();
        if (updated == 0) {
            add(record);
        }
    }

    private void add(CredentialRecord record) {
        PersonId person = personOf(record.getUserEntityUserId());
        String typed = PersonName.normal(String.valueOf(record.getLabel())).orElse("Passkey");
        String label = typed.length() > LONGEST_LABEL ? typed.substring(0, LONGEST_LABEL) : typed;
        jdbc.sql("""
                insert into passkey (credential_id, person_id, public_key, signature_count, uv_initialized, backup_eligible,
                    backup_state, transports, attestation_object, attestation_client_data, label, created_at, last_used_at)
                values (:id, :person, :key, :count, :uv, :eligible, :backup, :transports, :attestation, :data, :label, :now, :now)
                """)
                .param("id", record.getCredentialId().getBytes())
                .param("person", person.value())
                .param("key", record.getPublicKey().getBytes())
                .param("count", record.getSignatureCount())
                .param("uv", record.isUvInitialized())
                .param("eligible", record.isBackupEligible())
                .param("backup", record.isBackupState())
                .param(
                        "transports",
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(",")))
                .param("attestation", bytes(record.getAttestationObject()))
                .param("data", bytes(record.getAttestationClientDataJSON()))
                .param("label", label)
                .param("now", now())
                .update();
        audit.record(AuditEvent.of(AuditKind.PASSKEY_ADDED, person));
        tell(person, "passkey-added", label);
    }

    /** Whoever has the mailbox hears of it, also when it was somebody else. */
    private void tell(PersonId person, String template, String label) {
        persons.find(person)
                .ifPresent(found -> mails.send(new Mail(
                        found.email(), found.language(), template, Map.of("name", found.name(), "label", label))));
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql("select * from passkey where credential_id = :id")
                .param("id", id.getBytes())
                .query((row, number) -> record(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes id) {
        return jdbc.sql("select * from passkey where person_id = :person")
                .param("person", personOf(id).value())
                .query((row, number) -> record(row))
                .list();
    }

    private static CredentialRecord record(ResultSet row) throws SQLException {
        Set<AuthenticatorTransport> transports = Arrays.stream(
                        row.getString("transports").split(","))
                .filter(name -> !name.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handleOf(new PersonId(row.getObject("person_id", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(transports)
                .attestationObject(new Bytes(row.getBytes("attestation_object")))
                .attestationClientDataJSON(new Bytes(row.getBytes("attestation_client_data")))
                .label(row.getString("label"))
                .created(row.getTimestamp("created_at").toInstant())
                .lastUsed(row.getTimestamp("last_used_at").toInstant())
                .build();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
