package org.cites360.network.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cites360.network.search.Results.Piece;

/** A text in which is marked what was looked for, where the index says that it stands. */
final class Marking {

    /** Words before what is marked. */
    private static final int BEFORE = 8;

    /** Words of an excerpt. */
    private static final int WINDOW = 38;

    private final String text;
    private final List<Token> tokens;
    private final boolean[] marked;

    /**
     * @param text as it was indexed
     * @param first the place of its first word in the index
     * @param places in the index of what is to be marked
     */
    Marking(String text, int first, Set<Integer> places) {
        this.text = Tokens.clean(text);
        this.tokens = Tokens.of(this.text);
        this.marked = new boolean[tokens.size()];
        for (int i = 0; i < marked.length; i++) {
            marked[i] = places.contains(first + i);
        }
    }

    /** The place of the first word of the text that was indexed after this one. */
    int next(int first) {
        return IndexedText.next(first, tokens.size());
    }

    /** The whole text. */
    List<Piece> all() {
        return pieces(0, text.length());
    }

    /** The part of a text that says most of what was looked for; empty where it says nothing of it. */
    List<Piece> best() {
        int densest = densest();
        if (densest < 0) {
            return List.of();
        }
        int from = Math.max(0, densest - BEFORE);
        int to = Math.min(tokens.size(), from + WINDOW) - 1;
        int start = from == 0 ? 0 : tokens.get(from).start();
        int end = to == tokens.size() - 1 ? text.length() : tokens.get(to).end();
        List<Piece> pieces = new ArrayList<>(pieces(start, end));
        if (start > 0) {
            pieces.addFirst(new Piece("… ", false));
        }
        if (end < text.length()) {
            pieces.add(new Piece(" …", false));
        }
        return pieces;
    }

    /** Where the window starts that holds the most different marked words; -1 without any. */
    private int densest() {
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
                    different.add(tokens.get(i).word());
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
    private List<Piece> pieces(int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        int i = 0;
        while (i < marked.length) {
            Token token = tokens.get(i);
            if (!marked[i] || token.start() < at || token.end() > end) {
                i++;
                continue;
            }
            int last = i;
            while (last + 1 < marked.length
                    && marked[last + 1]
                    && tokens.get(last + 1).end() <= end
                    && onlySpace(last)) {
                last++;
            }
            plain(pieces, text.substring(at, token.start()));
            at = tokens.get(last).end();
            pieces.add(new Piece(oneLine(text.substring(token.start(), at)), true));
            i = last + 1;
        }
        plain(pieces, text.substring(at, Math.max(at, end)));
        return pieces;
    }

    private boolean onlySpace(int token) {
        return text.substring(tokens.get(token).end(), tokens.get(token + 1).start())
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
