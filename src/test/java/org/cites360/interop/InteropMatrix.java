package org.cites360.interop;

import java.io.OutputStream;
import java.util.List;
import org.cites360.MatrixCells;
import org.cites360.interop.export.Exports;

/** Taking a centre's records out is for those who answer for what it publishes. */
class InteropMatrix implements MatrixCells {

    private final Exports exports;

    InteropMatrix(Exports exports) {
        this.exports = exports;
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
                new Cell("Exports.bag", NOBODY, () -> exports.bag(OTHER, nowhere)));
    }
}
