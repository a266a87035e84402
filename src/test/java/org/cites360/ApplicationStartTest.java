package org.cites360;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class ApplicationStartTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void startsOnARealPostgresEighteen() {
        assertThat(jdbc.sql("show server_version").query(String.class).single()).startsWith("18.");
    }
}
