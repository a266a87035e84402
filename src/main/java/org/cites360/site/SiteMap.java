package org.cites360.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cites360.site.MapFrame.Area;
import org.cites360.site.MapFrame.Spot;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The map of the centres as an inline SVG, without tiles from anywhere: the land comes from Natural Earth (public domain), each
 * centre is a link. The same text serves the Vaadin pages and the server-rendered ones; its colours are the custom
 * properties of {@code frontend/styles/site-map.css}.
 */
@Component
public class SiteMap {

    /** The countries whose name is the caption of an enlarged part. */
    private static final Map<String, String> COUNTRY_OF_FRAME =
            Map.of("belgium", "BE", "reunion", "RE", "mayotte", "YT");

    /** The drawing that every map shares, so that a browser fetches it once. */
    private static final String LAND = "/brand/map.svg";

    private static final double CAPTION_HEIGHT = 20;

    private final Geometry geometry;

    public SiteMap(JsonMapper json) {
        try (InputStream text = SiteMap.class.getResourceAsStream("map.json")) {
            geometry = json.readValue(text, Geometry.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A centre on the map.
     *
     * @param id unique on the map
     * @param label what stands beside the mark: the city
     * @param name the link's accessible name; it should contain the label
     * @param longitude degrees, east positive
     * @param latitude degrees, north positive
     * @param href where the link leads
     * @param visit whether the centre can be visited in 360°: such marks stand out
     */
    public record Pin(
            String id, String label, String name, double longitude, double latitude, String href, boolean visit) {}

    /**
     * The map as SVG text, safe to insert into a page. A centre outside every frame is left out, so a list of all centres
     * belongs beside it.
     *
     * @param title what the map shows, for those who do not see it
     * @param locale the language of the captions
     * @param pins the centres in the order in which they are reached by keyboard
     */
    public String svg(String title, Locale locale, List<Pin> pins) {
        StringBuilder svg = new StringBuilder(32_000);
        svg.append(
                "<svg class=\"site-map\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" role=\"group\" aria-label=\"%s\">"
                        .formatted(
                                geometry.viewBox().width(), geometry.viewBox().height(), escape(title)));
        Map<String, Area> enlarged = enlargedParts();
        for (MapFrame frame : geometry.frames()) {
            land(svg, frame, enlarged.containsKey(frame.id()), locale);
        }
        enlarged.values().forEach(area -> rectangle(svg, "site-map-enlarged", area));
        Map<String, MapFrame> frames = framesOf(pins);
        Map<String, Area> labels = labels(pins, frames, locale);
        for (Pin pin : pins) {
            MapFrame frame = frames.get(pin.id());
            if (frame != null) {
                mark(
                        svg,
                        pin,
                        frame.project(pin.longitude(), pin.latitude()),
                        Optional.ofNullable(labels.get(pin.id())));
            }
        }
        return svg.append("</svg>").toString();
    }

    List<MapFrame> frames() {
        return geometry.frames();
    }

    /** The frame that shows a place: of several the last, which is the most enlarged. */
    Optional<MapFrame> frameOf(double longitude, double latitude) {
        return geometry.frames().reversed().stream()
                .filter(frame -> frame.shows(longitude, latitude))
                .findFirst();
    }

    private Map<String, MapFrame> framesOf(List<Pin> pins) {
        Map<String, MapFrame> frames = new HashMap<>();
        for (Pin pin : pins) {
            frameOf(pin.longitude(), pin.latitude()).ifPresent(frame -> frames.put(pin.id(), frame));
        }
        return frames;
    }

    private Map<String, Area> labels(List<Pin> pins, Map<String, MapFrame> frames, Locale locale) {
        Map<String, Area> labels = new HashMap<>();
        for (MapFrame frame : geometry.frames()) {
            Map<String, Spot> marks = new LinkedHashMap<>();
            Map<String, String> texts = new HashMap<>();
            for (Pin pin : pins) {
                if (frame.equals(frames.get(pin.id()))) {
                    marks.put(pin.id(), frame.project(pin.longitude(), pin.latitude()));
                    texts.put(pin.id(), pin.label());
                }
            }
            MapLabels free = new MapLabels(frame.area());
            caption(frame, locale)
                    .ifPresent(caption -> free.avoiding(
                            new Area(frame.area().x(), frame.area().y(), MapLabels.width(caption), CAPTION_HEIGHT)));
            if (frame.equals(geometry.frames().getFirst())) {
                enlargedParts().values().forEach(free::avoiding);
            }
            labels.putAll(free.place(marks, texts));
        }
        return labels;
    }

    private static Optional<String> caption(MapFrame frame, Locale locale) {
        return Optional.ofNullable(COUNTRY_OF_FRAME.get(frame.id()))
                .map(country -> Locale.of("", country).getDisplayCountry(locale));
    }

    private static void land(StringBuilder svg, MapFrame frame, boolean enlarged, Locale locale) {
        Area box = frame.area();
        String clip = "site-map-clip-" + frame.id();
        svg.append("<g aria-hidden=\"true\"><clipPath id=\"").append(clip).append("\">");
        rectangle(svg, "site-map-clip", box);
        svg.append("</clipPath><g clip-path=\"url(#").append(clip).append(")\">");
        rectangle(svg, "site-map-sea", box);
        for (String part : List.of("land", "members")) {
            svg.append("<use class=\"site-map-%s\" href=\"%s#%s-%s\"/>".formatted(part, LAND, frame.id(), part));
        }
        svg.append("</g>");
        rectangle(svg, enlarged ? "site-map-frame site-map-enlarged" : "site-map-frame", box);
        caption(frame, locale)
                .ifPresent(caption -> svg.append("<text class=\"site-map-caption\" x=\"%s\" y=\"%s\">%s</text>"
                        .formatted(number(box.x() + 7), number(box.y() + 15), escape(caption))));
        svg.append("</g>");
    }

    /** Where the enlarged parts lie on the large frame, which shows them as dashed boxes. */
    private Map<String, Area> enlargedParts() {
        MapFrame whole = geometry.frames().getFirst();
        Map<String, Area> parts = new LinkedHashMap<>();
        for (MapFrame part : geometry.frames().subList(1, geometry.frames().size())) {
            if (whole.shows(part.centre().get(0), part.centre().get(1))) {
                Spot centre = whole.project(part.centre().get(0), part.centre().get(1));
                double width = part.area().width() * whole.scale() / part.scale();
                double height = part.area().height() * whole.scale() / part.scale();
                parts.put(part.id(), new Area(centre.x() - width / 2, centre.y() - height / 2, width, height));
            }
        }
        return parts;
    }

    private static void mark(StringBuilder svg, Pin pin, Spot spot, Optional<Area> label) {
        svg.append("<a class=\"site-map-pin%s\" href=\"%s\" aria-label=\"%s\" router-ignore=\"\">"
                .formatted(pin.visit() ? " has-visit" : "", escape(pin.href()), escape(pin.name())));
        label.ifPresent(area -> {
            Spot end = nearest(area.grow(-2), spot);
            svg.append("<line class=\"site-map-leader\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                    .formatted(number(spot.x()), number(spot.y()), number(end.x()), number(end.y())));
        });
        svg.append("<circle class=\"site-map-dot\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                .formatted(number(spot.x()), number(spot.y()), pin.visit() ? "5.5" : "4.2"));
        label.ifPresent(area -> {
            svg.append("<rect class=\"site-map-label\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"8\"/>"
                    .formatted(
                            number(area.x() + 1),
                            number(area.y() + 1),
                            number(area.width() - 2),
                            number(area.height() - 2)));
            svg.append("<text class=\"site-map-text\" x=\"%s\" y=\"%s\">%s</text>"
                    .formatted(
                            number(area.x() + area.width() / 2),
                            number(area.y() + area.height() / 2 + 3.8),
                            escape(pin.label())));
        });
        svg.append("</a>");
    }

    private static Spot nearest(Area area, Spot to) {
        return new Spot(
                Math.clamp(to.x(), area.x(), area.x() + area.width()),
                Math.clamp(to.y(), area.y(), area.y() + area.height()));
    }

    private static void rectangle(StringBuilder svg, String style, Area area) {
        svg.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"6\"/>"
                .formatted(style, number(area.x()), number(area.y()), number(area.width()), number(area.height())));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private record Geometry(String about, ViewBox viewBox, List<MapFrame> frames) {

        private record ViewBox(int width, int height) {}
    }
}
