package org.cites360.base.web;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.cites360.base.Language;
import org.cites360.base.i18n.LanguageChoice;
import org.jspecify.annotations.Nullable;

/**
 * What the web server itself refuses, such as an address that is too long, never reaches the application and its pages. This one needs
 * nothing of it: no style sheet, no script, no session. The server makes it, by the name of its class.
 */
public final class RefusalPage extends ErrorReportValve {

    private static final Pattern LANGUAGE =
            Pattern.compile("(?:^|&)" + LanguageChoice.PARAMETER + "=([A-Za-z-]{2,10})(?:&|$)");

    /** The colours are the design tokens'; what stands in the texts are our own words, without anything of the request. */
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>%s · Cités 360</title>
            <style>
            :root{color-scheme:light dark;--surface:#fbf8f3;--ink:#1f2430;--primary:#0b5d62;--on-primary:#fff}
            @media (prefers-color-scheme:dark){:root{--surface:#14181c;--ink:#f1ece2;--primary:#6cc5c8;--on-primary:#0c2022}}
            body{margin:0;background:var(--surface);color:var(--ink);line-height:1.5;
            font:1.125rem Seravek,'Gill Sans Nova',Ubuntu,Calibri,Lato,'Noto Sans',sans-serif}
            main{max-width:42rem;margin:0 auto;padding:clamp(2rem,8vw,5rem) 1.25rem}
            h1{font-size:clamp(1.9rem,1.5rem + 1.9vw,3rem);line-height:1.15;margin:0 0 1rem}
            p{margin:0 0 1.5rem}.brand{font-weight:700}
            a{display:inline-block;padding:.75rem 1.5rem;border-radius:8px;background:var(--primary);color:var(--on-primary)}
            a:focus-visible{outline:3px solid var(--primary);outline-offset:3px}
            </style>
            </head>
            <body>
            <main>
            <p class="brand">Cités 360</p>
            <h1>%s</h1>
            <p>%s</p>
            <p><a href="/?lang=%s">%s</a></p>
            </main>
            </body>
            </html>
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        AtomicBoolean reader = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, reader);
        if (!reader.get()) {
            return;
        }
        Language language = language(request);
        response.setContentType("text/html");
        response.setCharacterEncoding("utf-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", language.tag());
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(page(status, language));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            // Whoever asked has left
        }
    }

    private static String page(int status, Language language) {
        ResourceBundle texts = ResourceBundle.getBundle("vaadin-i18n/pages", language.locale());
        String what = "pages.error." + (status == 404 ? "not-found" : status < 500 ? "wrong" : "failed");
        String title = texts.getString(what + ".title");
        return String.format(
                Locale.ROOT,
                PAGE,
                language.tag(),
                title,
                title,
                texts.getString(what + ".text"),
                language.tag(),
                texts.getString("pages.error.home"));
    }

    /** The query is read by hand: it may be what the request was refused for. */
    private static Language language(Request request) {
        String query = request.getQueryString();
        Matcher asked = LANGUAGE.matcher(query == null ? "" : query);
        return LanguageChoice.of(asked.find() ? asked.group(1) : null, request.getHeader("Accept-Language"));
    }
}
