package org.cites360.interop.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.CitesProperties;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.PersonId;
import org.cites360.document.Document;
import org.cites360.document.DocumentId;
import org.cites360.document.Documents;
import org.cites360.interop.table.RecordTable;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.PublishedRecords.Change;
import org.cites360.network.PublishedRecords.Position;
import org.cites360.network.PublishedRecords.Selection;
import org.cites360.network.Reader;
import org.springframework.stereotype.Service;

/**
 * Everything that a centre has published, whoever may read it: a table, or a bag with the files. Written while it is sent, record by
 * record, so that neither memory nor disk has to hold it.
 */
@Service
public class Exports {

    private static final int PAGE = 100;

    private final CurrentPerson person;
    private final PublishedRecords records;
    private final Documents documents;
    private final RecordFolder folder;
    private final CitesProperties properties;
    private final AuditLog audit;
    private final Clock clock;

    Exports(
            CurrentPerson person,
            PublishedRecords records,
            Documents documents,
            RecordFolder folder,
            CitesProperties properties,
            AuditLog audit,
            Clock clock) {
        this.person = person;
        this.records = records;
        this.documents = documents;
        this.folder = folder;
        this.properties = properties;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many records the export holds. */
    public int size(String site) {
        person.require(Action.PUBLISH_RECORDS, site);
        return records.count(everythingOf(site), Reader.NETWORK);
    }

    /** The name of the file, without its ending. */
    public String name(String site) {
        return site + "-" + LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /** As CSV (RFC 4180), UTF-8 with a byte order mark, by which spreadsheets recognise it. */
    public void table(String site, OutputStream out) throws IOException {
        record(person.require(Action.PUBLISH_RECORDS, site), site, "csv");
        out.write(BYTE_ORDER_MARK);
        writeTable(site, out);
    }

    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    /** As a bag (BagIt 1.0, RFC 8493) in a ZIP file: the table, each record as JSON and as Markdown, and the files. */
    public void bag(String site, OutputStream out) throws IOException {
        record(person.require(Action.PUBLISH_RECORDS, site), site, "bagit");
        try (var bag = new BagWriter(name(site), out)) {
            bag.payload("records.csv", content -> writeTable(site, content));
            each(site, record -> folder.write(bag, record));
            bag.finish(Map.of(
                    "Source-Organization",
                    site,
                    "Bagging-Date",
                    LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString(),
                    "Bag-Software-Agent",
                    "Cites 360",
                    "External-Identifier",
                    properties.absolute("/sites/" + site)));
        }
    }

    private void writeTable(String site, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        RecordTable table = new RecordTable(writer);
        each(
                site,
                record -> table.write(
                        record.id().toString(), record, fileNames(record), properties.absolute(record.path())));
        writer.flush();
    }

    private List<String> fileNames(PublishedRecord record) {
        Map<DocumentId, Document> found = documents.find(record.facts().files().stream()
                .map(file -> new DocumentId(file.document()))
                .toList());
        return found.values().stream().map(Document::name).sorted().toList();
    }

    private interface Use {
        void of(PublishedRecord record) throws IOException;
    }

    private void each(String site, Use use) throws IOException {
        Position after = null;
        List<Change> page;
        do {
            page = records.changes(everythingOf(site), after, PAGE, Reader.NETWORK);
            for (Change change : page) {
                after = change.position();
                if (change.published() != null) {
                    use.of(change.published());
                }
            }
        } while (page.size() == PAGE);
    }

    private static Selection everythingOf(String site) {
        return new Selection(null, null, null, site, null, true);
    }

    private void record(PersonId by, String site, String format) {
        audit.record(AuditEvent.of(AuditKind.RECORDS_EXPORTED, by).at(site).with(Map.of("format", format)));
    }
}
