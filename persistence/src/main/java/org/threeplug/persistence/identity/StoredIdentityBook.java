package org.threeplug.persistence.identity;

import static org.threeplug.persistence.schema.Tables.APP_USER;
import static org.threeplug.persistence.schema.Tables.ERASED_PERSON;
import static org.threeplug.persistence.schema.Tables.PIN_TRIES;
import static org.threeplug.persistence.schema.Tables.ROLE_PERMISSION;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.identity.IdentityBook;
import org.threeplug.identity.Role;
import org.threeplug.identity.Tries;
import org.threeplug.identity.User;
import org.threeplug.kernel.Permission;
import org.threeplug.persistence.gate.Rows;
import org.threeplug.persistence.personal.PersonalTable;
import org.threeplug.persistence.schema.tables.records.AppUserRecord;
import org.threeplug.persistence.schema.tables.records.ErasedPersonRecord;
import org.threeplug.persistence.schema.tables.records.PinTriesRecord;
import org.threeplug.persistence.schema.tables.records.RolePermissionRecord;
import org.threeplug.persistence.schema.tables.records.RoleRecord;
import org.threeplug.persistence.UtcTime;

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
        row.setName(role.name());
        row.setLineDiscountLimit(Math.toIntExact(role.lineDiscountLimit().tenThousandths()));
        row.setTicketDiscountLimit(Math.toIntExact(role.ticketDiscountLimit().tenThousandths()));
        row.setOpenItemLimit(role.openItemLimit().orElse(null));
        rows.insert(row);
        role.rights().stream().map(Permission::key).sorted().forEach(permission -> {
            var right = new RolePermissionRecord();
            right.setRoleKey(role.key());
            right.setPermission(permission);
            rows.insert(right);
        });
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
        row.setLogin(PersonalTable.erasedNumber(user));
        row.setPinHash(null);
        row.setPasswordHash(null);
        row.setActive(false);
        rows.update(row);
        rows.insert(new ErasedPersonRecord(user, UtcTime.of(at)));
        return user(user).orElseThrow();
    }

    @Override
    public boolean isErased(UUID user) {
        return rows.sql().fetchExists(ERASED_PERSON, ERASED_PERSON.PERSON_ID.eq(user));
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
        return StoredIdentity.role(rows.sql(), key);
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
