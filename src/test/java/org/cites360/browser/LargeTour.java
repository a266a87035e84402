package org.cites360.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A page with nothing but the viewer, on a tour whose pictures nobody has to make: it answers each tile with a small one of a colour
 * that says which tile it is. A scene of 8 432-pixel faces has 2 046 tiles.
 */
final class LargeTour {

    static final int TILE = 527;

    /** Edges of the faces of the largest scene there is to be. */
    static final List<Integer> LARGE = List.of(527, 1054, 2108, 4216, 8432);

    static final List<Integer> SMALL = List.of(527, 1054);

    static final Pattern TILES = Pattern.compile("/large/tiles/([^/]+)/(\\d)/([frblud])/(\\d+)-(\\d+)\\.png$");

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><title>Large</title><style>html, body { margin: 0; height: 100%%; }
            tour-viewer { --tour-viewer-height: 100vh }</style>
            <tour-viewer lang="en" manifest="/large/manifest.json">The visit</tour-viewer>
            <script type="module" src="/embed/v1/tour-viewer.js"></script></html>
            """;

    private final String scenes;

    /** @param faceSizes of every scene, by level @param scenes how many there are: {@code s0}, {@code s1} … */
    LargeTour(List<Integer> faceSizes, int scenes) {
        this.scenes = IntStream.range(0, scenes)
                .mapToObj(i -> """
                        {"id": "s%1$d", "title": "Scene %1$d", "north": 0, "view": {"yaw": 0, "pitch": 0, "fov": 90}, "hotspots": [],
                         "pyramid": {"tileSize": %2$d, "faceSizes": %3$s, "format": "png",
                           "url": "/large/tiles/s%1$d/{level}/{face}/{row}-{column}.png"}}
                        """.formatted(i, TILE, faceSizes))
                .collect(Collectors.joining(","));
    }

    /** Opens the page. @param tile told of each request for a tile, to answer it; see {@link #answer} */
    void open(Page page, String installation, Consumer<Route> tile) {
        page.route(TILES, tile);
        page.route(
                "**/large/manifest.json",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("""
                        {"site": "large", "tour": "large", "audience": "user", "lang": "en", "title": "Large", "entry": "s0",
                         "versions": [{"audience": "user", "lang": "en"}], "stops": [], "credits": [], "scenes": [%s]}
                        """.formatted(scenes))));
        page.route(
                "**/large/",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(PAGE.formatted())));
        page.navigate(installation + "/large/");
        page.locator("tour-viewer").evaluate("viewer => viewer.ready.then(() => true)");
    }

    void open(Page page, String installation) {
        open(page, installation, LargeTour::answer);
    }

    static void answer(Route route) {
        Matcher tile = TILES.matcher(route.request().url());
        if (!tile.find()) {
            route.abort();
            return;
        }
        int hue = "frblud".indexOf(tile.group(3)) * 40 + tile.group(1).hashCode() % 7 * 5;
        int shade = (Integer.parseInt(tile.group(4)) * 31 + Integer.parseInt(tile.group(5)) * 17) % 40;
        route.fulfill(new Route.FulfillOptions()
                .setContentType("image/png")
                .setBodyBytes(picture(Color.getHSBColor(hue / 255f, 0.7f, 0.5f + shade / 100f))));
    }

    private static byte[] picture(Color colour) {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 8, 8);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
