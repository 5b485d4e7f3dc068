package org.threeplug.persistence.identity;

import static org.threeplug.persistence.schema.Tables.ROLE;
import static org.threeplug.persistence.schema.Tables.ROLE_PERMISSION;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.identity.Identity;
import org.threeplug.identity.RecordSignIn;
import org.threeplug.identity.Role;
import org.threeplug.identity.Roles;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.persistence.gate.PlainReads;
import org.threeplug.persistence.schema.tables.records.AppUserRecord;
import org.threeplug.settings.Settings;
import org.threeplug.settings.StoreSettings;

/// Signs people in against the hashes in the database. Each attempt ends in one journal record: an attempt that may be
/// checked is counted, one by somebody unknown, inactive or locked is journalled as denied. While somebody is locked
/// nothing is checked, so trying on teaches nothing and harms nobody; and whether a name exists cannot be told from the
/// time an answer takes.
public final class StoredIdentity implements Identity {

    /// The store's own hand; nobody signs in as it.
    public static final UUID SYSTEM = new UUID(0, 1);

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Permission SIGN_IN = new Permission("identity.sign-in");
    private static final Permission SET_UP = new Permission("setup.run");
    private static final Permission NOTE_CLOCK = new Permission("clock.note");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Supplier<DSLContext> reads;
    private final PlainReads plainReads;
    private final CommandGate gate;
    private final Settings settings;
    private final InstantSource clock;
    private final SecretHash decoy = SecretHash.decoy(new SecureRandom());

    public StoredIdentity(
            Supplier<DSLContext> reads,
            PlainReads plainReads,
            CommandGate gate,
            Settings settings,
            InstantSource clock) {
        this.reads = reads;
        this.plainReads = plainReads;
        this.gate = gate;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<User> users() {
        return plainReads.all(UserRows.ALL, UserRows::user);
    }

    @Override
    public Optional<Role> role(String key) {
        return role(reads.get(), key);
    }

    static Optional<Role> role(DSLContext sql, String key) {
        return sql.fetchOptional(ROLE, ROLE.ROLE_KEY.eq(key))
                .map(row -> new Role(
                        row.getRoleKey(),
                        row.getName(),
                        new Percent(row.getLineDiscountLimit()),
                        new Percent(row.getTicketDiscountLimit()),
                        sql.select(ROLE_PERMISSION.PERMISSION)
                                .from(ROLE_PERMISSION)
                                .where(ROLE_PERMISSION.ROLE_KEY.eq(key))
                                .fetchSet(permission -> new Permission(permission.value1()))));
    }

    @Override
    public Outcome<Actor> signIn(String login, char[] secret, Origin origin) {
        var found = UserRows.byLogin(reads.get(), login);
        boolean right = hash(found, secret).orElse(decoy).matches(secret)
                && found.flatMap(row -> stored(row, secret)).isPresent();
        if (found.isEmpty()) {
            return denied(new Actor(NOBODY, "", "", Set.of(), origin), Refusal.of("identity.wrong"));
        }
        var row = found.get();
        var person = new Actor(row.getId(), row.getName(), row.getRoleKey(), Set.of(), origin);
        var locked = Optional.ofNullable(row.getLockedUntil())
                .map(until -> until.atZone(ZoneOffset.UTC))
                .filter(until -> clock.instant().isBefore(until.toInstant()));
        if (locked.isPresent()) {
            return denied(person, Refusal.of("identity.locked", row.getName(), shopTime(locked.get())));
        }
        if (!row.getActive()) {
            return denied(person, right ? Refusal.of("identity.inactive", row.getName()) : Refusal.of("identity.wrong"));
        }
        return recorded(person, row, right);
    }

    private Outcome<Actor> recorded(Actor person, AppUserRecord row, boolean right) {
        var recording = new Actor(person.user(), person.name(), person.role(), Set.of(SIGN_IN), person.origin());
        var outcome = gate.submit(new RecordSignIn(Ids.next(), row.getId(), right, clock.instant()), recording);
        return switch (outcome) {
            case Outcome.Refused<Boolean>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<Boolean> _ when !right -> new Outcome.Refused<>(Refusal.of("identity.wrong"));
            case Outcome.Done<Boolean>(_, var sequence) ->
                new Outcome.Done<>(
                        new Actor(
                                row.getId(),
                                row.getName(),
                                row.getRoleKey(),
                                role(row.getRoleKey()).map(Role::rights).orElse(Set.of()),
                                person.origin()),
                        sequence);
        };
    }

    /// An actor without the right to sign in: the gate refuses, and its journal keeps who tried, when and where.
    private Outcome<Actor> denied(Actor person, Refusal refusal) {
        Command<Boolean> attempt = new RecordSignIn(Ids.next(), person.user(), false, clock.instant());
        gate.submit(attempt, person);
        return new Outcome.Refused<>(refusal);
    }

    private static Optional<SecretHash> hash(Optional<AppUserRecord> row, char[] secret) {
        return row.flatMap(person -> stored(person, secret)).map(SecretHash::parse);
    }

    /// Digits can only be the PIN, anything else only the password, so every attempt checks exactly one hash.
    private static Optional<String> stored(AppUserRecord row, char[] secret) {
        return Optional.ofNullable(Secrets.isPin(secret) ? row.getPinHash() : row.getPasswordHash());
    }

    private String shopTime(ZonedDateTime until) {
        return settings.store()
                .map(StoreSettings::zone)
                .map(until::withZoneSameInstant)
                .orElse(until)
                .format(TIME);
    }

    @Override
    public Actor system(Origin origin) {
        var rights = new HashSet<>(Set.of(SIGN_IN, SET_UP, NOTE_CLOCK));
        Roles.templates(key -> key).forEach(role -> rights.addAll(role.rights()));
        return new Actor(SYSTEM, "system", "system", rights, origin);
    }
}
