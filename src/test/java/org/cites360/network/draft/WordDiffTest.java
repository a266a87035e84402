package org.cites360.network.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.cites360.network.draft.WordDiff.Fate;
import org.cites360.network.draft.WordDiff.Piece;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void tellsWordsFromWords() {
        assertThat(WordDiff.of("Une salle calme, à l’étage.", "Deux salles calmes, à l’étage."))
                .containsExactly(
                        new Piece(Fate.REMOVED, "Une"),
                        new Piece(Fate.ADDED, "Deux"),
                        new Piece(Fate.SAME, " "),
                        new Piece(Fate.REMOVED, "salle"),
                        new Piece(Fate.ADDED, "salles"),
                        new Piece(Fate.SAME, " "),
                        new Piece(Fate.REMOVED, "calme"),
                        new Piece(Fate.ADDED, "calmes"),
                        new Piece(Fate.SAME, ", à l’étage."));
    }

    @Test
    void nothingAndSomething() {
        assertThat(WordDiff.of("", "")).isEmpty();
        assertThat(WordDiff.of("", "mot")).containsExactly(new Piece(Fate.ADDED, "mot"));
        assertThat(WordDiff.of("mot", "")).containsExactly(new Piece(Fate.REMOVED, "mot"));
        assertThat(WordDiff.of("mot", "mot")).containsExactly(new Piece(Fate.SAME, "mot"));
    }
}
