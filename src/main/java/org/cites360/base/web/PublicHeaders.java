package org.cites360.base.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** The headers of every public page; the views of Vaadin, which need other rules, are left alone. */
class PublicHeaders implements HandlerInterceptor {

    /** Everything from here; {@code blob:} and {@code data:} are pictures and workers that the page itself makes. */
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src %s",
            "style-src %s",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'");

    private static final String PERMISSIONS = "accelerometer=(self), gyroscope=(self), magnetometer=(self),"
            + " xr-spatial-tracking=(self), fullscreen=(self), autoplay=(self), camera=(), microphone=(), geolocation=(),"
            + " browsing-topics=()";

    private final String policy;

    /** @param scripts hashes of those that pages hold themselves @param styles the same */
    PublicHeaders(List<String> scripts, List<String> styles) {
        policy = POLICY.formatted(sources(scripts), sources(styles));
    }

    private static String sources(List<String> hashes) {
        return Stream.concat(Stream.of("'self'"), hashes.stream()).collect(Collectors.joining(" "));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            PublicController page = method.getBeanType().getAnnotation(PublicController.class);
            if (page != null || ErrorController.class.isAssignableFrom(method.getBeanType())) {
                addTo(response, page != null && page.embeddable(), page != null && page.frames());
            }
        }
        return true;
    }

    private void addTo(HttpServletResponse response, boolean embeddable, boolean frames) {
        response.setHeader(
                "Content-Security-Policy",
                policy + (frames ? "; frame-src 'self'" : "") + "; frame-ancestors " + (embeddable ? "*" : "'self'"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        // Revalidated by its ETag: a page is fresh the moment an import or a coordinator changes it
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.addHeader(HttpHeaders.VARY, "Save-Data");
    }
}
