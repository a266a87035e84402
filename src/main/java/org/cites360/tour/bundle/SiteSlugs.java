package org.cites360.tour.bundle;

import java.util.Collection;

/** The centres a bundle may belong to. */
@FunctionalInterface
public interface SiteSlugs {

    /** Their slugs; empty where the directory is not at hand: then any is accepted. */
    Collection<String> slugs();
}
