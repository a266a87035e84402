package org.cites360.account.signin;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The session in which the present thread works. */
@Component
public class CurrentSession {

    CurrentSession() {}

    public Optional<UUID> id() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication person
                ? Optional.of(person.session())
                : Optional.empty();
    }
}
