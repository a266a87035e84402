package org.cites360.account.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.cites360.account.store.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session, at its next request, that was ended elsewhere or whose person was suspended. */
final class SessionCheck extends OncePerRequestFilter {

    private final Sessions sessions;

    SessionCheck(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (PersonAuthentication.in(request)
                .filter(person -> !sessions.alive(person.session()))
                .isPresent()) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
            if (isPage(request)) {
                AfterSignIn.ended(request, response);
                return;
            }
        }
        // A running view learns from Vaadin that its session is gone, and loads its page anew
        chain.doFilter(request, response);
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && request.getParameter("v-r") == null
                && accepted != null
                && accepted.contains("text/html")
                && !request.getRequestURI().equals("/login");
    }
}
