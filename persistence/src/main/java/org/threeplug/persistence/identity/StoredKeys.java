package org.threeplug.persistence.identity;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.threeplug.identity.keys.ApiKey;
import org.threeplug.identity.keys.KeySecret;
import org.threeplug.identity.keys.Keys;
import org.threeplug.identity.keys.RecordKeyUse;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.People;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.Session;
import org.threeplug.kernel.Sessions;
import org.threeplug.persistence.schema.tables.records.ApiKeyRecord;

/// Lets programs in against the hashes in the database. A key that is not known, one that is wrong and what is no key at all are
/// answered alike, after the same work. Nothing is kept of them, and nobody is locked by them: 256 bits are not guessed, and else
/// anybody could keep a program out by showing wrong keys.
public final class StoredKeys implements Keys {

    private static final KeySecret DECOY = KeySecret.made(Door.NOBODY);

    private final Supplier<DSLContext> reads;
    private final CommandGate gate;
    private final Sessions sessions;
    private final OwnHand hand;
    private final Door door;

    /// @param sessions the gate's own
    public StoredKeys(Supplier<DSLContext> reads, CommandGate gate, Sessions sessions, InstantSource clock) {
        this.reads = reads;
        this.gate = gate;
        this.sessions = sessions;
        this.hand = new OwnHand(sessions);
        this.door = new Door(gate, sessions, clock);
    }

    @Override
    public List<ApiKey> all() {
        return KeyRows.all(reads.get());
    }

    @Override
    public Outcome<Actor> exchange(char[] shown, Origin origin) {
        return door.admitted(() -> attempt(shown, origin));
    }

    private Outcome<Actor> attempt(char[] shown, Origin origin) {
        var secret = KeySecret.of(shown);
        var row = secret.flatMap(given -> KeyRows.row(reads.get(), given.id()));
        var kept = row.map(ApiKeyRecord::getSecretHash).orElse("");
        boolean right = secret.orElse(DECOY).isKeptAs(kept);
        if (row.isEmpty() || !right) {
            return denied(Door.nobody(origin), secret.map(KeySecret::id).orElse(Door.NOBODY), Refusal.of("identity.key-wrong"));
        }
        var id = row.get().getId();
        var people = new PeopleReads(reads);
        var key = people.key(id);
        var standing = key.flatMap(known -> people.standing(known.person()));
        if (key.isEmpty() || standing.isEmpty()) {
            return denied(Door.nobody(origin), id, Refusal.of("identity.key-wrong"));
        }
        return recorded(key.get(), standing.get(), origin);
    }

    /// The books judge the key once more as they write the use down.
    private Outcome<Actor> recorded(People.Key key, People.Standing standing, Origin origin) {
        var person = new Actor(key.person(), standing.name(), standing.role(), Set.of(), origin, new Session());
        var use = new RecordKeyUse(Ids.next(), key.id());
        return switch (gate.submit(use, hand.at(origin))) {
            case Outcome.Refused<ApiKey>(var refusal) -> denied(person, key.id(), refusal);
            case Outcome.Done<ApiKey>(_, var sequence) ->
                new Outcome.Done<>(sessions.openedByKey(key.id(), person.with(narrowed(key, standing))), sequence);
        };
    }

    private static Set<Permission> narrowed(People.Key key, People.Standing standing) {
        return standing.rights().stream().filter(key.rights()::contains).collect(Collectors.toSet());
    }

    private <T> Outcome<T> denied(Actor person, UUID id, Refusal refusal) {
        return door.denied(person, () -> new RecordKeyUse(Ids.next(), id), refusal);
    }
}
