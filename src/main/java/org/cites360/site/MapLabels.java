package org.cites360.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cites360.site.MapFrame.Area;
import org.cites360.site.MapFrame.Spot;
import org.jspecify.annotations.Nullable;

/**
 * Finds a place for the label of every mark, so that no label covers another label or a mark: beside its mark where there
 * is room, else further off with a line that leads to it. The same marks always give the same places.
 */
final class MapLabels {

    /** A label's height, with the air around it that keeps neighbouring targets apart. */
    static final double HEIGHT = 20;

    private static final double FONT_SIZE = 11;
    private static final double PADDING = 6;
    private static final double MARK_RADIUS = 7;
    private static final double[] DISTANCES = {8, 16, 26, 38, 52, 68};
    /** Angles in the order of preference: beside a mark reads best, above and below it worst. */
    private static final double[] DIRECTIONS = IntStream.range(0, 16)
            .mapToObj(step -> step * Math.PI / 8)
            .sorted(Comparator.comparingDouble(angle -> Math.round(Math.abs(Math.sin(angle)) * 1000)))
            .mapToDouble(Double::doubleValue)
            .toArray();

    private final Area frame;
    private final List<Area> taken = new ArrayList<>();

    MapLabels(Area frame) {
        this.frame = frame.grow(-2);
    }

    /** The width a text will have, by rough classes of letters: no font is at hand where the map is drawn. */
    static double width(String text) {
        return text.codePoints().mapToDouble(MapLabels::letterWidth).sum() * FONT_SIZE + 2 * PADDING;
    }

    private static double letterWidth(int letter) {
        if ("fijlrtI.,-'’ ()".indexOf(letter) >= 0) {
            return 0.38;
        }
        return Character.isUpperCase(letter) || "mw".indexOf(letter) >= 0 ? 0.82 : 0.66;
    }

    /** Keeps an area free of labels, such as the frame's own caption. */
    MapLabels avoiding(Area area) {
        taken.add(area);
        return this;
    }

    /** The areas of the labels by their key; a label for which there is no room is missing. */
    Map<String, Area> place(Map<String, Spot> marks, Map<String, String> texts) {
        marks.values().forEach(mark -> taken.add(around(mark)));
        Map<String, Area> placed = new HashMap<>();
        // Those with the most neighbours choose first: they have the fewest places to choose from.
        marks.keySet().stream()
                .sorted(Comparator.<String>comparingDouble(key -> crowd(marks.get(key), marks))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(key -> {
                    Area free = firstFree(marks.get(key), width(texts.get(key)));
                    if (free != null) {
                        taken.add(free);
                        placed.put(key, free);
                    }
                });
        return placed;
    }

    private static double crowd(Spot mark, Map<String, Spot> marks) {
        return marks.values().stream()
                .mapToDouble(other -> 1 / (20 + Math.hypot(other.x() - mark.x(), other.y() - mark.y())))
                .sum();
    }

    private @Nullable Area firstFree(Spot mark, double width) {
        for (double distance : DISTANCES) {
            for (double angle : DIRECTIONS) {
                Area area = inFrame(at(mark, angle, distance, width));
                if (frame.contains(area) && taken.stream().noneMatch(area::overlaps)) {
                    return area;
                }
            }
        }
        return null;
    }

    /** The label whose nearest edge lies at {@code distance} from the mark in the direction of {@code angle}. */
    private static Area at(Spot mark, double angle, double distance, double width) {
        double dx = Math.cos(angle);
        double dy = Math.sin(angle);
        double centreX = mark.x() + dx * (distance + width / 2);
        double centreY = mark.y() + dy * (distance + HEIGHT / 2);
        return new Area(centreX - width / 2, centreY - HEIGHT / 2, width, HEIGHT);
    }

    /** A label that would stick out sideways is pushed back in, where the frame is wide enough for it. */
    private Area inFrame(Area area) {
        double last = frame.x() + frame.width() - area.width();
        return last < frame.x()
                ? area
                : new Area(Math.clamp(area.x(), frame.x(), last), area.y(), area.width(), area.height());
    }

    private static Area around(Spot mark) {
        return new Area(mark.x() - MARK_RADIUS, mark.y() - MARK_RADIUS, 2 * MARK_RADIUS, 2 * MARK_RADIUS);
    }
}
