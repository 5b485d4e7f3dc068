package org.threeplug.persistence.identity;

import static org.threeplug.persistence.schema.Tables.APP_USER;
import static org.threeplug.persistence.schema.Tables.PIN_TRIES;
import static org.threeplug.persistence.schema.Tables.ROLE;
import static org.threeplug.persistence.schema.Tables.ROLE_PERMISSION;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.threeplug.identity.ArrivedRight;
import org.threeplug.identity.IdentityBook;
import org.threeplug.identity.Role;
import org.threeplug.identity.Tries;
import org.threeplug.identity.User;
import org.threeplug.kernel.Permission;
import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.erasing.ErasedPersons;
import org.threeplug.persistence.schema.tables.records.AppUserRecord;
import org.threeplug.persistence.schema.tables.records.KnownRightRecord;
import org.threeplug.persistence.schema.tables.records.PinTriesRecord;
import org.threeplug.persistence.schema.tables.records.RolePermissionRecord;
import org.threeplug.persistence.schema.tables.records.RoleRecord;

/// Writes people and roles.
public final class StoredIdentityBook implements IdentityBook {

    private final Rows rows;

    public StoredIdentityBook(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void add(Role role) {
        var row = new RoleRecord();
        row.setRoleKey(role.key());
        write(role, row);
        rows.insert(row);
        role.rights().stream().map(Permission::key).sorted().forEach(right -> grant(role.key(), right));
        know(role);
    }

    @Override
    public void save(Role role) {
        var row = rows.sql()
                .fetchOptional(ROLE, ROLE.ROLE_KEY.eq(role.key()))
                .orElseThrow(() -> new IllegalStateException("There is no role " + role.key()));
        write(role, row);
        if (row.touched()) {
            rows.update(row);
        }
        var before = rows.sql().fetch(ROLE_PERMISSION, ROLE_PERMISSION.ROLE_KEY.eq(role.key()));
        var had = new HashSet<String>();
        before.sort(Comparator.comparing(RolePermissionRecord::getPermission));
        for (var right : before) {
            if (role.may(new Permission(right.getPermission()))) {
                had.add(right.getPermission());
            } else {
                rows.delete(right);
            }
        }
        role.rights().stream()
                .map(Permission::key)
                .filter(right -> !had.contains(right))
                .sorted()
                .forEach(right -> grant(role.key(), right));
        know(role);
    }

    private static void write(Role role, RoleRecord row) {
        set(row, ROLE.NAME, role.name());
        set(row, ROLE.LINE_DISCOUNT_LIMIT, Math.toIntExact(role.lineDiscountLimit().tenThousandths()));
        set(row, ROLE.TICKET_DISCOUNT_LIMIT, Math.toIntExact(role.ticketDiscountLimit().tenThousandths()));
        set(row, ROLE.OPEN_ITEM_LIMIT, role.openItemLimit().map(limit -> limit.setScale(4)).orElse(null));
        set(row, ROLE.ACTIVE, role.active());
    }

    /// What stays as it is writes nothing.
    private static <T> void set(RoleRecord row, Field<T> column, @Nullable T value) {
        if (!Objects.equals(row.get(column), value)) {
            row.set(column, value);
        }
    }

    private void grant(String role, String permission) {
        var right = new RolePermissionRecord();
        right.setRoleKey(role);
        right.setPermission(permission);
        rows.insert(right);
    }

    /// A right that somebody granted is no news any more.
    private void know(Role role) {
        var known = knownRights();
        role.rights().stream().map(Permission::key).filter(right -> !known.contains(right)).sorted().forEach(right -> {
            var row = new KnownRightRecord();
            row.setPermission(right);
            rows.insert(row);
        });
    }

    @Override
    public Set<String> knownRights() {
        return StoredRoles.known(rows.sql());
    }

    @Override
    public void note(ArrivedRight right) {
        var row = new KnownRightRecord();
        row.setPermission(right.right());
        row.setArrivedAt(UtcTime.of(right.at()));
        row.setGrantedTo(String.join(" ", right.roles()));
        rows.insert(row);
    }

    @Override
    public List<Role> roles() {
        return StoredRoles.all(rows.sql());
    }

    @Override
    public long bearers(String role) {
        return rows.sql().fetchCount(APP_USER, APP_USER.ROLE_KEY.eq(role), APP_USER.ACTIVE.isTrue());
    }

    @Override
    public boolean mayWithout(Permission right, String role) {
        return rows.sql()
                .fetchExists(rows.sql()
                        .selectOne()
                        .from(APP_USER)
                        .join(ROLE_PERMISSION)
                        .on(ROLE_PERMISSION.ROLE_KEY.eq(APP_USER.ROLE_KEY))
                        .where(APP_USER.ACTIVE.isTrue(), APP_USER.ROLE_KEY.ne(role), ROLE_PERMISSION.PERMISSION.eq(right.key())));
    }

    @Override
    public void add(User user, Optional<String> pinHash, Optional<String> passwordHash) {
        var row = new AppUserRecord();
        row.setId(user.id());
        write(user, pinHash, passwordHash, row);
        row.setFailedAttempts(0);
        rows.insert(row);
    }

    @Override
    public Optional<User> user(UUID id) {
        return rows.prepared(UserRows.BY_ID).one(UserRows::user, id);
    }

    @Override
    public Optional<UUID> byLogin(String login) {
        return UserRows.byLogin(rows.sql(), login).map(AppUserRecord::getId);
    }

    /// A new secret also ends a lock: whoever may give one has seen the person.
    @Override
    public void save(User user, Optional<String> pinHash, Optional<String> passwordHash) {
        var row = existing(user.id());
        write(user, pinHash, passwordHash, row);
        if (passwordHash.isPresent()) {
            row.setFailedAttempts(0);
            row.setLockedUntil(null);
        }
        rows.update(row);
        if (pinHash.isPresent()) {
            pinTries(user.id(), Tries.NONE);
        }
    }

    @Override
    public Tries passwordTries(UUID user) {
        return TryRows.passwords(existing(user));
    }

    @Override
    public void passwordTries(UUID user, Tries tries) {
        var row = existing(user);
        row.setFailedAttempts(tries.wrong());
        row.setLockedUntil(tries.lockedUntil().map(UtcTime::of).orElse(null));
        rows.update(row);
    }

    /// A sign-in name stays different from all others.
    @Override
    public User eraseUser(UUID user, Instant at) {
        var row = existing(user);
        row.setLogin(User.erasedLogin(user));
        row.setPinHash(null);
        row.setPasswordHash(null);
        row.setActive(false);
        rows.update(row);
        new ErasedPersons(rows).add(user, at);
        return user(user).orElseThrow();
    }

    @Override
    public boolean isErased(UUID user) {
        return new ErasedPersons(rows).has(user);
    }

    @Override
    public Tries pinTries(UUID userOrRegister) {
        return TryRows.pins(rows.sql(), userOrRegister);
    }

    /// Most people never type a wrong PIN, and have no row.
    @Override
    public void pinTries(UUID userOrRegister, Tries tries) {
        var known = rows.sql().fetchOptional(PIN_TRIES, PIN_TRIES.OWNER_ID.eq(userOrRegister));
        if (known.isEmpty() && tries.equals(Tries.NONE)) {
            return;
        }
        var row = known.orElseGet(PinTriesRecord::new);
        row.setFailedAttempts(tries.wrong());
        row.setLockedUntil(tries.lockedUntil().map(UtcTime::of).orElse(null));
        if (known.isPresent()) {
            rows.update(row);
        } else {
            row.setOwnerId(userOrRegister);
            rows.insert(row);
        }
    }

    @Override
    public Optional<Role> role(String key) {
        return StoredRoles.one(rows.sql(), key);
    }

    @Override
    public boolean anotherMay(Permission right, UUID user) {
        return rows.sql()
                .fetchExists(rows.sql()
                        .selectOne()
                        .from(APP_USER)
                        .join(ROLE_PERMISSION)
                        .on(ROLE_PERMISSION.ROLE_KEY.eq(APP_USER.ROLE_KEY))
                        .where(APP_USER.ACTIVE.isTrue(), APP_USER.ID.ne(user), ROLE_PERMISSION.PERMISSION.eq(right.key())));
    }

    private Optional<AppUserRecord> row(UUID id) {
        return rows.sql().fetchOptional(APP_USER, APP_USER.ID.eq(id));
    }

    private AppUserRecord existing(UUID id) {
        return row(id).orElseThrow(() -> new IllegalStateException("There is no user " + id));
    }

    private static void write(User user, Optional<String> pinHash, Optional<String> passwordHash, AppUserRecord row) {
        row.setLogin(user.login());
        row.setName(user.name());
        row.setRoleKey(user.role());
        pinHash.ifPresent(row::setPinHash);
        passwordHash.ifPresent(row::setPasswordHash);
        row.setLanguage(user.language().toLanguageTag());
        row.setActive(user.active());
    }
}
