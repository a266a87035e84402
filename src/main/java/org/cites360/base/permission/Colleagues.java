package org.cites360.base.permission;

import java.util.List;

/** Everybody who works with the product, to be found by name. The module {@code account} answers. */
public interface Colleagues {

    /**
     * Somebody of the network.
     *
     * @param sites the slugs of the centres they are of, in order; empty for whoever has a role of the installation alone
     */
    record Colleague(PersonId id, String name, List<String> sites) {
        public Colleague {
            sites = List.copyOf(sites);
        }
    }

    /**
     * Those who may read what is shared within the network and of whose name some word begins like this, accents aside, by name.
     *
     * @param beginning nobody is found by an empty one
     * @param limit at most so many
     */
    List<Colleague> find(String beginning, int limit);
}
