package org.cites360.interop.oai;

import java.util.Arrays;
import java.util.Optional;

/** The formats in which every record is given. */
enum MetadataFormat {
    OAI_DC("oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"),
    LOM("lom", "http://ltsc.ieee.org/xsd/LOM", "http://ltsc.ieee.org/xsd/lomv1.0/lom.xsd");

    static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final String prefix;
    private final String namespace;
    private final String schema;

    MetadataFormat(String prefix, String namespace, String schema) {
        this.prefix = prefix;
        this.namespace = namespace;
        this.schema = schema;
    }

    String prefix() {
        return prefix;
    }

    String namespace() {
        return namespace;
    }

    String schema() {
        return schema;
    }

    static Optional<MetadataFormat> of(String prefix) {
        return Arrays.stream(values())
                .filter(format -> format.prefix.equals(prefix))
                .findFirst();
    }
}
