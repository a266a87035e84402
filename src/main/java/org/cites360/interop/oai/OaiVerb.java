package org.cites360.interop.oai;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The six requests of the protocol with the arguments each takes. */
enum OaiVerb {
    IDENTIFY("Identify", Set.of(), Set.of()),
    LIST_METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of("identifier")),
    LIST_SETS("ListSets", Set.of(), Set.of("resumptionToken")),
    GET_RECORD("GetRecord", Set.of("identifier", "metadataPrefix"), Set.of()),
    LIST_IDENTIFIERS("ListIdentifiers", Set.of("metadataPrefix"), Set.of("from", "until", "set", "resumptionToken")),
    LIST_RECORDS("ListRecords", Set.of("metadataPrefix"), Set.of("from", "until", "set", "resumptionToken"));

    private final String key;
    private final Set<String> required;
    private final Set<String> optional;

    OaiVerb(String key, Set<String> required, Set<String> optional) {
        this.key = key;
        this.required = required;
        this.optional = optional;
    }

    String key() {
        return key;
    }

    Set<String> required() {
        return required;
    }

    boolean takes(String argument) {
        return required.contains(argument) || optional.contains(argument);
    }

    static Optional<OaiVerb> of(String key) {
        return Arrays.stream(values()).filter(verb -> verb.key.equals(key)).findFirst();
    }
}
