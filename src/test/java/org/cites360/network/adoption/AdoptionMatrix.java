package org.cites360.network.adoption;

import java.util.ArrayList;
import java.util.List;
import org.cites360.MatrixCells;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;

/** Members write their centre's account, its coordinators publish it; moderators may withdraw any. */
class AdoptionMatrix implements MatrixCells {

    private final AdoptionWriting writing;

    AdoptionMatrix(AdoptionWriting writing) {
        this.writing = writing;
    }

    @Override
    public List<Cell> cells(Bystanders bystanders) {
        RecordId practice = RecordId.random();
        AdoptionContent content = AdoptionContent.empty(Visibility.NETWORK, TextLanguage.FR);
        List<Cell> cells = new ArrayList<>();
        for (String site : List.of(OWN, OTHER)) {
            String members = site.equals(OWN) ? CONTRIBUTORS_OWN : NOBODY;
            String coordinators = site.equals(OWN) ? COORDINATORS_OWN : NOBODY;
            String withdrawing = site.equals(OWN) ? "n n y y n n n" : MODERATORS;
            cells.add(new Cell("AdoptionWriting.open", members, () -> writing.open(site, practice, TextLanguage.FR)));
            cells.add(new Cell("AdoptionWriting.variations", members, () -> writing.variations(site, practice)));
            cells.add(new Cell("AdoptionWriting.save", members, () -> writing.save(site, practice, content, 0)));
            cells.add(new Cell("AdoptionWriting.submit", members, () -> writing.submit(site, practice)));
            cells.add(new Cell("AdoptionWriting.discard", members, () -> writing.discard(site, practice, 1)));
            cells.add(new Cell("AdoptionWriting.waiting", members, () -> writing.waiting(site)));
            cells.add(new Cell("AdoptionWriting.publish", coordinators, () -> writing.publish(site, practice)));
            cells.add(new Cell("AdoptionWriting.withdraw", withdrawing, () -> writing.withdraw(site, practice)));
        }
        cells.add(new Cell("AdoptionWriting.sitesFor", NETWORK, () -> writing.sitesFor(practice)));
        return cells;
    }
}
