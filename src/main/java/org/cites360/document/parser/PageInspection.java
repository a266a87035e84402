package org.cites360.document.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.mime.MediaType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page or a drawing of the web would do beside being shown: run something, or load something from elsewhere. What cannot be
 * looked at to its end is taken for active.
 */
final class PageInspection {

    static final String ACTIVE = "ACTIVE_CONTENT";
    static final String EXTERNAL = "EXTERNAL_CONTENT";

    /** Longer ones are programs rather than texts. */
    private static final long MOST = 16L << 20;

    private static final Set<String> HTML = Set.of("text/html", "text/plain");
    private static final Set<String> XML =
            Set.of("image/svg+xml", "application/xhtml+xml", "application/xml", "text/xml");
    /** Of other texts only those that a browser would take for a page are looked into. */
    private static final Set<String> PERHAPS = Set.of("text/plain", "application/xml", "text/xml");

    private static final int BEGINNING = 1 << 14;

    private static final Pattern DRAWING =
            Pattern.compile("^<(?:(?:\\w+:)?svg\\b|!doctype\\s+(?:\\w+:)?svg\\b)", Pattern.CASE_INSENSITIVE);

    private static final Pattern MARKUP = Pattern.compile(
            "<\\s*(?:script|iframe|object|embed|svg|html|body|img|form|meta|link)\\b|w3\\.org/(?:1999/xhtml|2000/svg)",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> RUNS =
            Set.of("script", "iframe", "frame", "object", "embed", "applet", "portal", "handler", "listener", "form");

    /** Attributes by which something is fetched when the page is opened; a link waits for a click. */
    private static final Set<String> FETCHES =
            Set.of("src", "srcset", "poster", "background", "data", "lowsrc", "dynsrc", "classid", "codebase");

    private static final Set<String> LINKS = Set.of("a", "area");
    private static final Pattern SCRIPT_ADDRESS = Pattern.compile("(?:^|[;,='\"(])(?:javascript|vbscript|livescript):");
    private static final Pattern PAGE_ADDRESS =
            Pattern.compile("^data:(?:text/html|text/xml|image/svg|application/(?:xhtml|xml))");
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:^|[,\\s])(?:[a-z][a-z0-9+.-]*:)?//", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLE_ELSEWHERE =
            Pattern.compile("(?:@import|url\\(|src\\()\\s*['\"(]*\\s*(?:[a-z][a-z0-9+.-]*:)?//|@import");
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+(%\\s*)?\\S+\\s+(SYSTEM|PUBLIC|\"[^\"]*\"|'[^']*')", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLE_SHEET = Pattern.compile("<\\?xml-stylesheet([^>]*)", Pattern.CASE_INSENSITIVE);

    private final Set<String> flags = new TreeSet<>();
    private boolean entities;

    private PageInspection() {}

    /**
     * The kind of a text that begins as a page or a drawing, which a browser takes for one by its name; the rules of types want
     * more of it. Other texts stay what they are.
     */
    static MediaType ofText(Path file) throws IOException {
        byte[] bytes = new byte[BEGINNING];
        int length;
        try (InputStream content = Files.newInputStream(file)) {
            length = content.readNBytes(bytes, 0, BEGINNING);
        }
        String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\\s*", "");
        if (!text.startsWith("<") || !MARKUP.matcher(text).find()) {
            return MediaType.TEXT_PLAIN;
        }
        return DRAWING.matcher(text).find() ? MediaType.image("svg+xml") : MediaType.TEXT_HTML;
    }

    static boolean knows(MediaType type) {
        String name = type.getBaseType().toString();
        return HTML.contains(name) || XML.contains(name);
    }

    static Set<String> of(Path file, MediaType type) throws IOException {
        String name = type.getBaseType().toString();
        if (Files.size(file) > MOST) {
            return PERHAPS.contains(name) ? Set.of() : Set.of(ACTIVE);
        }
        String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
        // Two bytes a letter: the same words with nothing between them
        String plain = raw.replace("\0", "");
        if (PERHAPS.contains(name) && !MARKUP.matcher(plain).find()) {
            return Set.of();
        }
        PageInspection inspection = new PageInspection();
        if (XML.contains(name)) {
            inspection.declarations(plain);
        }
        try (InputStream content = Files.newInputStream(file)) {
            Parser parser = XML.contains(name) ? Parser.xmlParser() : Parser.htmlParser();
            Document page = Jsoup.parse(content, null, "", parser);
            page.getAllElements().forEach(inspection::look);
        }
        if (name.equals("text/plain")) {
            // Shown as it is written: nothing is fetched, but under another name it would run
            inspection.flags.remove(EXTERNAL);
        }
        return inspection.flags;
    }

    /** What an XML file says before its first element: an entity can hold what is looked for, a style sheet can be a program. */
    private void declarations(String xml) {
        Matcher entity = ENTITY.matcher(xml);
        while (entity.find()) {
            entities = true;
            String value = entity.group(2);
            if (value.equalsIgnoreCase("SYSTEM") || value.equalsIgnoreCase("PUBLIC")) {
                flags.add(EXTERNAL);
            } else if (entity.group(1) != null || value.contains("<") || value.contains("&")) {
                flags.add(ACTIVE);
            }
        }
        Matcher sheet = STYLE_SHEET.matcher(xml);
        while (sheet.find()) {
            String about = sheet.group(1).toLowerCase(Locale.ROOT);
            flags.add(about.contains("text/css") ? EXTERNAL : ACTIVE);
        }
    }

    private void look(Element element) {
        String whole = element.tagName().toLowerCase(Locale.ROOT);
        String name = whole.substring(whole.indexOf(':') + 1);
        if (RUNS.contains(name)) {
            flags.add(ACTIVE);
        }
        if (name.equals("style")
                && STYLE_ELSEWHERE
                        .matcher(small(element.data() + element.text()))
                        .find()) {
            flags.add(EXTERNAL);
        }
        if (name.equals("meta") && element.attr("http-equiv").equalsIgnoreCase("refresh")) {
            flags.add(EXTERNAL);
        }
        for (Attribute attribute : element.attributes()) {
            look(name, attribute);
        }
    }

    private void look(String element, Attribute attribute) {
        String whole = attribute.getKey().toLowerCase(Locale.ROOT);
        String name = whole.substring(whole.indexOf(':') + 1);
        String value = small(attribute.getValue());
        String address = value.replaceAll("[\\s\\p{Cntrl}]", "");
        boolean fetches = FETCHES.contains(name) || name.equals("href") && !LINKS.contains(element);
        if (name.startsWith("on")
                || name.equals("srcdoc")
                || name.equals("attributename") && address.startsWith("on")
                || SCRIPT_ADDRESS.matcher(address).find()
                || (fetches || name.equals("href"))
                        && PAGE_ADDRESS.matcher(address).find()
                // What stands for another text cannot be told from it
                || entities && (fetches || name.equals("href")) && address.contains("&")) {
            flags.add(ACTIVE);
        }
        if (fetches
                        && !address.startsWith("data:")
                        && ELSEWHERE.matcher(value.strip()).find()
                || name.equals("style") && STYLE_ELSEWHERE.matcher(value).find()
                || value.contains("url(") && STYLE_ELSEWHERE.matcher(value).find()) {
            flags.add(EXTERNAL);
        }
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
