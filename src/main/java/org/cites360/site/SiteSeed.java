package org.cites360.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cites360.base.CitesProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings {@code content/sites.csv} into the directory at start, before tours look for their centre. A row that a
 * coordinator has edited stays as it is; a centre that left the file stays in the directory.
 */
@Component
class SiteSeed implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(SiteSeed.class);

    private final Path file;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SiteSeed(CitesProperties properties, JdbcClient jdbc, TransactionTemplate transaction) {
        this.file = properties.content().resolve("sites.csv");
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        seed(file);
    }

    void seed(Path source) {
        if (!Files.exists(source)) {
            log.warn("No directory of centres at {}: set CITES_CONTENT to the folder that holds sites.csv", source);
            return;
        }
        switch (SiteFile.read(source)) {
            case SiteFile.Outcome.Read(var rows) ->
                transaction.executeWithoutResult(status -> rows.forEach(this::insertOrUpdate));
            case SiteFile.Outcome.Wrong(var mistakes) -> tell(source, mistakes);
        }
    }

    private static void tell(Path source, List<String> mistakes) {
        log.error(
                "The directory of centres stays as it was, because of {} in {}:\n  {}",
                mistakes.size() == 1 ? "a mistake" : mistakes.size() + " mistakes",
                source,
                String.join("\n  ", mistakes));
    }

    /** In one statement, so that two nodes starting together do not stumble over each other. */
    private void insertOrUpdate(SiteFile.Row row) {
        jdbc.sql("""
                insert into site (slug, name, city, country, latitude, longitude, languages,
                                  street, postal_code, transport, opened, confirmed)
                values (:slug, :name, :city, :country, :latitude, :longitude, :languages,
                        :street, :postalCode, :transport, :opened, :confirmed)
                on conflict (slug) do update set
                    name = excluded.name, city = excluded.city, country = excluded.country,
                    latitude = excluded.latitude, longitude = excluded.longitude, languages = excluded.languages,
                    street = excluded.street, postal_code = excluded.postal_code, transport = excluded.transport,
                    opened = excluded.opened, confirmed = excluded.confirmed
                where site.edited_at is null
                """)
                .param("slug", row.slug())
                .param("name", row.name())
                .param("city", row.city())
                .param("country", row.country())
                .param("latitude", row.latitude())
                .param("longitude", row.longitude())
                .param("languages", row.languages().toArray(String[]::new))
                .param("street", orNull(row.street()))
                .param("postalCode", orNull(row.postalCode()))
                .param("transport", orNull(row.transport()))
                .param("opened", orNull(row.opened()))
                .param("confirmed", row.confirmed())
                .update();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
