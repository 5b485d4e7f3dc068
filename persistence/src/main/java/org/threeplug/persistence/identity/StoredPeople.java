package org.threeplug.persistence.identity;

import static org.threeplug.persistence.schema.Tables.API_KEY;
import static org.threeplug.persistence.schema.Tables.API_KEY_RIGHT;
import static org.threeplug.persistence.schema.Tables.APP_USER;
import static org.threeplug.persistence.schema.Tables.PIN_TRIES;
import static org.threeplug.persistence.schema.Tables.ROLE;
import static org.threeplug.persistence.schema.Tables.ROLE_PERMISSION;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.identity.Identity;
import org.threeplug.identity.Role;
import org.threeplug.identity.Roles;
import org.threeplug.identity.User;
import org.threeplug.kernel.People;
import org.threeplug.kernel.Permission;
import org.threeplug.persistence.engine.gate.Kept;
import org.threeplug.persistence.engine.gate.Rows;

/// Tells the gate who people are. Each is read once and again after people or roles changed, so a sale pays for a look into
/// a map.
public final class StoredPeople implements People {

    static final Permission SIGN_IN = new Permission("identity.sign-in");

    private final Rows rows;
    private final Kept<Map<UUID, Standing>> known;
    private final Kept<Map<UUID, Key>> keys;

    public StoredPeople(Rows rows) {
        this.rows = rows;
        this.known = rows.keepUntilChanged(HashMap::new, APP_USER, ROLE, ROLE_PERMISSION, PIN_TRIES);
        this.keys = rows.keepUntilChanged(HashMap::new, API_KEY, API_KEY_RIGHT);
    }

    @Override
    public Optional<Standing> standing(UUID person) {
        var standing = Optional.ofNullable(known.get().get(person)).or(() -> read(person));
        standing.ifPresent(found -> known.get().put(person, found));
        return standing;
    }

    @Override
    public Optional<Key> key(UUID id) {
        var key = Optional.ofNullable(keys.get().get(id)).or(() -> KeyRows.standing(rows.sql(), id));
        key.ifPresent(found -> keys.get().put(id, found));
        return key;
    }

    private Optional<Standing> read(UUID person) {
        if (person.equals(Identity.SYSTEM)) {
            return Optional.of(new Standing("system", "system", true, Roles.ofTheProgram()));
        }
        return rows.prepared(UserRows.BY_ID).one(UserRows::user, person).map(this::standing);
    }

    private Standing standing(User user) {
        var rights = new HashSet<Permission>();
        StoredRoles.one(rows.sql(), user.role()).map(Role::rights).ifPresent(rights::addAll);
        rights.add(SIGN_IN);
        return new Standing(
                user.name(),
                user.role(),
                user.active(),
                rights,
                TryRows.pins(rows.sql(), user.id()).lockedUntil(),
                TryRows.passwords(rows.sql(), user.id()).lockedUntil());
    }
}
