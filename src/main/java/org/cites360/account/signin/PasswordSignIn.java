package org.cites360.account.signin;

import java.util.Locale;
import java.util.Optional;
import org.cites360.account.AccountProperties;
import org.cites360.account.store.MailAddress;
import org.cites360.account.store.PersonRow;
import org.cites360.account.store.Persons;
import org.cites360.account.store.Sessions;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * By mail address and password. An account that does not exist takes the same way, and as long. The one provider there is, which
 * Spring Security therefore asks.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Persons persons;
    private final Passwords passwords;
    private final Throttle throttle;
    private final KnownDevices devices;
    private final AuditLog audit;
    private final boolean demo;

    PasswordSignIn(
            Persons persons,
            Passwords passwords,
            Throttle throttle,
            KnownDevices devices,
            AuditLog audit,
            AccountProperties properties) {
        this.persons = persons;
        this.passwords = passwords;
        this.throttle = throttle;
        this.devices = devices;
        this.audit = audit;
        this.demo = properties.demo();
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        SignInDetails from =
                attempt.getDetails() instanceof SignInDetails details ? details : new SignInDetails("", null);
        String account = MailAddress.normal(attempt.getName())
                .orElse(attempt.getName().strip().toLowerCase(Locale.ROOT));
        Optional<PersonRow> person = persons.findByEmail(account);
        String device = from.device();
        boolean known = device != null
                && person.filter(found -> devices.knows(device, found.id())).isPresent();
        if (!known && throttle.attempt(account, from.address()) instanceof Throttle.Verdict.Refused) {
            throw new SignInRefused(SignInRefused.Reason.WAIT);
        }
        String hash = person.map(PersonRow::passwordHash).orElse(null);
        if (!passwords.matches(String.valueOf(attempt.getCredentials()), usable(person, hash))) {
            if (known) {
                devices.failed(device);
            }
            person.ifPresent(found ->
                    audit.record(AuditEvent.of(AuditKind.SIGN_IN_REFUSED, null).about(found.id())));
            throw new SignInRefused(SignInRefused.Reason.WRONG);
        }
        PersonRow found = person.orElseThrow();
        if (found.suspended()) {
            throw new SignInRefused(SignInRefused.Reason.SUSPENDED);
        }
        throttle.succeeded(account, from.address());
        if (found.totpSecret() != null) {
            throw new SecondFactorNeeded(found.id());
        }
        return new PersonAuthentication(found.id(), Sessions.Method.PASSWORD);
    }

    /** People of a demonstration have no password where there is none. */
    private @Nullable String usable(Optional<PersonRow> person, @Nullable String hash) {
        return person.filter(PersonRow::demonstration).isPresent() && !demo ? null : hash;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
