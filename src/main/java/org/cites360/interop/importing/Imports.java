package org.cites360.interop.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.PersonId;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordImport;
import org.cites360.network.RecordImport.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings in many records at once, from a table: all of them or none. The same table a second time changes nothing; what people
 * edited here meanwhile stays theirs.
 */
@Service
public class Imports {

    private final CurrentPerson person;
    private final RecordImport records;
    private final PublishedRecords published;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    Imports(
            CurrentPerson person,
            RecordImport records,
            PublishedRecords published,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.person = person;
        this.records = records;
        this.published = published;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * What would come of a table, or came of it.
     *
     * @param problems everything that is to be mended first, from the top down; nothing is brought in while there are any
     * @param outcomes how many records there are of each
     */
    public record Report(List<ImportProblem> problems, Map<Outcome, Integer> outcomes) {
        public Report {
            problems = List.copyOf(problems);
            outcomes = Map.copyOf(outcomes);
        }

        public int of(Outcome outcome) {
            return outcomes.getOrDefault(outcome, 0);
        }
    }

    /** Finds every mistake and says what would come of it; nothing of it stays. @param file as it was uploaded */
    public Report check(String site, byte[] file) {
        person.require(Action.PUBLISH_RECORDS, site);
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return bring(site, file);
        });
    }

    /** Publishes the records of a table in which there is no mistake. @param file as it was uploaded */
    public Report run(String site, byte[] file) {
        PersonId by = person.require(Action.PUBLISH_RECORDS, site);
        return transaction.execute(status -> {
            Report report = bring(site, file);
            if (report.problems().isEmpty()) {
                audit.record(AuditEvent.of(AuditKind.RECORDS_IMPORTED, by)
                        .at(site)
                        .with(Map.of(
                                "new", Integer.toString(report.of(Outcome.PUBLISHED)),
                                "changed", Integer.toString(report.of(Outcome.UPDATED)))));
            }
            return report;
        });
    }

    private Report bring(String site, byte[] file) {
        TableReader.Reading table = TableReader.read(file);
        List<ImportProblem> problems = new ArrayList<>(table.problems());
        boolean readable = problems.stream().allMatch(problem -> problem.row() > 1);
        List<Candidate> candidates =
                readable ? new RecordReader(problems, key -> before(site, key)).read(table.rows()) : List.of();
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(ImportProblem::row));
            return new Report(problems, Map.of());
        }
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (Candidate each : candidates) {
            Outcome outcome = records.put(
                            name(site, each.key()),
                            each.kind(),
                            site,
                            each.source(),
                            each.visibility(),
                            each.facts(),
                            each.texts())
                    .outcome();
            outcomes.merge(outcome, 1, Integer::sum);
        }
        return new Report(List.of(), outcomes);
    }

    private Optional<PublishedRecord> before(String site, String key) {
        return records.find(name(site, key)).flatMap(id -> published.find(id, Reader.NETWORK));
    }

    /** A centre's keys are its own. */
    private static String name(String site, String key) {
        return "table/" + site + "/" + key;
    }
}
