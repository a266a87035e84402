package org.cites360.browser;

import com.microsoft.playwright.Browser;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.cites360.browser.Chromium.Screen;
import org.cites360.browser.Chromium.Visitor;

/** A browser for each thread that asks for a visitor: Playwright must not be called from two. */
final class Browsers implements AutoCloseable {

    /** After this many visitors a new browser takes over: drawing in software, hundreds of 360° pictures are much for one. */
    private static final int VISITORS = 30;

    private static final class Open {
        private final Chromium chromium = new Chromium();
        private int visitors;
    }

    private final Map<Thread, Open> open = new ConcurrentHashMap<>();

    /** See {@link Chromium#visitor}; the thread's visitor before must have been closed. */
    Visitor visitor(Screen screen, String language) {
        return visitor(screen, language, options -> {});
    }

    /** See {@link Chromium#visitor}; the thread's visitor before must have been closed. */
    Visitor visitor(Screen screen, String language, Consumer<Browser.NewContextOptions> wishes) {
        Open own = open.computeIfAbsent(Thread.currentThread(), thread -> new Open());
        if (own.visitors == VISITORS) {
            own.chromium.close();
            own = new Open();
            open.put(Thread.currentThread(), own);
        }
        own.visitors++;
        return own.chromium.visitor(screen, language, wishes);
    }

    /** To be called when no test runs any more. */
    @Override
    public void close() {
        open.values().forEach(own -> own.chromium.close());
    }
}
