package org.cites360.account.ui;

import java.util.List;

/** What a browser calls itself, in words its owner recognises. */
final class Device {

    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");
    private static final List<String> SYSTEMS =
            List.of("iPhone", "iPad", "Android", "Windows", "Mac OS X", "CrOS", "Linux");

    private Device() {}

    /** Such as {@code Firefox · Windows}. Browsers name themselves after each other: the rarer name decides. */
    static String name(String userAgent) {
        String browser = first(BROWSERS, userAgent).replace("Edg", "Edge").replace("OPR", "Opera");
        String system = first(SYSTEMS, userAgent).replace("Mac OS X", "macOS").replace("CrOS", "ChromeOS");
        if (browser.isEmpty() && system.isEmpty()) {
            return "?";
        }
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String first(List<String> names, String text) {
        return names.stream().filter(text::contains).findFirst().orElse("");
    }
}
