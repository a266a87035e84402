package org.cites360.account.signin;

import java.util.Optional;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.Permissions;
import org.cites360.base.permission.PersonId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
class SignedInPerson implements CurrentPerson {

    private final Permissions permissions;

    SignedInPerson(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public Optional<PersonId> id() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication person
                ? Optional.of(person.person())
                : Optional.empty();
    }

    @Override
    public boolean may(Action action, String site) {
        return id().filter(person -> permissions.may(person, action, site)).isPresent();
    }

    @Override
    public boolean may(Action action) {
        return id().filter(person -> permissions.may(person, action)).isPresent();
    }
}
