package org.threeplug.persistence.identity;

import static org.threeplug.persistence.schema.Tables.APP_USER;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.identity.Role;
import org.threeplug.identity.Roles;
import org.threeplug.kernel.People;

/// Tells who people are to whoever only reads; see [StoredPeople] for the gate.
public final class PeopleReads implements People {

    private final Supplier<DSLContext> reads;

    public PeopleReads(Supplier<DSLContext> reads) {
        this.reads = reads;
    }

    @Override
    public Optional<Standing> standing(UUID person) {
        if (person.equals(StoredIdentity.SYSTEM)) {
            return Optional.of(new Standing("system", "system", true, Roles.ofTheProgram()));
        }
        return reads.get()
                .select(APP_USER.NAME, APP_USER.ROLE_KEY, APP_USER.ACTIVE)
                .from(APP_USER)
                .where(APP_USER.ID.eq(person))
                .fetchOptional(row -> standing(person, row.value1(), row.value2(), row.value3()));
    }

    @Override
    public Optional<Key> key(UUID id) {
        return KeyRows.standing(reads.get(), id);
    }

    private Standing standing(UUID person, String name, String role, boolean active) {
        var rights = new HashSet<>(
                StoredRoles.one(reads.get(), role).map(Role::rights).orElse(Set.of()));
        rights.add(StoredPeople.SIGN_IN);
        return new Standing(
                name,
                role,
                active,
                rights,
                TryRows.pins(reads.get(), person).lockedUntil(),
                TryRows.passwords(reads.get(), person).lockedUntil());
    }
}
