package org.cites360.base.database;

/** A PostgreSQL server on this machine that the application may use. */
interface LocalDatabase extends AutoCloseable {

    String jdbcUrl();

    @Override
    void close() throws java.io.IOException;
}
