package org.cites360.tour.bundle;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cites360.tour.Manifest.Paragraph;
import org.cites360.tour.Manifest.Sentence;

/** Parts a narration into paragraphs and sentences, and finds out from the captions when each sentence is spoken. */
final class Sentences {

    /** After a space, as in French, a closing mark is taken for the start of the next sentence. */
    private static final Pattern CLOSING = Pattern.compile("[\\s\\u00a0\\u202f]*[»”)\\]]+[\\s\\u00a0\\u202f]*");

    private Sentences() {}

    /** The paragraphs of a text: what empty lines part, each on one line. */
    static List<String> paragraphs(String text) {
        return text
                .strip()
                .lines()
                .collect(
                        () -> new ArrayList<>(List.of(new StringBuilder())),
                        (ArrayList<StringBuilder> all, String line) -> {
                            if (line.isBlank()) {
                                all.add(new StringBuilder());
                            } else {
                                StringBuilder last = all.getLast();
                                last.append(last.isEmpty() ? "" : " ").append(line.strip());
                            }
                        },
                        ArrayList::addAll)
                .stream()
                .map(StringBuilder::toString)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    static List<Paragraph> of(String text, String lang, List<Captions.Cue> cues) {
        Clock clock = Clock.of(text, cues);
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String paragraph : paragraphs(text)) {
            List<Sentence> sentences = new ArrayList<>();
            for (String sentence : split(paragraph, Locale.forLanguageTag(lang))) {
                sentences.add(clock.time(sentence));
            }
            paragraphs.add(new Paragraph(sentences));
        }
        return paragraphs;
    }

    private static List<String> split(String paragraph, Locale locale) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
        breaks.setText(paragraph);
        List<String> sentences = new ArrayList<>();
        Matcher closing = CLOSING.matcher(paragraph);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            int whole = closing.region(end, paragraph.length()).lookingAt() ? closing.end() : end;
            String sentence = paragraph.substring(start, Math.max(start, whole)).strip();
            if (!letters(sentence).isEmpty()) {
                sentences.add(sentence);
                start = whole;
            }
        }
        String rest = paragraph.substring(start).strip();
        if (!rest.isEmpty()) {
            sentences.add(sentences.isEmpty() ? rest : sentences.removeLast() + " " + rest);
        }
        return sentences;
    }

    /** The letters and digits of a text: what captions and transcript have in common, however they break and punctuate. */
    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Knows when each letter of the transcript is spoken; nothing when the captions say something else altogether. */
    private static final class Clock {
        /** Captions whose length differs more from the transcript's say something else. */
        private static final double ALIKE = 0.2;

        private final List<Double> starts = new ArrayList<>();
        private final List<Double> ends = new ArrayList<>();
        private final int letters;
        private int at;

        private Clock(int letters) {
            this.letters = letters;
        }

        static Clock of(String text, List<Captions.Cue> cues) {
            Clock clock = new Clock(letters(text).length());
            for (Captions.Cue cue : cues) {
                int length = letters(cue.text()).length();
                double each = (cue.end() - cue.start()) / Math.max(1, length);
                for (int i = 0; i < length; i++) {
                    clock.starts.add(cue.start() + i * each);
                    clock.ends.add(cue.start() + (i + 1) * each);
                }
            }
            return clock;
        }

        Sentence time(String sentence) {
            int length = letters(sentence).length();
            int first = at;
            at += length;
            if (length == 0 || Math.abs(starts.size() - letters) > letters * ALIKE) {
                return new Sentence(sentence, null, null);
            }
            return new Sentence(sentence, round(starts.get(scaled(first))), round(ends.get(scaled(at - 1))));
        }

        /** The same place in the captions: exact when they say the same, near when a word differs. */
        private int scaled(int letter) {
            return (int) ((long) letter * starts.size() / letters);
        }

        private static double round(double seconds) {
            return Math.round(seconds * 1000) / 1000.0;
        }
    }
}
