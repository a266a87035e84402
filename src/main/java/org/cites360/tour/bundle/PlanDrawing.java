package org.cites360.tour.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cites360.base.yaml.Problem;

/**
 * A floor plan, checked to be nothing but a drawing: it is shown to every visitor, so that it must not run anything nor fetch
 * anything.
 *
 * @param x left edge of its viewBox
 * @param y top edge of its viewBox
 */
record PlanDrawing(double x, double y, double width, double height) {

    private static final String SVG = "http://www.w3.org/2000/svg";
    /** What drawing programs add about themselves; browsers draw none of it. */
    private static final Set<String> INERT = Set.of(
            "http://www.inkscape.org/namespaces/inkscape",
            "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "http://creativecommons.org/ns#",
            "http://web.resource.org/cc/",
            "http://purl.org/dc/elements/1.1/");

    private static final Set<String> DRAWING = Set.of(
            ("svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc metadata style "
                            + "linearGradient radialGradient stop clipPath mask pattern marker image switch filter feBlend "
                            + "feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR "
                            + "feGaussianBlur feMerge feMergeNode feMorphology feOffset feTile feTurbulence")
                    .split(" "));
    private static final Pattern FETCHING =
            Pattern.compile("(?i)@import|url\\s*\\(\\s*['\"]?\\s*(?!#)|expression\\s*\\(|\\\\");
    private static final Pattern PICTURE = Pattern.compile("(?i)^data:image/(png|jpeg|webp|gif);base64,");

    /** @param problems gets what is wrong */
    static Optional<PlanDrawing> read(String file, Path path, List<Problem> problems) throws IOException {
        Scanner scanner = new Scanner(file, problems);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Files.newInputStream(path)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                scanner.accept(reader, reader.next());
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            problems.add(new Problem(
                    file, line, "", "This is not an SVG drawing that can be read.", "Export it again as plain SVG."));
            return Optional.empty();
        }
        return Optional.ofNullable(scanner.drawing);
    }

    private static final class Scanner {
        private final String file;
        private final List<Problem> problems;
        private int depth;
        private boolean inStyle;

        @org.jspecify.annotations.Nullable
        private PlanDrawing drawing;

        private Scanner(String file, List<Problem> problems) {
            this.file = file;
            this.problems = problems;
        }

        private void accept(XMLStreamReader reader, int event) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> element(reader);
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    inStyle = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inStyle && FETCHING.matcher(reader.getText()).find()) {
                        report(reader, "The style fetches something from elsewhere.", "Remove @import and url(…).");
                    }
                }
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    report(reader, "It refers to a style sheet or a program.", "Remove the line that starts with <?.");
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    report(reader, "It has a document type with definitions.", "Export it again as plain SVG.");
                default -> {}
            }
        }

        private void element(XMLStreamReader reader) {
            depth++;
            String namespace = Optional.ofNullable(reader.getNamespaceURI()).orElse("");
            String name = reader.getLocalName();
            if (depth == 1) {
                root(reader, namespace, name);
            } else if (!INERT.contains(namespace) && !(namespace.equals(SVG) && DRAWING.contains(name))) {
                report(
                        reader,
                        "The element <" + name + "> does not belong in a floor plan.",
                        "Remove it: a plan only draws.");
            }
            inStyle = name.equals("style");
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attribute(reader, reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }

        private void attribute(XMLStreamReader reader, String name, String value) {
            String word = name.toLowerCase(Locale.ROOT);
            if (word.startsWith("on")) {
                report(reader, "The attribute " + name + " runs a script.", "Remove it.");
            } else if ((word.equals("href") || word.equals("src"))
                    && !value.strip().startsWith("#")
                    && !PICTURE.matcher(value.strip()).find()) {
                report(
                        reader,
                        "It refers to something outside itself: "
                                + (value.length() > 60 ? value.substring(0, 60) + "…" : value),
                        "Embed the picture as data:, or remove it.");
            } else if (FETCHING.matcher(value).find()
                    && value.toLowerCase(Locale.ROOT).matches("(?s).*(url|import|\\\\).*")) {
                report(reader, "The attribute " + name + " fetches something from elsewhere.", "Remove it.");
            }
        }

        private void root(XMLStreamReader reader, String namespace, String name) {
            if (!namespace.equals(SVG) || !name.equals("svg")) {
                report(reader, "This is not an SVG drawing.", "Export the plan as SVG.");
                return;
            }
            String box = Optional.ofNullable(reader.getAttributeValue(null, "viewBox"))
                    .orElse("");
            try {
                double[] numbers = java.util.Arrays.stream(box.strip().split("[\\s,]+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                if (numbers.length == 4
                        && numbers[2] > 0
                        && numbers[3] > 0
                        && Double.isFinite(numbers[2] + numbers[3])) {
                    drawing = new PlanDrawing(numbers[0], numbers[1], numbers[2], numbers[3]);
                    return;
                }
            } catch (NumberFormatException e) {
                // reported below, as a viewBox with other than four numbers is
            }
            report(
                    reader,
                    "The drawing has no usable viewBox.",
                    "Give <svg> a viewBox of four numbers, such as \"0 0 800 600\".");
        }

        private void report(XMLStreamReader reader, String message, String remedy) {
            problems.add(new Problem(file, reader.getLocation().getLineNumber(), "", message, remedy));
        }
    }
}
