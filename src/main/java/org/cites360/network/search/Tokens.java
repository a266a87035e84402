package org.cites360.network.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a text apart into words, the same way for what is kept and for what is asked. Inclusive writing
 * ({@code conseiller·ère·s}, {@code agent(e)s}, {@code trabajadores/as}, {@code Berater:innen}) becomes one word, and a word that was
 * divided at the end of a line becomes whole.
 */
final class Tokens {

    private static final String WORD = "[\\p{L}\\p{M}\\p{N}]";
    private static final String HYPHEN = "[-\u2010\u2011]";

    /** What may follow a middle dot or a slash: endings of the other gender, and of the plural. */
    private static final String ENDINGS =
            "(?:ères?|eres?|ières?|ieres?|trices?|rices?|euses?|eresses?|esses?|iennes?|ennes?|onnes?|nes?|elles?"
                    + "|les?|tes?|ves?|ses?|fes?|ées?|ée|ale|ales|aux|es?|x|s|as?|os?|innen|in|en|i|he|ora|oras|ra|ras|triz|trici|i/e)";

    /** After a point or a hyphen, which also end sentences and join words, only what is hardly anything else. */
    private static final String SAFE_ENDINGS =
            "(?:ères?|ières?|trices?|rices?|euses?|iennes?|ennes?|nes?|ées?|es?|s|tes|ves?|ses)";

    private static final Pattern PATTERN = Pattern.compile(
            String.join(
                    "|",
                    // 1, 2: divided at the end of a line
                    "(" + WORD + "{2,})[-\u2010]\\h*\\R\\h*(\\p{Ll}" + WORD + "+)",
                    // 3: usagers.ères, mobilisé.e.s, étudiant-e-s
                    "(\\p{L}{3,})(?:(?:\\." + SAFE_ENDINGS + ")+|(?:" + HYPHEN
                            + "(?:e|es|s|rice|rices|euse|euses|ère|ères|ne|nes)){1,2})(?![\\p{L}\\p{N}])",
                    // 4: conseiller·ère·s, conseiller/ère/s
                    "(\\p{L}{2,})(?:[·•‧∙⋅]" + ENDINGS + ")+(?![\\p{L}\\p{N}])",
                    "(\\p{L}{3,})(?:/" + ENDINGS + ")+(?![\\p{L}\\p{N}/])",
                    // 6: agent(e)s, directeur(trice)s, leerling(en)
                    "(\\p{L}{3,})\\((?:" + ENDINGS + "|n|o/a|a/o)\\)(?:s|\\(s\\))?(?![\\p{L}\\p{N}])",
                    // 7: Berater:innen, Berater*innen, Berater_in
                    "(\\p{L}{3,})[:*_]in(?:nen)?(?![\\p{L}\\p{N}])",
                    // 8, 9: tod@s
                    "(\\p{L}{2,})@(s?)(?!\\.?[\\p{L}\\p{N}])",
                    // 10: 33 060
                    "(?<![\\p{L}\\p{N}])(\\d{1,3}(?:[ \u00a0\u202f.]\\d{3})+)(?![\\p{L}\\p{N}])",
                    // 11: e-mail, Saint-Omer
                    "(" + WORD + "+(?:" + HYPHEN + WORD + "+)+)",
                    // 12
                    "(" + WORD + "+)"),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CAMEL = Pattern.compile("(\\p{Lu}\\p{Ll}{2,})In(?:nen)?");
    /** Longer "words" are no words: they only fill the index. */
    private static final int LONGEST = 64;

    private Tokens() {}

    /** A text as it is kept and shown: without what cannot be seen, ligatures taken apart. */
    static String clean(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\ufb00' && c <= '\ufb06') {
                result.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else if (!invisible(c)) {
                result.append(c);
            }
        }
        return Normalizer.normalize(result, Normalizer.Form.NFC);
    }

    /** Soft hyphens, marks without width, and control characters but those that part words. */
    private static boolean invisible(char c) {
        return c < ' '
                ? c != '\n' && c != '\r' && c != '\t'
                : c >= '\u007f' && c <= '\u009f'
                        || c == '\u00ad'
                        || c >= '\u200b' && c <= '\u200d'
                        || c == '\u2060'
                        || c == '\ufeff';
    }

    /** The words of a {@linkplain #clean clean} text, in order. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = PATTERN.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            if (end == at) {
                at += Character.charCount(text.codePointAt(at));
            } else if (goesOn(text, at, end)
                    && matcher.region(at, text.length()).lookingAt()) {
                add(tokens, matcher);
                at = matcher.end();
            } else {
                plain(tokens, text, at, end);
                at = end;
            }
        }
        return tokens;
    }

    /** Behind the letters and digits that begin here. */
    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            if (!Character.isLetterOrDigit(character) && !isMark(character)) {
                break;
            }
            end += Character.charCount(character);
        }
        return end;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether what follows may belong to the word, which the slower pattern decides; for most words it does not. */
    private static boolean goesOn(String text, int start, int end) {
        if (end + 1 >= text.length()) {
            return end < text.length() && text.charAt(end) == '@';
        }
        char next = text.charAt(end);
        return switch (next) {
            case '@', '(', '/', ':', '*', '_', '·', '•', '‧', '∙', '⋅', '\u2010', '\u2011', '-' -> true;
            case '.', ' ', '\u00a0', '\u202f' ->
                next == '.' && Character.isLetter(text.charAt(end + 1))
                        || end - start <= 3
                                && Character.isDigit(text.charAt(end - 1))
                                && Character.isDigit(text.charAt(end + 1));
            default -> false;
        };
    }

    private static void plain(List<Token> tokens, String text, int start, int end) {
        String word = text.substring(start, end);
        if (word.endsWith("In") || word.endsWith("Innen")) {
            Matcher camel = CAMEL.matcher(word);
            if (camel.matches()) {
                word = camel.group(1);
            }
        }
        keep(tokens, new Token(start, end, small(word)));
    }

    private static void add(List<Token> tokens, Matcher found) {
        int start = found.start();
        int end = found.end();
        if (found.group(1) != null) {
            String first = small(found.group(1));
            String second = small(found.group(2));
            keep(tokens, new Token(start, end, first + second, List.of(first, second)));
        } else if (found.group(8) != null) {
            keep(tokens, new Token(start, end, small(found.group(8)) + "o" + small(found.group(9))));
        } else if (found.group(10) != null) {
            keep(tokens, new Token(start, end, found.group(10).replaceAll("\\D", "")));
        } else if (found.group(11) != null) {
            compound(tokens, start, found.group(11));
        } else {
            for (int group : new int[] {3, 4, 5, 6, 7, 12}) {
                if (found.group(group) != null) {
                    keep(tokens, new Token(start, end, small(found.group(group))));
                    return;
                }
            }
        }
    }

    /** Each part stands for itself; the whole written as one word is another spelling of the first. */
    private static void compound(List<Token> tokens, int start, String compound) {
        String[] parts = compound.split(HYPHEN);
        int at = start;
        for (int i = 0; i < parts.length; i++) {
            List<String> also = i == 0 ? List.of(small(String.join("", parts))) : List.of();
            keep(tokens, new Token(at, at + parts[i].length(), small(parts[i]), also));
            at += parts[i].length() + 1;
        }
    }

    private static void keep(List<Token> tokens, Token token) {
        if (token.word().length() <= LONGEST) {
            tokens.add(token);
        }
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Without accents: what people leave out when they type. */
    static String fold(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            plain = word.charAt(i) < 128;
        }
        if (plain) {
            return word;
        }
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d");
    }
}
