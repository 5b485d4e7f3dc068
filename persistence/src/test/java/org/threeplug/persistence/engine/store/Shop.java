package org.threeplug.persistence.engine.store;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.threeplug.persistence.SignedIn;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.MadeAnew;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.People;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.kernel.Whereabouts;
import org.threeplug.persistence.engine.gate.Rows;

/// A very small trade, so that the tests of the engine need nothing of the real one.
final class Shop {

    static final Permission SELL = new Permission("test.sell");
    static final Permission APPROVE = new Permission("test.approve");
    static final Origin ORIGIN = new Origin(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), "test");
    static final Actor ANA = SignedIn.person(new UUID(1, 1), "Ana", "cashier", Set.of(SELL), ORIGIN);
    static final Actor MIA = SignedIn.person(new UUID(1, 2), "Mia", "manager", Set.of(SELL, APPROVE), ORIGIN);
    static final Actor BOB = SignedIn.person(new UUID(1, 3), "Bob", "visitor", Set.of(), ORIGIN);

    private static final People PEOPLE = person -> Stream.of(ANA, MIA, BOB)
            .filter(one -> one.user().equals(person))
            .findFirst()
            .map(one -> new People.Standing(one.name(), one.role(), true, one.permissions()));

    static final StoreOptions OPTIONS = StoreOptions.DEFAULT
            .withSessions(SignedIn.SESSIONS)
            .withMigrations(List.of("db/migration", "db/testmigration"))
            .withPorts(Map.of(Rows.class, Function.<Rows>identity(), People.class, _ -> PEOPLE, Whereabouts.class, _ -> (Whereabouts) claimed -> claimed));

    private Shop() {}

    /// Puts an item on the shelf.
    record AddItem(UUID key, UUID item, @NotBlank String code, @Positive long price) implements Command<UUID> {

        @Override
        public Permission permission() {
            return SELL;
        }

        @Override
        public UUID run(Tx tx) {
            var rows = tx.port(Rows.class);
            var row = TestItem.row(item, code, "Item " + code, price);
            row.set(TestItem.ITEM.note, "a note\nof two lines");
            rows.insert(row);
            rows.prepared("INSERT INTO test_balance (item_id, quantity) VALUES (?, ?)").execute(item, 0L);
            return item;
        }

        @Override
        public UUID repeated(Tx tx) {
            return item;
        }
    }

    /// Sells some of an item: a number from the series, a posting, a balance.
    record Sell(UUID key, UUID item, long quantity) implements Command<Long> {

        @Override
        public Permission permission() {
            return SELL;
        }

        @Override
        public Long run(Tx tx) {
            var rows = tx.port(Rows.class);
            var known = rows.prepared("SELECT next_number FROM test_series WHERE name = 'sale'").one(r -> r.getLong(1));
            var number = known.orElse(1L);
            if (known.isEmpty()) {
                rows.prepared("INSERT INTO test_series VALUES ('sale', ?)").execute(2L);
            } else {
                rows.prepared("UPDATE test_series SET next_number = ? WHERE name = 'sale'").execute(number + 1);
            }
            rows.prepared("INSERT INTO test_posting (id, item_id, number, quantity) VALUES (?, ?, ?, ?)")
                    .execute(key, item, number, quantity);
            rows.prepared("UPDATE test_balance SET quantity = quantity - ? WHERE item_id = ?")
                    .execute(quantity, item);
            if (quantity > 1_000) {
                throw new RefusedException("test.too-many", Long.toString(quantity));
            }
            tx.raise(new Event("test.sold", number.toString()));
            return number;
        }

        @Override
        public Long repeated(Tx tx) {
            return tx.port(Rows.class)
                    .prepared("SELECT number FROM test_posting WHERE id = ?")
                    .one(r -> r.getLong(1), key)
                    .orElseThrow();
        }
    }

    /// The same command after its class was renamed and a name was declared for it.
    @Declared(value = "shop.sell", version = 3, was = "Sell")
    record SellAnew(UUID key, UUID item, long quantity) implements Command<Long> {

        @Override
        public Permission permission() {
            return SELL;
        }

        @Override
        public Long run(Tx tx) {
            return new Sell(key, item, quantity).run(tx);
        }

        @Override
        public Long repeated(Tx tx) {
            return new Sell(key, item, quantity).repeated(tx);
        }
    }

    /// What a command does, as a test puts it.
    interface Deed {
        Object on(Tx tx, Rows rows);
    }

    /// Does whatever a test wants.
    record Do(UUID key, @MadeAnew Deed deed, Optional<ApprovalNeed> need) implements Command<Object> {

        Do(Deed deed) {
            this(Ids.next(), deed, Optional.empty());
        }

        @Override
        public Permission permission() {
            return SELL;
        }

        @Override
        public Optional<ApprovalNeed> approvalNeed(Tx tx) {
            return need;
        }

        @Override
        public Object run(Tx tx) {
            return deed.on(tx, tx.port(Rows.class));
        }

        @Override
        public Object repeated(Tx tx) {
            return "repeated";
        }
    }

    static ApprovalNeed need(boolean secondPerson, boolean reason) {
        return new ApprovalNeed(APPROVE, secondPerson, reason, Refusal.of("test.needs-approval"));
    }

    static UUID addItem(Store store, String code) {
        return store.gate().submit(new AddItem(Ids.next(), Ids.next(), code, 250), ANA).orThrow();
    }

    static long sell(Store store, UUID item, long quantity) {
        return store.gate().submit(new Sell(Ids.next(), item, quantity), ANA).orThrow();
    }

    static Duration soon() {
        return Duration.ofSeconds(20);
    }
}
