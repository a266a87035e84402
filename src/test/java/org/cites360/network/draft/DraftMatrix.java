package org.cites360.network.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cites360.MatrixCells;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.RecordImport;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.springframework.transaction.support.TransactionTemplate;

/** Members write for their centre and translate for every centre; its coordinators and those of the network publish. */
class DraftMatrix implements MatrixCells {

    /** Contributors of the centre, its coordinators among them, and those who moderate. */
    private static final String WRITERS_OWN = "y y y y n n n";

    private static final String PUBLISHERS_OWN = "n n y y n n n";
    private static final String TRANSLATORS = "y y y n n n n";
    private static final String TRANSLATORS_AND_MODERATORS = "y y y y n n n";

    private final Drafts drafts;
    private final Translations translations;
    private final Reviews reviews;
    private final Hiding hiding;
    private final StillValid stillValid;
    private final RecordImport records;
    private final PublishedRecords published;
    private final SampleRecords samples;

    DraftMatrix(
            Drafts drafts,
            Translations translations,
            Reviews reviews,
            Hiding hiding,
            StillValid stillValid,
            RecordImport records,
            PublishedRecords published,
            Editions editions,
            TransactionTemplate transaction) {
        this.drafts = drafts;
        this.translations = translations;
        this.reviews = reviews;
        this.hiding = hiding;
        this.stillValid = stillValid;
        this.records = records;
        this.published = published;
        this.samples = new SampleRecords(editions, transaction);
    }

    @Override
    public List<Cell> cells(Bystanders bystanders) {
        List<Cell> cells = new ArrayList<>();
        for (String site : List.of(OWN, OTHER)) {
            PublishedRecord record = published
                    .find(
                            samples.publish(
                                    site,
                                    Visibility.NETWORK,
                                    SampleRecords.practice(),
                                    TextLanguage.FR,
                                    Map.of(TextLanguage.FR, SampleRecords.text("Matrice", "Résumé"))),
                            Reader.NETWORK)
                    .orElseThrow();
            boolean own = site.equals(OWN);
            written(cells, site, record.id(), own ? WRITERS_OWN : MODERATORS);
            published(cells, record.id(), own ? PUBLISHERS_OWN : MODERATORS);
            cells.add(new Cell(
                    "StillValid.confirm", own ? WRITERS_OWN : MODERATORS, () -> stillValid.confirm(record.id())));
        }
        PublishedRecord other = published
                .find(
                        samples.publish(
                                OTHER,
                                Visibility.NETWORK,
                                SampleRecords.practice(),
                                TextLanguage.FR,
                                Map.of(TextLanguage.FR, SampleRecords.text("Autre", "Résumé"))),
                        Reader.NETWORK)
                .orElseThrow();
        translated(cells, other);
        everybody(cells, other);
        return cells;
    }

    private void written(List<Cell> cells, String site, RecordId id, String writers) {
        cells.add(new Cell(
                "Drafts.create",
                site.equals(OWN) ? CONTRIBUTORS_OWN : NOBODY,
                () -> drafts.create(RecordKind.PRACTICE, site, TextLanguage.FR, Map.of())));
        cells.add(new Cell("Drafts.find", writers, () -> drafts.find(id, TextLanguage.FR)));
        cells.add(new Cell("Drafts.save", writers, () -> drafts.save(id, TextLanguage.FR, "title", "Autre titre", 1)));
        cells.add(new Cell("Drafts.submit", writers, () -> drafts.submit(id, TextLanguage.FR)));
        cells.add(new Cell("Drafts.takeBack", writers, () -> drafts.takeBack(id, TextLanguage.FR)));
        cells.add(new Cell("Drafts.discard", writers, () -> drafts.discard(id, TextLanguage.FR)));
    }

    private void published(List<Cell> cells, RecordId id, String publishers) {
        cells.add(new Cell("Reviews.find", publishers, () -> reviews.find(id, TextLanguage.FR)));
        cells.add(new Cell(
                "Reviews.giveBack", publishers, () -> reviews.giveBack(id, TextLanguage.FR, Map.of("", "Non"), 1)));
        cells.add(new Cell("Reviews.publish", publishers, () -> reviews.publish(id, TextLanguage.FR, 1)));
        cells.add(new Cell("Reviews.withdraw", publishers, () -> reviews.withdraw(id)));
        cells.add(new Cell("Reviews.editions", publishers, () -> reviews.editions(id)));
        cells.add(new Cell("Reviews.restore", publishers, () -> reviews.restore(id, 1)));
        cells.add(new Cell("Translations.stillRight", publishers, () -> translations.stillRight(id, TextLanguage.NL)));
    }

    private void translated(List<Cell> cells, PublishedRecord record) {
        RecordId id = record.id();
        cells.add(new Cell("Translations.begin", TRANSLATORS, () -> translations.begin(id, TextLanguage.IT)));
        cells.add(new Cell("Drafts.find", TRANSLATORS_AND_MODERATORS, () -> drafts.find(id, TextLanguage.IT)));
        cells.add(new Cell(
                "Drafts.save",
                TRANSLATORS_AND_MODERATORS,
                () -> drafts.save(id, TextLanguage.IT, "title", "Titolo", 0)));
        cells.add(new Cell("Drafts.submit", TRANSLATORS_AND_MODERATORS, () -> drafts.submit(id, TextLanguage.IT)));
        // Nobody who translates changes what is true in every language
        cells.add(new Cell("Drafts.save", NOBODY, () -> drafts.save(id, TextLanguage.IT, "themes", "work", 0)));
    }

    private void everybody(List<Cell> cells, PublishedRecord record) {
        RecordId id = record.id();
        cells.add(new Cell("Drafts.mySites", ONESELF, drafts::mySites));
        cells.add(new Cell("Drafts.mine", ONESELF, drafts::mine));
        cells.add(new Cell("Drafts.exists", NETWORK, () -> drafts.exists(id)));
        cells.add(new Cell("Drafts.source", ONESELF, () -> drafts.source(id)));
        cells.add(new Cell("Drafts.mayWrite", EVERYBODY, () -> drafts.mayWrite(id, TextLanguage.FR)));
        cells.add(new Cell("Translations.of", EVERYBODY, () -> translations.of(record)));
        cells.add(new Cell("Translations.behind", EVERYBODY, () -> translations.behind(record)));
        cells.add(new Cell("Reviews.mayReview", EVERYBODY, reviews::mayReview));
        cells.add(new Cell("Reviews.mayPublish", EVERYBODY, () -> reviews.mayPublish(OWN)));
        cells.add(new Cell("Reviews.gone", EVERYBODY, () -> reviews.gone(id)));
        cells.add(new Cell("Reviews.queue", PUBLISHERS_OWN, reviews::queue));
        cells.add(new Cell("Hiding.mayModerate", EVERYBODY, hiding::mayModerate));
        cells.add(new Cell("Hiding.find", EVERYBODY, () -> hiding.find(id)));
        cells.add(new Cell("Hiding.hide", MODERATORS, () -> hiding.hide(id, "Test")));
        cells.add(new Cell("Hiding.show", MODERATORS, () -> hiding.show(id)));
        cells.add(new Cell("Hiding.all", MODERATORS, hiding::all));
        cells.add(new Cell("StillValid.find", EVERYBODY, () -> stillValid.find(record)));
        // It knows no rights: whoever calls it has asked
        cells.add(new Cell(
                "RecordImport.put",
                EVERYBODY,
                () -> records.put(
                        "matrix",
                        RecordKind.PRACTICE,
                        OWN,
                        TextLanguage.FR,
                        Visibility.NETWORK,
                        SampleRecords.practice(),
                        new EnumMap<>(record.texts()))));
        cells.add(new Cell("RecordImport.find", EVERYBODY, () -> records.find("matrix")));
    }
}
