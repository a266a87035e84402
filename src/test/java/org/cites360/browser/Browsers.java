package org.cites360.browser;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.cites360.browser.Chromium.Screen;
import org.cites360.browser.Chromium.Visitor;

/** A browser for each thread that asks for a visitor: Playwright must not be called from two. */
final class Browsers implements AutoCloseable {

    private final Queue<Chromium> open = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Chromium> own = ThreadLocal.withInitial(() -> {
        Chromium chromium = new Chromium();
        open.add(chromium);
        return chromium;
    });

    /** See {@link Chromium#visitor}. */
    Visitor visitor(Screen screen, String language) {
        return own.get().visitor(screen, language);
    }

    /** To be called when no test runs any more. */
    @Override
    public void close() {
        open.forEach(Chromium::close);
    }
}
