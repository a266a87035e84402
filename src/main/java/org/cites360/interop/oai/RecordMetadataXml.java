package org.cites360.interop.oai;

import org.cites360.interop.xml.Xml;
import org.cites360.network.PublishedRecord;
import org.springframework.stereotype.Component;

/** Writes a record in the formats that harvesters ask for. */
@Component
class RecordMetadataXml {

    private final Described described;

    RecordMetadataXml(Described described) {
        this.described = described;
    }

    void write(Xml xml, PublishedRecord record, MetadataFormat format) {
        Described.Description description = described.of(record);
        switch (format) {
            case OAI_DC -> DublinCore.write(xml, description);
            case LOM -> Lom.write(xml, description);
        }
    }
}
