package org.cites360.network.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cites360.network.TextLanguage;
import org.cites360.network.search.Results.Piece;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Marks in a text what was looked for, by the same rules by which it was found. */
@Component
class Marking {

    /** Words around what is marked. */
    private static final int BEFORE = 8;

    private static final int WINDOW = 38;

    private final Analyser analyser;
    private final Thesaurus thesaurus;

    Marking(Analyser analyser, Thesaurus thesaurus) {
        this.analyser = analyser;
        this.thesaurus = thesaurus;
    }

    /** The whole text. */
    List<Piece> all(@Nullable TextLanguage language, String text, Plan plan) {
        if (plan.everything()) {
            return List.of(new Piece(text, false));
        }
        Analyser.Analysed read = analyser.read(language, text);
        return pieces(read, marked(read, plan), 0, read.text().length());
    }

    /** The part of a text that says most of what was looked for; empty where it says nothing of it. */
    List<Piece> best(@Nullable TextLanguage language, String text, Plan plan) {
        Analyser.Analysed read = analyser.read(language, text);
        boolean[] marked = marked(read, plan);
        int first = densest(read, marked);
        if (first < 0) {
            return List.of();
        }
        int from = Math.max(0, first - BEFORE);
        int to = Math.min(read.tokens().size(), from + WINDOW) - 1;
        int start = from == 0 ? 0 : read.tokens().get(from).start();
        int end = to == read.tokens().size() - 1
                ? read.text().length()
                : read.tokens().get(to).end();
        List<Piece> pieces = new ArrayList<>(pieces(read, marked, start, end));
        if (start > 0) {
            pieces.addFirst(new Piece("… ", false));
        }
        if (end < read.text().length()) {
            pieces.add(new Piece(" …", false));
        }
        return pieces;
    }

    private boolean[] marked(Analyser.Analysed read, Plan plan) {
        boolean[] marked = new boolean[read.tokens().size()];
        for (int i = 0; i < marked.length; i++) {
            marked[i] = !Collections.disjoint(read.words().get(i), plan.marks())
                    || plan.marks()
                            .contains(Lexemes.surface(read.tokens().get(i).word()));
        }
        if (!plan.terms().isEmpty()) {
            for (Thesaurus.Match match : thesaurus.in(read)) {
                if (plan.terms().contains(match.concept())) {
                    java.util.Arrays.fill(marked, match.start(), match.start() + match.length(), true);
                }
            }
        }
        return marked;
    }

    /** Where the window starts that holds the most different marked words; -1 without any. */
    private static int densest(Analyser.Analysed read, boolean[] marked) {
        int best = -1;
        int most = 0;
        for (int start = 0; start < marked.length; start++) {
            if (!marked[start]) {
                continue;
            }
            Set<String> different = new HashSet<>();
            int count = 0;
            for (int i = start; i < Math.min(marked.length, start + WINDOW - BEFORE); i++) {
                if (marked[i]) {
                    count++;
                    different.add(read.tokens().get(i).word());
                }
            }
            int worth = different.size() * 10 + Math.min(count, 9);
            if (worth > most) {
                most = worth;
                best = start;
            }
        }
        return best;
    }

    /** Neighbours that are both marked are marked as one. */
    private static List<Piece> pieces(Analyser.Analysed read, boolean[] marked, int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        int i = 0;
        while (i < marked.length) {
            Token token = read.tokens().get(i);
            if (!marked[i] || token.start() < at || token.end() > end) {
                i++;
                continue;
            }
            int last = i;
            while (last + 1 < marked.length
                    && marked[last + 1]
                    && read.tokens().get(last + 1).end() <= end
                    && onlySpace(read, last)) {
                last++;
            }
            plain(pieces, read.text().substring(at, token.start()));
            at = read.tokens().get(last).end();
            pieces.add(new Piece(oneLine(read.text().substring(token.start(), at)), true));
            i = last + 1;
        }
        plain(pieces, read.text().substring(at, Math.max(at, end)));
        return pieces;
    }

    private static boolean onlySpace(Analyser.Analysed read, int token) {
        return read.text()
                .substring(
                        read.tokens().get(token).end(),
                        read.tokens().get(token + 1).start())
                .matches("[\\s\u00a0'’-]*");
    }

    private static void plain(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(oneLine(text), false));
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
