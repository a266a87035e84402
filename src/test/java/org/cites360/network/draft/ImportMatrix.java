package org.cites360.network.draft;

import java.util.List;
import java.util.Map;
import org.cites360.MatrixCells;
import org.cites360.network.RecordImport;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.record.SampleRecords;

/** Bringing records in knows no people's rights: the product itself does it, or a service that has asked. */
class ImportMatrix implements MatrixCells {

    private final RecordImport records;

    ImportMatrix(RecordImport records) {
        this.records = records;
    }

    @Override
    public List<Cell> cells(Bystanders bystanders) {
        return List.of(
                new Cell("RecordImport.find", EVERYBODY, () -> records.find("test/none")),
                new Cell(
                        "RecordImport.put",
                        EVERYBODY,
                        () -> records.put(
                                "test/matrix",
                                RecordKind.PRACTICE,
                                OWN,
                                TextLanguage.FR,
                                Visibility.PUBLIC,
                                SampleRecords.practice(),
                                Map.of(TextLanguage.FR, SampleRecords.text("Titre", "Résumé")))));
    }
}
