package org.cites360.base;

/** The names of centres, for whoever has only their slugs. */
public interface CentreNames {

    /** The name of a centre in its own language or languages; the slug where there is no such centre. */
    String name(String slug);
}
