package org.cites360.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.cites360.account.store.PersonRow;
import org.cites360.account.store.Persons;
import org.cites360.account.store.Sessions;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.Language;
import org.cites360.base.i18n.LanguageChoice;
import org.cites360.mail.Mail;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What follows once somebody has proved who they are, or has not. */
@Component
class AfterSignIn {

    private static final String HOME = "/account";

    /** In the web session: the latest sign-in. */
    private static final String LATEST = AfterSignIn.class.getName() + ".latest";

    private final Sessions sessions;
    private final Persons persons;
    private final KnownDevices devices;
    private final AuditLog audit;

    AfterSignIn(Sessions sessions, Persons persons, KnownDevices devices, AuditLog audit) {
        this.sessions = sessions;
        this.persons = persons;
        this.devices = devices;
        this.audit = audit;
    }

    void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException {
        response.sendRedirect(welcome(request, response, signedIn));
    }

    /** For a script that asked: it goes there itself. */
    void succeededForScript(HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException {
        String target = welcome(request, response, signedIn);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write("{\"authenticated\":true,\"redirectUrl\":\"" + target.replace("\"", "%22") + "\"}");
    }

    private String welcome(HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        PersonAuthentication person = (PersonAuthentication) signedIn;
        endBefore(request, person);
        String browser = request.getHeader(HttpHeaders.USER_AGENT);
        sessions.open(
                person.session(),
                person.person(),
                person.method(),
                request.getRemoteAddr(),
                browser == null ? "" : browser);
        devices.remember(request, response, person.person());
        audit.record(AuditEvent.of(AuditKind.SIGNED_IN, person.person())
                .with(Map.of("method", person.method().name().toLowerCase(java.util.Locale.ROOT))));
        return target(request, person);
    }

    /** Whoever signs in once more in one browser has left the sign-in before: it would stand open in their list for nobody. */
    private void endBefore(HttpServletRequest request, PersonAuthentication person) {
        HttpSession session = request.getSession();
        if (session.getAttribute(LATEST) instanceof PersonAuthentication before) {
            sessions.end(before.session(), before.person());
        }
        session.setAttribute(LATEST, person);
    }

    /** Where they wanted to go, within this installation whatever an address or a header says; else their account. */
    private String target(HttpServletRequest request, PersonAuthentication person) {
        String wanted = wanted(request);
        return wanted != null && Mail.isPath(wanted) && !wanted.startsWith("/login")
                ? wanted
                : HOME + "?lang=" + language(request, person).tag();
    }

    private static @Nullable String wanted(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        String path = WantedPage.in(session).map(WantedPage::path).orElse(null);
        WantedPage.forget(session);
        return path;
    }

    private Language language(HttpServletRequest request, PersonAuthentication person) {
        String asked = asked(request);
        return asked == null
                ? persons.find(person.person()).map(PersonRow::language).orElse(Language.FR)
                : LanguageChoice.of(asked, null);
    }

    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof SecondFactorNeeded needed) {
            SecondFactorStep.begin(request, needed.person());
            response.sendRedirect(login(request, "step=code"));
        } else if (why instanceof SignInRefused refused) {
            String step = refused.reason() == SignInRefused.Reason.CODE ? "step=code&" : "";
            response.sendRedirect(login(request, step + "refused=" + refused.key()));
        } else {
            response.sendRedirect(login(request, "refused=wrong"));
        }
    }

    void failedForScript(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String reason = why instanceof SignInRefused refused ? refused.key() : "passkey";
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write("{\"reason\":\"" + reason + "\"}");
    }

    /** A form without its token: the page was open for longer than the session, or another site sent it. */
    void denied(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        if (why instanceof CsrfException
                && request.getRequestURI().startsWith("/login")
                && !request.getRequestURI().endsWith("/webauthn")) {
            response.sendRedirect(login(request, "refused=page"));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** The session ended meanwhile: by its owner elsewhere, or because the person was suspended. */
    static void ended(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(login(request, "refused=ended"));
    }

    private static String login(HttpServletRequest request, String query) {
        Language language = LanguageChoice.of(asked(request), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return URI.create("/login?" + query + "&lang=" + language.tag()).toString();
    }

    /** The language of the address, or of the page from which somebody went to an identity provider. */
    private static @Nullable String asked(HttpServletRequest request) {
        String asked = request.getParameter(LanguageChoice.PARAMETER);
        return asked == null && request.getAttribute(ProviderStart.LANGUAGE) instanceof String before ? before : asked;
    }
}
