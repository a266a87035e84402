package org.cites360.tour.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cites360.base.yaml.Problem;

/** The cues of a WebVTT file. */
record Captions(List<Cue> cues) {

    /** @param start seconds @param end seconds, after {@code start} @param text without markup, lines joined by spaces */
    record Cue(double start, double end, String text, int line) {}

    /** Encoders round the length of a recording to their frames, and of a film to its pictures. */
    private static final double TOLERANCE_SECONDS = 0.15;

    private static final Pattern TIMING = Pattern.compile("^(\\S+)[ \\t]+-->[ \\t]+(\\S+)([ \\t].*)?$");
    private static final Pattern TIME = Pattern.compile("^(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})$");
    private static final String TIME_REMEDY = "Write times as 00:01:02.345 --> 00:01:04.000.";

    double end() {
        return cues.stream().mapToDouble(Cue::end).max().orElse(0);
    }

    /**
     * Tells of the first cue that runs past the end of what they belong to.
     *
     * @param file the captions' own
     * @param what they belong to, as it stands within a sentence
     * @param length of that, in seconds
     */
    void checkLength(String file, String what, double length, List<Problem> problems) {
        cues.stream()
                .filter(cue -> cue.end() > length + TOLERANCE_SECONDS)
                .findFirst()
                .ifPresent(cue -> problems.add(new Problem(
                        file,
                        cue.line(),
                        "",
                        String.format(
                                Locale.ROOT, "The captions run to %.1f s, but %s lasts %.1f s.", end(), what, length),
                        "Check that both belong together and correct the times.")));
    }

    /** @param problems gets what is wrong; the cues that could be read are returned all the same */
    static Captions read(String file, String content, List<Problem> problems) {
        List<String> lines = content.lines().toList();
        String first = lines.isEmpty() ? "" : lines.getFirst();
        if (!first.matches("^\\uFEFF?WEBVTT([ \\t].*)?$")) {
            problems.add(new Problem(
                    file,
                    1,
                    "",
                    "This is not a WebVTT file.",
                    "Its first line has to be WEBVTT, followed by an empty line."));
            return new Captions(List.of());
        }
        List<Cue> cues = new ArrayList<>();
        int at = 1;
        while (at < lines.size()) {
            int end = at;
            while (end < lines.size() && !lines.get(end).isBlank()) {
                end++;
            }
            if (end > at) {
                block(file, lines, at, end, cues, problems);
            }
            at = end + 1;
        }
        if (cues.isEmpty()
                && problems.stream().noneMatch(problem -> problem.file().equals(file))) {
            problems.add(
                    Problem.of(file, "There is no caption in it.", "Write at least one; see docs/tour-bundle.md."));
        }
        return new Captions(List.copyOf(cues));
    }

    private static void block(
            String file, List<String> lines, int from, int to, List<Cue> cues, List<Problem> problems) {
        String head = lines.get(from);
        if (head.matches("^(NOTE|STYLE|REGION)([ \\t].*)?$")) {
            return;
        }
        int timing = head.contains("-->") ? from : from + 1;
        Matcher matcher = TIMING.matcher(timing < to ? lines.get(timing) : "");
        if (!matcher.matches()) {
            problems.add(
                    new Problem(file, from + 1, "", "There is no line with the times of this caption.", TIME_REMEDY));
            return;
        }
        double start = seconds(matcher.group(1));
        double end = seconds(matcher.group(2));
        int line = timing + 1;
        if (start < 0 || end < 0) {
            problems.add(new Problem(file, line, "", "A time is not written as it has to be.", TIME_REMEDY));
            return;
        }
        if (end <= start) {
            problems.add(new Problem(file, line, "", "The caption ends before it starts.", "Correct its two times."));
            return;
        }
        if (!cues.isEmpty() && start < cues.getLast().start()) {
            problems.add(new Problem(
                    file,
                    line,
                    "",
                    "The caption starts before the one above it.",
                    "Put the captions in order of time."));
        }
        String text = String.join(" ", lines.subList(timing + 1, to)).replaceAll("<[^>]*>", "");
        if (text.isBlank()) {
            problems.add(new Problem(file, line, "", "The caption has no text.", "Write it, or remove the caption."));
            return;
        }
        cues.add(new Cue(start, end, unescape(text).strip(), line));
    }

    private static double seconds(String time) {
        Matcher matcher = TIME.matcher(time);
        if (!matcher.matches()) {
            return -1;
        }
        int hours = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
        return hours * 3600
                + Integer.parseInt(matcher.group(2)) * 60
                + Integer.parseInt(matcher.group(3))
                + Integer.parseInt(matcher.group(4)) / 1000.0;
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", "\u00a0")
                .replace("&lrm;", "")
                .replace("&rlm;", "")
                .replace("&amp;", "&");
    }
}
