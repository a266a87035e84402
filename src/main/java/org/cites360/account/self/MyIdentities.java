package org.cites360.account.self;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cites360.account.provider.Provider;
import org.cites360.account.provider.Providers;
import org.cites360.account.store.Identities;
import org.cites360.account.store.Persons;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Through which identity providers one signs in. Every method is about the person who is signed in. */
@Service
@Transactional
public class MyIdentities {

    /** @param name of the provider, as people call it */
    public record Identity(UUID id, String name, Instant since, Instant lastUsed) {}

    /** What became of taking one off. */
    public enum Unlinked {
        DONE,
        /** It is none of theirs, or no longer. */
        GONE,
        /** There would be no other way to sign in: first a password or a passkey. */
        LAST_WAY_IN
    }

    private final CurrentPerson current;
    private final Persons persons;
    private final Identities identities;
    private final Providers providers;
    private final WaysIn waysIn;
    private final AuditLog audit;

    MyIdentities(
            CurrentPerson current,
            Persons persons,
            Identities identities,
            Providers providers,
            WaysIn waysIn,
            AuditLog audit) {
        this.current = current;
        this.persons = persons;
        this.identities = identities;
        this.providers = providers;
        this.waysIn = waysIn;
        this.audit = audit;
    }

    /** Also those of a provider that is no longer configured. */
    public List<Identity> list() {
        return identities.of(current.require()).stream()
                .map(row -> new Identity(
                        row.id(),
                        providers.find(row.provider()).map(Provider::name).orElse(row.provider()),
                        row.linkedAt(),
                        row.lastUsedAt()))
                .toList();
    }

    /** The providers that speak for everything the person is, and do not know them yet. */
    public List<Provider> connectable() {
        PersonId me = current.require();
        Set<String> linked =
                identities.of(me).stream().map(Identities.Row::issuer).collect(Collectors.toSet());
        return providers.all().stream()
                .filter(provider -> provider.mistake() == null && !linked.contains(provider.issuer()))
                .filter(provider -> provider.speaksFor(
                        persons.centreRoles(me).keySet(),
                        !persons.installationRoles(me).isEmpty()))
                .toList();
    }

    /** The provider no longer lets this person in, until they connect it again themselves. */
    public Unlinked unlink(UUID id) {
        PersonId me = current.require();
        if (waysIn.isLast(me, id)) {
            return Unlinked.LAST_WAY_IN;
        }
        if (!identities.unlink(id, me)) {
            return Unlinked.GONE;
        }
        audit.record(AuditEvent.of(AuditKind.IDENTITY_UNLINKED, me));
        return Unlinked.DONE;
    }
}
