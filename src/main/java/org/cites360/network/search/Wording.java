package org.cites360.network.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What somebody typed, understood: alternatives, divided by a capital {@code OR}, of which each wants some things and refuses others.
 * Nothing that can be typed is an error.
 *
 * @param alternatives none for an empty question
 * @param cut whether the rest was left out because it is too long
 */
record Wording(List<Alternative> alternatives, boolean cut) {

    private static final int MOST_WORDS = 32;
    private static final Set<String> OR = Set.of("OR", "OU", "OF", "O", "ODER");
    private static final String QUOTES = "\"“”„«»‟";

    /** Words in a row, to be found anywhere, or together when they were between quotes. */
    record Words(List<Token> words, boolean phrase) {}

    record Alternative(List<Words> wanted, List<Words> refused) {}

    static Wording of(String typed) {
        String text = Tokens.clean(typed.strip());
        boolean cut = text.length() > Question.LONGEST;
        if (cut) {
            int end = text.lastIndexOf(' ', Question.LONGEST);
            text = end > 0 ? text.substring(0, end) : Question.of(text).read();
        }
        return new Reading(text, cut).read();
    }

    private static final class Reading {
        private final String text;
        private final List<Alternative> alternatives = new ArrayList<>();
        private Alternative open = new Alternative(new ArrayList<>(), new ArrayList<>());
        private final StringBuilder run = new StringBuilder();
        private boolean cut;
        private int words;
        private int at;

        Reading(String text, boolean cut) {
            this.text = text;
            this.cut = cut;
        }

        Wording read() {
            while (at < text.length()) {
                char c = text.charAt(at);
                boolean atStart = at == 0 || Character.isWhitespace(text.charAt(at - 1));
                if (QUOTES.indexOf(c) >= 0) {
                    quoted(false);
                } else if (atStart
                        && isMinus(c)
                        && at + 1 < text.length()
                        && !Character.isWhitespace(text.charAt(at + 1))) {
                    at++;
                    refused();
                } else if (atStart && OR.contains(nextWord())) {
                    at += nextWord().length();
                    nextAlternative();
                } else {
                    run.append(c);
                    at++;
                }
            }
            nextAlternative();
            return new Wording(List.copyOf(alternatives), cut);
        }

        private static boolean isMinus(char c) {
            return c == '-' || c == '\u2212' || c == '\u2013';
        }

        private String nextWord() {
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            return text.substring(at, end);
        }

        private void refused() {
            endRun();
            if (QUOTES.indexOf(text.charAt(at)) >= 0) {
                quoted(true);
                return;
            }
            String word = nextWord();
            at += word.length();
            keep(word, false, open.refused());
        }

        /** A quote that is never closed holds what follows it. */
        private void quoted(boolean refused) {
            endRun();
            int end = ++at;
            while (end < text.length() && QUOTES.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            keep(text.substring(at, end), true, refused ? open.refused() : open.wanted());
            at = Math.min(end + 1, text.length());
        }

        private void endRun() {
            keep(run.toString(), false, open.wanted());
            run.setLength(0);
        }

        private void keep(String part, boolean phrase, List<Words> to) {
            List<Token> found = Tokens.of(part);
            if (words + found.size() > MOST_WORDS) {
                cut = true;
                found = found.subList(0, MOST_WORDS - words);
            }
            words += found.size();
            if (!found.isEmpty()) {
                to.add(new Words(List.copyOf(found), phrase && found.size() > 1));
            }
        }

        private void nextAlternative() {
            endRun();
            if (!open.wanted().isEmpty() || !open.refused().isEmpty()) {
                alternatives.add(new Alternative(List.copyOf(open.wanted()), List.copyOf(open.refused())));
            }
            open = new Alternative(new ArrayList<>(), new ArrayList<>());
        }
    }
}
