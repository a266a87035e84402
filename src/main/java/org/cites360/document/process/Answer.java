package org.cites360.document.process;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cites360.document.DocumentFlag;
import org.cites360.document.DocumentProblem;
import org.cites360.document.Passage;
import org.jspecify.annotations.Nullable;

/**
 * What the program said of a file, as far as it came.
 *
 * @param type null when it ended before it knew
 * @param pages null where the format has none
 * @param picture whether there is one now
 */
public record Answer(
        @Nullable String type,
        Set<DocumentFlag> flags,
        @Nullable DocumentProblem problem,
        @Nullable String title,
        @Nullable Integer pages,
        List<Passage> passages,
        boolean picture) {

    /** Collects the parts. */
    static final class Parts {
        @Nullable
        String type;

        final Set<DocumentFlag> flags = EnumSet.noneOf(DocumentFlag.class);

        @Nullable
        DocumentProblem problem;

        @Nullable
        String title;

        @Nullable
        Integer pages;

        final List<Passage> passages = new ArrayList<>();
        long characters;
        boolean textDone;
        boolean picture;

        Answer whole() {
            return new Answer(type, flags, problem, title, pages, List.copyOf(passages), picture);
        }

        /** The program ended by this: what came before counts, and where only the picture is missing nothing is wrong. */
        Answer broken(DocumentProblem why) {
            return new Answer(type, flags, textDone ? problem : why, title, pages, List.copyOf(passages), false);
        }
    }
}
