package org.cites360.base.web;

import java.util.List;

/** The addresses of the server-rendered public pages. */
final class PublicAddresses {

    static final List<String> PATTERNS = List.of(
            "/visit/*",
            "/embed/*",
            "/sites",
            "/sites/*",
            "/privacy",
            "/accessibility",
            "/contact",
            "/licences",
            "/sitemap.xml",
            "/robots.txt");

    private PublicAddresses() {}
}
