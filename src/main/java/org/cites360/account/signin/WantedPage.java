package org.cites360.account.signin;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cites360.base.Language;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;

/**
 * The page that asked for a sign-in. It is remembered in the web session: by Spring Security where a browser asked for an
 * address, by Vaadin where somebody went there within a page.
 *
 * @param path with its query, from the root; not checked
 */
public record WantedPage(String path) {

    /** Where {@code HttpSessionRequestCache} keeps it. */
    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

    private static final Pattern LANGUAGE = Pattern.compile("[?&]lang=([a-z]{2})(&|$)");

    /** Empty where nothing asked. */
    public static Optional<WantedPage> in(HttpSession session) {
        if (session.getAttribute(SAVED_REQUEST) instanceof DefaultSavedRequest saved
                && saved.getMethod().equals("GET")) {
            String query = saved.getQueryString();
            return Optional.of(new WantedPage(saved.getRequestURI() + (query == null ? "" : "?" + plain(query))));
        }
        return session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT) instanceof String inside
                ? Optional.of(new WantedPage("/" + inside.replaceFirst("^/+", "")))
                : Optional.empty();
    }

    /** So that the next sign-in does not lead there. */
    static void forget(HttpSession session) {
        session.removeAttribute(SAVED_REQUEST);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE);
    }

    /** The language in which it was asked for; empty where its address names none. */
    public Optional<Language> language() {
        return Optional.of(LANGUAGE.matcher(path)).filter(Matcher::find).flatMap(found -> Language.of(found.group(1)));
    }

    /** Without the parameter by which the request cache finds its requests again. */
    private static String plain(String query) {
        return query.replaceFirst("&?continue(=[^&]*)?$", "");
    }
}
