package org.threeplug.faultlab.shop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.kernel.Command;
import org.threeplug.persistence.engine.store.Condition;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.verify.Invariants;
import org.threeplug.persistence.verify.Watch;

/// Everything that a store was given and promised, to hold against what it knows later.
public final class Promises implements LabTrade.Book {

    private final Map<UUID, Promise> promised = new HashMap<>();
    private final Set<UUID> attempted = new HashSet<>();
    private final Set<UUID> erased = new HashSet<>();
    private OpenCart counter = OpenCart.NONE;
    /// By the thread that gave it.
    private final Map<Long, Command<?>> doubtful = new LinkedHashMap<>();

    /// What is wrong with a store.
    ///
    /// @param readable how much is still known of those who were erased
    /// @param repairs how often the database had to be made anew
    public record Judgement(int lost, int twice, int broken, int readable, int repairs, List<String> details) {

        public boolean good() {
            return lost + twice + broken + readable == 0;
        }
    }

    /// The cart on the counter.
    ///
    /// @param tried so many lines may be on the disk
    /// @param kept so many must be
    /// @param paying whether it may be gone
    private record OpenCart(Optional<UUID> cart, int tried, int kept, boolean paying) {

        static final OpenCart NONE = new OpenCart(Optional.empty(), 0, 0, true);
    }

    @Override
    public synchronized void attempted(Command<?> command) {
        attempted.add(command.key());
        doubtful.put(Thread.currentThread().threadId(), command);
    }

    @Override
    public synchronized void promised(Promise promise) {
        attempted.add(promise.key());
        promised.put(promise.key(), promise);
        doubtful.remove(Thread.currentThread().threadId());
    }

    @Override
    public void ringing(UUID cart, int lines) {
        counter = new OpenCart(Optional.of(cart), lines, lines == 1 ? 0 : counter.kept(), lines == 1);
    }

    @Override
    public void rung(UUID cart, int lines) {
        counter = new OpenCart(Optional.of(cart), lines, lines, false);
    }

    @Override
    public void paying(UUID cart) {
        counter = new OpenCart(Optional.of(cart), counter.tried(), counter.kept(), true);
    }

    @Override
    public void cleared() {
        counter = OpenCart.NONE;
    }

    /// Whether the cart that is found after a crash is the one that lay on the counter, with each line that was kept.
    ///
    /// @return what is wrong with it
    public Optional<String> judgeCounter(Optional<Cart> found) {
        var fits = found.isEmpty()
                ? counter.paying() || counter.kept() == 0
                : found.map(Cart::id).equals(counter.cart())
                        && counter.kept() <= found.get().lines().size()
                        && found.get().lines().size() <= counter.tried();
        return fits
                ? Optional.empty()
                : Optional.of("the counter: " + counter + ", found: "
                        + found.map(cart -> cart.id() + " with " + cart.lines().size()));
    }

    /// Whether a cart is known to lie there.
    public boolean isCounterLaid() {
        return !counter.paying() && counter.kept() > 0;
    }

    /// Whose erasure was in the books when they were last looked at.
    public Set<UUID> erased() {
        return Set.copyOf(erased);
    }

    /// Another process is about to give a command.
    public void attempted(UUID key) {
        attempted.add(key);
    }

    public boolean has(UUID key) {
        return promised.containsKey(key);
    }

    /// What another accountant was promised is promised here too.
    public void takeOver(Promises other) {
        promised.putAll(other.promised);
        attempted.addAll(other.attempted);
    }

    public synchronized int acknowledged() {
        return promised.size();
    }

    /// The commands that were given last, each by another thread, when nobody knows whether they were carried out.
    public synchronized List<Command<?>> doubtful() {
        return List.copyOf(doubtful.values());
    }

    /// Somebody else asks for them from now on.
    public synchronized List<Command<?>> takeDoubtful() {
        var taken = doubtful();
        doubtful.clear();
        return taken;
    }

    /// Each promise must have been kept, once; nothing may be there that nobody asked for; and the books must agree.
    public Judgement judge(Store store) {
        var details = new ArrayList<String>();
        var lost = lost(store, details);
        var twice = unasked(store, details);
        var condition = store.check();
        var broken = broken(store, condition, details);
        var readable = readable(store, details);
        return new Judgement(lost, twice, broken, readable, condition.repairs(), List.copyOf(details));
    }

    /// The first half of [#judge]: each promise kept, once, and nothing there that nobody asked for.
    public Judgement judgePromises(Store store) {
        var details = new ArrayList<String>();
        var lost = lost(store, details);
        return new Judgement(lost, unasked(store, details), 0, 0, 0, List.copyOf(details));
    }

    private int readable(Store store, List<String> details) {
        erased.addAll(LabPeople.erased(store));
        var known = LabPeople.knownOf(store, erased);
        known.forEach(each -> details.add("erased and known: " + each));
        return known.size();
    }

    private int lost(Store store, List<String> details) {
        var there = new HashMap<UUID, Long>();
        store.reads()
                .fetch("SELECT done_key, seq FROM journal_index WHERE done_key IS NOT NULL")
                .forEach(row -> there.put(row.get(0, UUID.class), row.get(1, Long.class)));
        var lost = 0;
        for (var promise : promised.values()) {
            if (!Long.valueOf(promise.sequence()).equals(there.get(promise.key()))) {
                lost++;
                details.add("lost: " + promise.line());
            }
        }
        var receipts = receipts(store);
        for (var promise : promised.values()) {
            if (promise.receipt().isPresent() && !promise.receipt().equals(receipts.get(promise.key()))) {
                lost++;
                details.add("no such receipt: " + promise.line());
            }
        }
        return lost;
    }

    /// The number that each document has in the books.
    private static Map<UUID, Optional<String>> receipts(Store store) {
        var receipts = new HashMap<UUID, Optional<String>>();
        store.reads()
                .fetch("SELECT id, series, number FROM document")
                .forEach(row -> receipts.put(
                        row.get(0, UUID.class),
                        Optional.of("%s-%06d".formatted(row.get(1, String.class), row.get(2, Long.class)))));
        return receipts;
    }

    private int unasked(Store store, List<String> details) {
        var found = new ArrayList<>(store.reads()
                .fetch("SELECT done_key FROM journal_index WHERE done_key IS NOT NULL AND command NOT IN ('NoteClockJump', 'clock.note-jump')"
                        + " UNION SELECT id FROM document")
                .getValues(0, UUID.class));
        found.removeAll(attempted);
        found.forEach(key -> details.add("nobody asked for " + key));
        return found.size();
    }

    private static int broken(Store store, Condition condition, List<String> details) {
        var findings = condition.uncleanStop()
                ? condition.findings()
                : Invariants.of(store, Watch.NOBODY).findings();
        findings.forEach(finding -> details.add(finding.toString()));
        var journal = store.verifyJournal();
        journal.damage().ifPresent(damage -> details.add(damage.toString()));
        return findings.size() + (journal.clean() ? 0 : 1);
    }

    /// The shift that is open in a store.
    public static Optional<UUID> openShift(Store store) {
        return store.reads()
                .fetch("SELECT id FROM shift WHERE closed_at IS NULL")
                .getValues(0, UUID.class)
                .stream()
                .findFirst();
    }
}
