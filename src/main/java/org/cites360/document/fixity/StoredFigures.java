package org.cites360.document.fixity;

import java.nio.file.Path;
import java.util.List;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.document.Document;
import org.cites360.document.FileFigures;
import org.cites360.document.process.OfficeProgram;
import org.cites360.document.scan.Scanner;
import org.cites360.document.store.DocumentRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class StoredFigures implements FileFigures {

    private final JdbcClient jdbc;
    private final DocumentRows documents;
    private final Scanner scanner;
    private final OfficeProgram office;
    private final CurrentPerson current;

    StoredFigures(
            JdbcClient jdbc, DocumentRows documents, Scanner scanner, OfficeProgram office, CurrentPerson current) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.scanner = scanner;
        this.office = office;
        this.current = current;
    }

    @Override
    public Figures figures() {
        current.require(Action.ADMINISTER);
        return jdbc.sql("""
                        select (select count(*) from document) as documents,
                            coalesce(sum(size) filter (where state <> 'REFUSED'), 0) as size,
                            count(*) filter (where state in ('SCANNING', 'READING')) as waiting,
                            count(*) filter (where state = 'REFUSED') as refused,
                            count(*) filter (where state = 'READY' and problem is not null) as problems,
                            count(*) filter (where not intact) as altered
                        from document_blob
                        """)
                .query((row, number) -> new Figures(
                        row.getLong("documents"),
                        row.getLong("size"),
                        row.getLong("waiting"),
                        row.getLong("refused"),
                        row.getLong("problems"),
                        row.getLong("altered")))
                .single();
    }

    @Override
    public Helpers helpers() {
        current.require(Action.ADMINISTER);
        return new Helpers(
                scanner.configured(), scanner.version(), office.program().map(Path::toString));
    }

    @Override
    public List<Document> altered() {
        current.require(Action.ADMINISTER);
        return documents.altered(100);
    }
}
