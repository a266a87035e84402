package org.cites360.interop;

import java.io.OutputStream;
import java.util.List;
import org.cites360.MatrixCells;
import org.cites360.interop.export.Exports;
import org.cites360.interop.importing.Imports;

/** Taking a centre's records out and bringing others in is for those who answer for what it publishes. */
class InteropMatrix implements MatrixCells {

    private final Exports exports;
    private final Imports imports;

    InteropMatrix(Exports exports, Imports imports) {
        this.exports = exports;
        this.imports = imports;
    }

    @Override
    public List<Cell> cells(Bystanders bystanders) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        return List.of(
                new Cell("Exports.name", EVERYBODY, () -> exports.name(OWN)),
                new Cell("Exports.size", COORDINATORS_OWN, () -> exports.size(OWN)),
                new Cell("Exports.size", NOBODY, () -> exports.size(OTHER)),
                new Cell("Exports.table", COORDINATORS_OWN, () -> exports.table(OWN, nowhere)),
                new Cell("Exports.table", NOBODY, () -> exports.table(OTHER, nowhere)),
                new Cell("Exports.bag", COORDINATORS_OWN, () -> exports.bag(OWN, nowhere)),
                new Cell("Exports.bag", NOBODY, () -> exports.bag(OTHER, nowhere)),
                new Cell("Imports.check", COORDINATORS_OWN, () -> imports.check(OWN, new byte[0])),
                new Cell("Imports.check", NOBODY, () -> imports.check(OTHER, new byte[0])),
                new Cell("Imports.run", COORDINATORS_OWN, () -> imports.run(OWN, new byte[0])),
                new Cell("Imports.run", NOBODY, () -> imports.run(OTHER, new byte[0])));
    }
}
