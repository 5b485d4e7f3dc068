package org.threeplug.operations.sales;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Quantity;

/// Takes scans from the queue one by one, looks each up away from the screen and gives it to whom it is for. It rests
/// while money is taken.
final class Scanning {

    /// What is given to whom it is for; without goods when the code is unknown.
    ///
    /// @param onHand in the goods' own unit; empty for what is not kept in stock
    /// @param variants of which one is meant, where the goods come in variants
    /// @param known what else is known of the goods; for whoever looks them up
    record Found(
            Scan scan, Optional<Sellable> goods, Optional<Quantity> onHand, List<Sellable> variants, List<KnownOfGoods> known) {

        Found(Scan scan, Optional<Sellable> goods, Optional<Quantity> onHand) {
            this(scan, goods, onHand, List.of(), List.of());
        }

        /// The same goods the other way: over the counter to the shop.
        Found turnedRound() {
            return new Found(scan.withTimes(scan.times().negate()), goods, onHand, variants, known);
        }
    }

    private static final long PAUSE_BEFORE_PAY_NANOS = 300_000_000;

    private final Desk desk;
    private final TillBooks books;
    private final ScanQueue queue = new ScanQueue();
    private final Consumer<Found> taker;
    private final ReadOnlyObjectWrapper<Quantity> times = new ReadOnlyObjectWrapper<>(Quantity.ONE);
    private boolean looking;
    private boolean held;
    private long lastAt = Long.MIN_VALUE / 2;

    Scanning(Desk desk, TillBooks books, Consumer<Found> taker) {
        this.desk = desk;
        this.books = books;
        this.taker = taker;
        desk.stageProperty().subscribe(_ -> pump());
    }

    ScanQueue queue() {
        return queue;
    }

    /// How many of the next item, as keyed with `*`.
    ReadOnlyObjectProperty<Quantity> times() {
        return times.getReadOnlyProperty();
    }

    void times(Quantity quantity) {
        times.set(quantity);
    }

    Quantity takeTimes() {
        var taken = times.get();
        times.set(Quantity.ONE);
        return taken;
    }

    void offer(String code, Scan.Purpose purpose, boolean byHand) {
        offer("", code, purpose, byHand);
    }

    void offer(String before, String code, Scan.Purpose purpose, boolean byHand) {
        offer(new Scan(before, code, Optional.empty(), takeTimes(), purpose, byHand, desk.nanos()));
    }

    /// What was touched keeps its place among the scans.
    void offer(Sellable goods, Scan.Purpose purpose) {
        offer(new Scan("", goods.code(), Optional.of(goods), takeTimes(), purpose, false, desk.nanos()));
    }

    private void offer(Scan scan) {
        lastAt = scan.at();
        queue.offer(scan);
        pump();
    }

    /// A sale has just begun; a key pressed twice must not pay it.
    void beginsAnew() {
        lastAt = desk.nanos();
    }

    /// Whether the moment after a scan is still too short for a payment to be meant for it.
    boolean justScanned() {
        return desk.nanos() - lastAt < PAUSE_BEFORE_PAY_NANOS;
    }

    boolean pending() {
        return looking || held || !queue.isEmpty();
    }

    /// What was keyed is still being searched for; scans behind it and money wait.
    void hold() {
        held = true;
    }

    void release() {
        held = false;
        pump();
    }

    void pump() {
        while (!looking && !held && desk.isRinging()) {
            var scan = queue.take();
            if (scan.isEmpty()) {
                break;
            }
            look(scan.get());
        }
    }

    private void look(Scan scan) {
        looking = true;
        desk.lookBriefly(() -> find(scan), found -> found(scan, found), failure -> {
            desk.say(Saying.failed(failure));
            found(scan, Hit.of(new Found(scan, Optional.empty(), Optional.empty())));
        });
    }

    /// @param whole whether what stood in the field was part of the code
    private record Hit(Found found, boolean whole) {

        static Hit of(Found found) {
            return new Hit(found, false);
        }
    }

    private Hit find(Scan scan) {
        var goods = scan.known().or(() -> lookUp(scan, scan.code()));
        if (goods.isPresent() || scan.before().isEmpty()) {
            return Hit.of(found(scan, goods));
        }
        var whole = lookUp(scan, scan.before() + scan.code());
        return new Hit(found(scan, whole), whole.isPresent());
    }

    /// What is sold no longer may still come back.
    private Optional<Sellable> lookUp(Scan scan, String code) {
        return switch (scan.purpose()) {
            case RING, SHOW_PRICE -> books.catalog().scan(code);
            case FIND_RECEIPT, BRING_BACK -> books.catalog().scanAlsoGone(code);
        };
    }

    /// What is on hand is read with every scan, though only a price check shows it: so the database has in memory what the
    /// sale will change, and nobody waits for the disk when the customer pays.
    private Found found(Scan scan, Optional<Sellable> goods) {
        var onHand = goods.filter(Sellable::stocked)
                .map(one -> books.stock().onHand(one.product(), desk.seat().register().sellsFrom()).quantity());
        var variants = goods.map(one -> books.catalog().variants(one.product())).orElse(List.of());
        var known = goods.filter(_ -> scan.purpose() == Scan.Purpose.SHOW_PRICE)
                .map(one -> KnownOfGoods.of(books.asks(), one.product()))
                .orElse(List.of());
        return new Found(scan, goods, onHand, variants, known);
    }

    private void found(Scan scan, Hit hit) {
        looking = false;
        if (hit.whole() && desk.entry().get().equals(scan.before())) {
            desk.entry().clear();
        }
        taker.accept(hit.found());
        pump();
    }
}
