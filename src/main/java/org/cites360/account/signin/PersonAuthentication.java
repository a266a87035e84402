package org.cites360.account.signin;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cites360.base.permission.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * Somebody who is signed in, by whatever means. Holds no role: those are asked for when they matter.
 */
public final class PersonAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final UUID person;

    /** @param person who has proved who they are */
    public PersonAuthentication(PersonId person) {
        super(List.of());
        this.person = person.value();
        setAuthenticated(true);
    }

    public PersonId person() {
        return new PersonId(person);
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
        return other instanceof PersonAuthentication that && person.equals(that.person) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return Objects.hash(person, super.hashCode());
    }
}
