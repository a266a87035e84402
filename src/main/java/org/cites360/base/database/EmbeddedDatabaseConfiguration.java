package org.cites360.base.database;

import java.nio.file.Path;
import org.cites360.base.CitesProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the embedded PostgreSQL unless {@code SPRING_DATASOURCE_URL} names another. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "none", matchIfMissing = true)
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    LocalDatabase localDatabase(CitesProperties properties) {
        Path home = properties.data().resolve("postgres");
        try {
            return EmbeddedDatabase.start(home, properties.database().durable());
        } catch (EmbeddedDatabase.InUseException e) {
            if (properties.database().join()) {
                return RunningDatabase.in(home);
            }
            throw e;
        }
    }

    @Bean
    JdbcConnectionDetails embeddedDatabaseConnection(LocalDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return EmbeddedDatabase.USER;
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return database.jdbcUrl();
            }
        };
    }
}
