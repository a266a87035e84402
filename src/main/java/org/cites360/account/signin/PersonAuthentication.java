package org.cites360.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cites360.account.store.Sessions;
import org.cites360.base.permission.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Somebody who is signed in, by whatever means. Holds no role: those are asked for when they matter. */
final class PersonAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final UUID person;
    private final UUID session = UUID.randomUUID();
    private final Sessions.Method method;

    /** @param person who has proved who they are */
    PersonAuthentication(PersonId person, Sessions.Method method) {
        super(List.of());
        this.person = person.value();
        this.method = method;
        setAuthenticated(true);
    }

    /**
     * Who is signed in in the web session of a request, whatever thread asks: a filter must not take for granted that its thread was told.
     */
    static Optional<PersonAuthentication> in(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && context.getAuthentication() instanceof PersonAuthentication person
                ? Optional.of(person)
                : Optional.empty();
    }

    PersonId person() {
        return new PersonId(person);
    }

    /** The row that says whether this still counts. */
    UUID session() {
        return session;
    }

    Sessions.Method method() {
        return method;
    }

    @Override
    public String getName() {
        return person.toString();
    }

    @Override
    public Object getPrincipal() {
        return getName();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonAuthentication that && session.equals(that.session);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(session);
    }
}
