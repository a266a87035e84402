package org.cites360.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** WebVTT as a test reads it: independently of the viewer's own parser. */
record Captions(List<Cue> cues) {

    record Cue(double start, double end, String text) {}

    private static final Pattern TIMES =
            Pattern.compile("(?:(\\d+):)?(\\d+):(\\d+\\.\\d+) --> (?:(\\d+):)?(\\d+):(\\d+\\.\\d+).*");

    static Captions parse(String vtt) {
        List<Cue> cues = new ArrayList<>();
        for (String block : vtt.replace("\r", "").split("\n\n+")) {
            List<String> lines = block.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher times = TIMES.matcher(lines.get(i));
                if (times.matches()) {
                    cues.add(new Cue(
                            seconds(times, 1),
                            seconds(times, 4),
                            normal(String.join(" ", lines.subList(i + 1, lines.size())))));
                }
            }
        }
        return new Captions(List.copyOf(cues));
    }

    /** The caption at a time in seconds; empty between captions. */
    String at(double time) {
        return cues.stream()
                .filter(cue -> cue.start() <= time && time < cue.end())
                .map(Cue::text)
                .findFirst()
                .orElse("");
    }

    static String normal(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    private static double seconds(Matcher times, int group) {
        double hours = times.group(group) == null ? 0 : Double.parseDouble(times.group(group));
        return hours * 3600
                + Double.parseDouble(times.group(group + 1)) * 60
                + Double.parseDouble(times.group(group + 2));
    }
}
