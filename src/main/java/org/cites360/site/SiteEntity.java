package org.cites360.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "site")
class SiteEntity {

    @Id
    private String slug;

    private String name;
    private String city;
    private String country;
    private double latitude;
    private double longitude;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    private @Nullable String street;

    @Column(name = "postal_code")
    private @Nullable String postalCode;

    private @Nullable String transport;
    private @Nullable String opened;
    private boolean confirmed;
    private int version;

    @Column(name = "edited_at")
    private @Nullable Instant editedAt;

    /** For Hibernate, which fills every field. */
    protected SiteEntity() {}

    /** How often coordinators changed it. */
    int version() {
        return version;
    }

    /** From now on it is the centre's: the delivered file no longer changes it. */
    void write(SiteEntry entry, Instant now) {
        name = entry.name();
        street = orNull(entry.street());
        postalCode = orNull(entry.postalCode());
        transport = orNull(entry.transport());
        opened = orNull(entry.opened());
        languages = List.copyOf(entry.languages());
        confirmed = entry.confirmed();
        version++;
        editedAt = now;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    Site toSite() {
        return new Site(
                slug,
                name,
                city,
                country,
                latitude,
                longitude,
                languages,
                street == null ? null : new Site.Address(street, postalCode),
                transport,
                opened,
                confirmed);
    }
}
