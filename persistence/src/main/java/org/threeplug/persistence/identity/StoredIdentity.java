package org.threeplug.persistence.identity;

import static org.threeplug.persistence.schema.Tables.APP_USER;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.threeplug.identity.ArrivedRight;
import org.threeplug.identity.Identity;
import org.threeplug.identity.RecordSignIn;
import org.threeplug.identity.RecordSignIn.By;
import org.threeplug.identity.RecordWrongPin;
import org.threeplug.identity.Role;
import org.threeplug.identity.Tries;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Approval;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.Session;
import org.threeplug.kernel.Sessions;
import org.threeplug.persistence.engine.gate.PlainReads;
import org.threeplug.persistence.schema.tables.records.AppUserRecord;
import org.threeplug.settings.Settings;
import org.threeplug.settings.StoreSettings;

/// Signs people in against the hashes in the database. Each attempt ends in one journal record: an attempt that may be
/// checked is counted, one by somebody unknown, inactive or locked is journalled as denied, up to some in a minute. The
/// attempts of a person are looked at one after the other, each when the one before is in the books, so that many at once
/// are no more guesses than one by one. While somebody is locked nothing is checked, so trying on teaches nothing and harms
/// nobody; and whether a name exists cannot be told from the time an answer takes. A PIN without a name is tried on everybody
/// (see [HeldPins]) and counts for the register.
public final class StoredIdentity implements Identity {

    private static final String NEWEST =
            "SELECT occurred_at FROM journal_index WHERE seq = (SELECT MAX(seq) FROM journal_index)";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Supplier<DSLContext> reads;
    private final PlainReads plainReads;
    private final CommandGate gate;
    private final Sessions sessions;
    private final OwnHand hand;
    private final Settings settings;
    private final InstantSource clock;
    private final Locks passwordLocks;
    private final Locks pinLocks;
    private final Door door;
    private final SecretHash decoy = SecretHash.decoy(new SecureRandom());

    public StoredIdentity(
            Supplier<DSLContext> reads,
            PlainReads plainReads,
            CommandGate gate,
            Sessions sessions,
            Settings settings,
            InstantSource clock) {
        this(reads, plainReads, gate, sessions, settings, clock, System::nanoTime);
    }

    /// @param sessions the gate's own
    /// @param elapsed nanoseconds of a clock that nobody can set
    public StoredIdentity(
            Supplier<DSLContext> reads,
            PlainReads plainReads,
            CommandGate gate,
            Sessions sessions,
            Settings settings,
            InstantSource clock,
            LongSupplier elapsed) {
        this.passwordLocks = new Locks(elapsed);
        this.pinLocks = new Locks(elapsed);
        this.reads = reads;
        this.plainReads = plainReads;
        this.gate = gate;
        this.sessions = sessions;
        this.hand = new OwnHand(sessions);
        this.settings = settings;
        this.clock = clock;
        this.door = new Door(gate, sessions, clock);
    }

    @Override
    public List<User> users() {
        return plainReads.all(UserRows.ALL, UserRows::user);
    }

    @Override
    public Optional<Role> role(String key) {
        return StoredRoles.one(reads.get(), key);
    }

    @Override
    public List<Role> roles() {
        return StoredRoles.all(reads.get());
    }

    @Override
    public Set<String> knownRights() {
        return StoredRoles.known(reads.get());
    }

    @Override
    public List<ArrivedRight> arrivedRights() {
        return StoredRoles.arrived(reads.get());
    }

    /// The hashes of all PINs, by person.
    public static Map<UUID, String> pins(PlainReads reads) {
        return reads.all(UserRows.PINS, row -> Map.entry(row.getObject(1, UUID.class), row.getString(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Outcome<Actor> signIn(String login, char[] secret, Origin origin) {
        return checked(login, secret, origin).map(person -> sessions.opened(person, way(secret)));
    }

    private static Sessions.Way way(char[] secret) {
        return Secrets.isPin(Secrets.plain(secret)) ? Sessions.Way.PIN : Sessions.Way.PASSWORD;
    }

    @Override
    public Outcome<Approval> approve(Optional<String> login, char[] secret, ApprovalNeed need, Actor asking) {
        var person = login.map(name -> checked(name, secret, asking.origin()))
                .orElseGet(() -> checked(secret, asking.origin()));
        return switch (person) {
            case Outcome.Refused<Actor>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<Actor>(var approver, _) when !need.mayBeLiftedBy(approver, asking) ->
                new Outcome.Refused<>(Refusal.of(NOT_THEIRS, approver.name()));
            case Outcome.Done<Actor>(var approver, var sequence) ->
                new Outcome.Done<>(sessions.word(approver, need, asking), sequence);
        };
    }

    @Override
    public void signOut(Actor actor) {
        sessions.end(actor.session());
    }

    /// Whose secret that is. They are not signed in by it yet.
    private Outcome<Actor> checked(String login, char[] secret, Origin origin) {
        return door.alone(
                () -> UserRows.byLogin(reads.get(), login).map(AppUserRecord::getId).orElse(Door.NOBODY),
                () -> attempt(login, Secrets.plain(secret), origin));
    }

    /// The person is read again: the attempt before this one may have locked them.
    private Outcome<Actor> attempt(String login, char[] secret, Origin origin) {
        var found = UserRows.byLogin(reads.get(), login);
        if (found.isEmpty()) {
            matches(found, secret);
            return denied(Door.nobody(origin), Refusal.of("identity.wrong"));
        }
        var row = found.get();
        var person = person(row, origin);
        var by = Secrets.isPin(secret) ? By.PIN : By.PASSWORD;
        var lockedUntil = by == By.PIN ? pinLock(row.getId()) : lock(passwordLocks, row.getId(), TryRows.passwords(row));
        if (lockedUntil.isPresent()) {
            return denied(person, locked(row, lockedUntil.get()));
        }
        boolean right = matches(found, secret);
        if (!row.getActive() && right) {
            return denied(person, Refusal.of("identity.inactive", row.getName()));
        }
        return recorded(person, row, by, right);
    }

    @Override
    public Outcome<Actor> signInByPin(char[] pin, Origin origin) {
        return checked(pin, origin).map(person -> sessions.opened(person, Sessions.Way.PIN));
    }

    private Outcome<Actor> checked(char[] pin, Origin origin) {
        return door.alone(origin::register, () -> nameless(Secrets.plain(pin), origin));
    }

    /// A locked person is not tried, for the answer would tell that the PIN is theirs.
    private Outcome<Actor> nameless(char[] pin, Origin origin) {
        var people = reads.get().fetch(APP_USER, APP_USER.ACTIVE.isTrue(), APP_USER.PIN_HASH.isNotNull());
        if (people.size() > PIN_ALONE_MOST || !Secrets.mayBePin(pin)) {
            return new Outcome.Refused<>(Refusal.of("identity.name-needed"));
        }
        var lockedUntil = pinLock(origin.register());
        if (lockedUntil.isPresent()) {
            return denied(Door.nobody(origin), registerLocked(lockedUntil.get()));
        }
        var hashes = people.stream()
                .filter(person -> pinLock(person.getId()).isEmpty())
                .collect(Collectors.toMap(AppUserRecord::getId, AppUserRecord::getPinHash));
        var owners = HeldPins.owners(hashes, pin);
        if (owners.size() != 1) {
            var wrong = Refusal.of(owners.isEmpty() ? "identity.pin-wrong" : "identity.pin-shared");
            return new Outcome.Refused<>(gate.submit(new RecordWrongPin(Ids.next(), now()), hand.at(origin))
                    .fold(_ -> wrong, refusal -> refusal));
        }
        var row = people.stream().filter(person -> person.getId().equals(owners.getFirst())).findFirst().orElseThrow();
        return recorded(person(row, origin), row, By.PIN_ALONE, true);
    }

    private Optional<Instant> pinLock(UUID userOrRegister) {
        return lock(pinLocks, userOrRegister, TryRows.pins(reads.get(), userOrRegister));
    }

    private Optional<Instant> lock(Locks locks, UUID owner, Tries tries) {
        return tries.lockedUntil().filter(until -> locks.isLocked(owner, until, journalTime()));
    }

    private static Actor person(AppUserRecord row, Origin origin) {
        return new Actor(row.getId(), row.getName(), row.getRoleKey(), Set.of(), origin, new Session());
    }

    /// A clock that was put back is no earlier than the books.
    private Instant now() {
        var wall = clock.instant();
        var journal = journalTime();
        return wall.isBefore(journal) ? journal : wall;
    }

    private Instant journalTime() {
        return plainReads.all(NEWEST, row -> row.getObject(1, LocalDateTime.class)).stream()
                .map(at -> at.toInstant(ZoneOffset.UTC))
                .findFirst()
                .orElse(Instant.MIN);
    }

    private boolean matches(Optional<AppUserRecord> found, char[] secret) {
        var kept = found.flatMap(row -> stored(row, secret)).map(SecretHash::parse);
        return Hashing.inTurn(() -> kept.orElse(decoy).matches(secret)) && kept.isPresent();
    }

    private Outcome<Actor> recorded(Actor person, AppUserRecord row, By by, boolean right) {
        var recording = row.getActive()
                ? door.recording(person.with(Set.of(StoredPeople.SIGN_IN)))
                : hand.at(person.origin());
        var outcome = gate.submit(new RecordSignIn(Ids.next(), row.getId(), by, right, now()), recording);
        return switch (outcome) {
            case Outcome.Refused<Boolean>(var refusal) when refusal.code().equals(RecordSignIn.LOCKED) ->
                new Outcome.Refused<>(locked(row, Instant.parse(refusal.arguments().getLast())));
            case Outcome.Refused<Boolean>(var refusal) when refusal.code().equals(RecordSignIn.REGISTER_LOCKED) ->
                new Outcome.Refused<>(registerLocked(Instant.parse(refusal.arguments().getLast())));
            case Outcome.Refused<Boolean>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<Boolean> _ when !right -> new Outcome.Refused<>(Refusal.of("identity.wrong"));
            case Outcome.Done<Boolean>(_, var sequence) ->
                new Outcome.Done<>(
                        person.with(role(row.getRoleKey()).map(Role::rights).orElse(Set.of())), sequence);
        };
    }

    private Outcome<Actor> denied(Actor person, Refusal refusal) {
        return door.denied(
                person, () -> new RecordSignIn(Ids.next(), person.user(), By.PIN, false, clock.instant()), refusal);
    }

    /// Digits can only be the PIN, anything else only the password, so every attempt checks exactly one hash.
    private static Optional<String> stored(AppUserRecord row, char[] secret) {
        return Optional.ofNullable(Secrets.isPin(secret) ? row.getPinHash() : row.getPasswordHash());
    }

    private Refusal locked(AppUserRecord row, Instant until) {
        return Refusal.of(RecordSignIn.LOCKED, row.getName(), time(until));
    }

    private Refusal registerLocked(Instant until) {
        return Refusal.of(RecordSignIn.REGISTER_LOCKED, time(until));
    }

    private String time(Instant until) {
        var zone = settings.store().map(StoreSettings::zone).orElse(ZoneOffset.UTC);
        return TIME.format(until.atZone(zone));
    }
}
