package org.cites360.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cites360.account.store.PersonRow;
import org.cites360.account.store.Persons;
import org.cites360.account.store.Sessions;
import org.cites360.base.permission.PersonId;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The step after the password, for those who have a second factor: until it is done nobody is signed in. */
final class SecondFactorStep extends AbstractAuthenticationProcessingFilter {

    private static final String PENDING = SecondFactorStep.class.getName();
    /** Wrong codes within an hour, from wherever: six digits are soon guessed, and only who has the password gets so far. */
    private static final int MOST_CODES = 40;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private record Pending(UUID person, Instant since) implements Serializable {}

    private final Persons persons;
    private final SecondFactor secondFactor;
    private final Throttle throttle;
    private final Clock clock;

    SecondFactorStep(Persons persons, SecondFactor secondFactor, Throttle throttle, Clock clock) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login/code"));
        this.persons = persons;
        this.secondFactor = secondFactor;
        this.throttle = throttle;
        this.clock = clock;
        AuthenticationManager unused = authentication -> authentication;
        setAuthenticationManager(unused);
    }

    static void begin(HttpServletRequest request, PersonId person) {
        request.getSession().setAttribute(PENDING, new Pending(person.value(), Instant.now()));
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        Pending pending = session == null ? null : (Pending) session.getAttribute(PENDING);
        if (session == null || pending == null || pending.since().plus(PATIENCE).isBefore(clock.instant())) {
            throw new SignInRefused(SignInRefused.Reason.AGAIN);
        }
        PersonRow person = persons.find(new PersonId(pending.person()))
                .filter(found -> !found.suspended())
                .orElseThrow(() -> new SignInRefused(SignInRefused.Reason.AGAIN));
        String account = "code of " + person.id();
        if (throttle.lately(account) >= MOST_CODES
                || throttle.attempt(account, request.getRemoteAddr()) instanceof Throttle.Verdict.Refused) {
            session.removeAttribute(PENDING);
            throw new SignInRefused(SignInRefused.Reason.WAIT);
        }
        String code = request.getParameter("code");
        if (code == null || code.length() > 40 || !secondFactor.accepts(person, code)) {
            throw new SignInRefused(SignInRefused.Reason.CODE);
        }
        throttle.succeeded(account, request.getRemoteAddr());
        session.removeAttribute(PENDING);
        return new PersonAuthentication(person.id(), Sessions.Method.PASSWORD_AND_CODE);
    }
}
