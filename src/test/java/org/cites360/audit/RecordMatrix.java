package org.cites360.audit;

import java.util.ArrayList;
import java.util.List;
import org.cites360.MatrixCells;

/** Coordinators read their centre's record, administrators all of it. */
class RecordMatrix implements MatrixCells {

    private final AuditRecord record;

    RecordMatrix(AuditRecord record) {
        this.record = record;
    }

    @Override
    public List<Cell> cells(Bystanders bystanders) {
        List<Cell> cells = new ArrayList<>();
        for (String site : List.of(OWN, OTHER)) {
            String readers = site.equals(OWN) ? "n n y n y n n" : ADMINISTRATORS;
            cells.add(new Cell("AuditRecord.read", readers, () -> record.read(question(site), 0)));
            cells.add(new Cell("AuditRecord.people", readers, () -> record.people(site)));
        }
        cells.add(new Cell("AuditRecord.read", ADMINISTRATORS, () -> record.read(question(null), 0)));
        cells.add(new Cell("AuditRecord.people", ADMINISTRATORS, () -> record.people(null)));
        return cells;
    }

    private static AuditRecord.Question question(String site) {
        return new AuditRecord.Question(site, null, null, null, null);
    }
}
