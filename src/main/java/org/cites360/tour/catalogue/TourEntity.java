package org.cites360.tour.catalogue;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "tour")
class TourEntity {

    @EmbeddedId
    private TourId id;

    @Version
    private @Nullable Long revision;

    private String fingerprint;
    private String stamp;
    private Instant importedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private String document;

    /** For Hibernate, which fills every field. */
    @SuppressWarnings("NullAway")
    protected TourEntity() {}

    TourEntity(TourId id) {
        this.id = id;
    }

    void replace(String document, String fingerprint, String stamp, Instant now) {
        this.document = document;
        this.fingerprint = fingerprint;
        this.stamp = stamp;
        this.importedAt = now;
    }

    /** The same content in other files. */
    void restamp(String stamp) {
        this.stamp = stamp;
    }

    long revision() {
        return revision == null ? 0 : revision;
    }

    String fingerprint() {
        return fingerprint;
    }

    String stamp() {
        return stamp;
    }

    /** A {@link TourDocument} as JSON. */
    String document() {
        return document;
    }
}
