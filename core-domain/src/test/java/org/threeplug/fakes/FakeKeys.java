package org.threeplug.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.threeplug.identity.keys.ApiKey;
import org.threeplug.identity.keys.KeyBook;
import org.threeplug.identity.keys.KeySecret;
import org.threeplug.identity.keys.Keys;
import org.threeplug.identity.keys.RecordKeyUse;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.People;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.Session;

/// Keys in memory, and the door for the programs that have them.
public final class FakeKeys implements Keys {

    private final FakeBooks books;
    private final FakeGate gate;
    private final FakeIdentity identity;

    public FakeKeys(FakeBooks books, FakeGate gate, FakeIdentity identity) {
        this.books = books;
        this.gate = gate;
        this.identity = identity;
    }

    @Override
    public List<ApiKey> all() {
        return newestFirst(books.rows());
    }

    static List<ApiKey> newestFirst(Rows rows) {
        return new ArrayList<>(rows.apiKeys.values()).reversed();
    }

    @Override
    public Outcome<Actor> exchange(char[] shown, Origin origin) {
        var secret = KeySecret.of(shown)
                .filter(given -> given.isKeptAs(books.rows().apiKeyHashes.getOrDefault(given.id(), "")));
        if (secret.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of("identity.key-wrong"));
        }
        return gate.submit(new RecordKeyUse(Ids.next(), secret.get().id()), identity.system(origin))
                .map(key -> actor(key, origin));
    }

    private Actor actor(ApiKey key, Origin origin) {
        var user = books.rows().users.get(key.person());
        return books.sessions().openedByKey(
                key.id(), new Actor(user.id(), user.name(), user.role(), key.rights(), origin, new Session()));
    }

    static Optional<People.Key> standing(Rows rows, UUID id) {
        return Optional.ofNullable(rows.apiKeys.get(id))
                .map(key -> new People.Key(
                        id, key.person(), key.name(), key.rights(), key.ends(), key.withdrawn().isPresent()));
    }

    /// What [FakeBooks] and [FakeGate] tell of people, keys included.
    record Told(Supplier<Rows> rows, People persons) implements People {

        @Override
        public Optional<Standing> standing(UUID person) {
            return persons.standing(person);
        }

        @Override
        public Optional<Key> key(UUID id) {
            return FakeKeys.standing(rows.get(), id);
        }
    }

    /// The write side.
    record Book(Rows rows) implements KeyBook {

        @Override
        public void add(ApiKey key, String hash) {
            rows.apiKeys.put(key.id(), key);
            rows.apiKeyHashes.put(key.id(), hash);
        }

        @Override
        public Optional<ApiKey> key(UUID id) {
            return Optional.ofNullable(rows.apiKeys.get(id));
        }

        @Override
        public boolean isNamed(String name) {
            return rows.apiKeys.values().stream().anyMatch(key -> key.name().equalsIgnoreCase(name));
        }

        @Override
        public void withdraw(UUID id, Instant at) {
            change(id, Optional.of(at), rows.apiKeys.get(id).used());
        }

        @Override
        public void used(UUID id, Instant at) {
            change(id, rows.apiKeys.get(id).withdrawn(), Optional.of(at));
        }

        @Override
        public void forget(UUID person, Instant at) {
            Set.copyOf(rows.apiKeys.values()).stream().filter(key -> key.person().equals(person)).forEach(key -> {
                rows.apiKeyHashes.remove(key.id());
                change(key.id(), key.withdrawn().or(() -> Optional.of(at)), key.used());
            });
        }

        private void change(UUID id, Optional<Instant> withdrawn, Optional<Instant> used) {
            rows.apiKeys.computeIfPresent(id, (_, old) -> new ApiKey(
                    id, old.person(), old.name(), old.rights(), old.made(), old.ends(), withdrawn, used));
        }
    }
}
