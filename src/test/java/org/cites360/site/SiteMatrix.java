package org.cites360.site;

import java.util.List;
import org.cites360.MatrixCells;

/** A centre's coordinators write its entry. */
class SiteMatrix implements MatrixCells {

    private final SiteEntries entries;

    SiteMatrix(SiteEntries entries) {
        this.entries = entries;
    }

    @Override
    public List<Cell> cells(Bystanders bystanders) {
        SiteEntry empty = new SiteEntry("", "", "", "", "", List.of(), List.of(), false);
        return List.of(
                new Cell("SiteEntries.open", COORDINATORS_OWN, () -> entries.open(OWN)),
                new Cell("SiteEntries.open", NOBODY, () -> entries.open(OTHER)),
                new Cell("SiteEntries.save", COORDINATORS_OWN, () -> entries.save(OWN, empty, 0)),
                new Cell("SiteEntries.save", NOBODY, () -> entries.save(OTHER, empty, 0)));
    }
}
