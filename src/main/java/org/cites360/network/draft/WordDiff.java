package org.cites360.network.draft;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What changed between two texts, word by word. */
public final class WordDiff {

    /** How a piece of the text fared. */
    public enum Fate {
        SAME,
        REMOVED,
        ADDED
    }

    /** Consecutive words of one fate, with the spaces between them. */
    public record Piece(Fate fate, String text) {}

    /** A word, or what stands between words. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|[^\\p{L}\\p{N}\\s]");

    private WordDiff() {}

    /** In the order of the new text, what was removed before what took its place. Empty for two empty texts. */
    public static List<Piece> of(String before, String after) {
        List<String> old = tokens(before);
        List<String> now = tokens(after);
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now, true).getDeltas()) {
            switch (delta.getType()) {
                case EQUAL -> add(pieces, Fate.SAME, delta.getSource().getLines());
                default -> {
                    add(pieces, Fate.REMOVED, delta.getSource().getLines());
                    add(pieces, Fate.ADDED, delta.getTarget().getLines());
                }
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Fate fate, List<String> tokens) {
        if (!tokens.isEmpty()) {
            pieces.add(new Piece(fate, String.join("", tokens)));
        }
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(token.group());
        }
        return tokens;
    }
}
