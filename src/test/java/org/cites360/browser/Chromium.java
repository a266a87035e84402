package org.cites360.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A real browser, and what the tests want to know about its pages. */
final class Chromium implements AutoCloseable {

    /** Software WebGL, and none of the browser's own errands on the network. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader",
            "--autoplay-policy=no-user-gesture-required",
            "--mute-audio");

    /** Slow machines are no mistake: how long an expectation may take to come true, in milliseconds. */
    private static final double PATIENCE = 30_000;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;

    /** @param flags for the browser, beside the usual ones */
    Chromium(String... flags) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        List<String> all = Stream.concat(FLAGS.stream(), Stream.of(flags)).toList();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(all));
    }

    enum Screen {
        PHONE(390, 844, 2, true),
        DESKTOP(1366, 768, 1, false);

        private final int width;
        private final int height;
        private final double pixelRatio;
        private final boolean touch;

        Screen(int width, int height, double pixelRatio, boolean touch) {
            this.width = width;
            this.height = height;
            this.pixelRatio = pixelRatio;
            this.touch = touch;
        }
    }

    /** A visitor nobody has seen before: no cookies, nothing stored. */
    Visitor visitor(Screen screen, String language) {
        return visitor(screen, language, options -> {});
    }

    /** @param wishes what this visitor has told the browser */
    Visitor visitor(Screen screen, String language, Consumer<Browser.NewContextOptions> wishes) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setDeviceScaleFactor(screen.pixelRatio)
                .setHasTouch(screen.touch)
                .setIsMobile(screen.touch)
                .setLocale(language);
        wishes.accept(options);
        return new Visitor(browser.newContext(options));
    }

    private static Path program() {
        String named = System.getenv("CITES_BROWSER");
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
                .flatMap(name ->
                        Stream.of(path.split(java.io.File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium on PATH: install it (Debian: apt-get install chromium) or set CITES_BROWSER"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** One person's browser: what it asked for and what its console said are kept. */
    static final class Visitor implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final List<String> hosts = new ArrayList<>();
        private final List<String> errors = new ArrayList<>();

        private Visitor(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
            page.onRequest(request -> {
                String url = request.url().toLowerCase(Locale.ROOT);
                if (url.startsWith("http") || url.startsWith("ws")) {
                    hosts.add(java.net
                            .URI
                            .create(request.url().replaceAll("[{}|\\\\^`\\[\\]]", "_"))
                            .getHost());
                }
            });
            page.onPageError(errors::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
        }

        Page page() {
            return page;
        }

        BrowserContext context() {
            return context;
        }

        /** Every host a request went to, in order. */
        List<String> hosts() {
            return List.copyOf(hosts);
        }

        /** What the pages threw or wrote to the console as an error. */
        List<String> errors() {
            return List.copyOf(errors);
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
