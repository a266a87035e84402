package org.cites360.base.web;

import java.util.List;
import java.util.stream.Stream;

/** The addresses of what is public and knows no session: a new one is added here. */
public final class PublicAddresses {

    /** The server-rendered pages. */
    static final List<String> PATTERNS = List.of(
            "/visit/*",
            "/visit-worker.js",
            "/visit-offline",
            "/embed/*",
            "/kiosk/*",
            "/sites",
            "/sites/*",
            "/practices",
            "/practices/*",
            "/resources",
            "/resources/*",
            "/events",
            "/events/*",
            "/events.ics",
            "/digest/*",
            "/feeds/*",
            "/oai",
            "/privacy",
            "/accessibility",
            "/contact",
            "/licences",
            "/sitemap.xml",
            "/sitemap/*",
            "/robots.txt",
            "/favicon.ico");

    /** Files and data, and the pages' patterns as Spring writes them. */
    private static final List<String> SESSIONLESS = Stream.concat(
                    PATTERNS.stream().map(pattern -> pattern.replaceFirst("/\\*$", "/**")),
                    Stream.of("/api/**", "/media/**", "/assets/**", "/brand/**", "/actuator/health/**"))
            .toList();

    private PublicAddresses() {}

    /** Everything that is answered without asking who asks: neither session nor cookie. Patterns of Spring's kind. */
    public static List<String> sessionless() {
        return SESSIONLESS;
    }
}
