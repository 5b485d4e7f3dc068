package org.threeplug.tools.past;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.threeplug.cart.Cart;
import org.threeplug.cash.CloseShift;
import org.threeplug.cash.MoveCash;
import org.threeplug.cash.OpenShift;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.payments.ResolveCardIntent;
import org.threeplug.payments.Tender;
import org.threeplug.pricing.Pricing;
import org.threeplug.sales.OpenCardIntent;
import org.threeplug.sales.PostSale;
import org.threeplug.sales.Returns;
import org.threeplug.sales.SalesHistory;
import org.threeplug.sales.VoidSale;
import org.threeplug.settings.StoreSettings;
import org.threeplug.words.Texts;

/// The commands of a day at the till, and what should lie in the drawer after them.
final class PastTill {

    private static final String FLOAT = "100";

    /// What people pay with, in whole units of money.
    private static final long[] NOTES = {5, 10, 20, 50};

    private final CommandGate gate;
    private final SalesHistory history;
    private final UUID register;
    private final StoreSettings store;
    private final Texts texts;
    private final Actor manager;
    private final Teller teller;

    /// @param teller who may date back, and stands behind all of it
    PastTill(
            CommandGate gate,
            SalesHistory history,
            UUID register,
            StoreSettings store,
            Texts texts,
            Actor manager,
            Teller teller) {
        this.gate = gate;
        this.history = history;
        this.register = register;
        this.store = store;
        this.texts = texts;
        this.manager = manager;
        this.teller = teller;
    }

    /// A day that has begun.
    static final class Shift {

        private final UUID id;
        private final LocalDate day;
        private final Actor cashier;
        private Money drawer;

        private Shift(UUID id, LocalDate day, Actor cashier, Money drawer) {
            this.id = id;
            this.day = day;
            this.cashier = cashier;
            this.drawer = drawer;
        }
    }

    Cart emptyCart() {
        return Cart.empty(Ids.next(), store.currency());
    }

    Shift open(LocalDate day, LocalTime time, Actor cashier) {
        var given = Money.of(FLOAT, store.currency());
        var id = Ids.next();
        gate.submit(new OpenShift(id, register, day, at(day, time), given), cashier, told(Justification.NONE, cashier, day, time))
                .orThrow();
        return new Shift(id, day, cashier, given);
    }

    void sell(Shift shift, Cart cart, boolean byCard, RandomGenerator random, LocalTime time) {
        var total = Pricing.price(cart, store.taxRounding()).total();
        var at = at(shift.day, time);
        var tender = total.isZero() ? Optional.<Tender>empty()
                : Optional.of(byCard ? card(shift, cart, total, at) : cash(total, random));
        var tenders = tender.stream().toList();
        submit(new PostSale(cart.id(), register, at, cart, tenders, Optional.empty()), shift, at);
        if (!byCard) {
            shift.drawer = shift.drawer.plus(total);
        }
    }

    /// The cashier's mistake, undone by the manager before the customer is gone.
    void takeBack(Shift shift, UUID sale, LocalTime time) {
        var because = texts.text("setup.demo.void");
        gate.submit(
                        new VoidSale(Ids.next(), register, sale, at(shift.day, time), because),
                        shift.cashier,
                        told(
                                Justification.approved(
                                        Optional.of(because),
                                        teller.word(manager, VoidSale.need(sale), shift.cashier)),
                                shift.cashier,
                                shift.day,
                                time))
                .orThrow();
        shift.drawer = shift.drawer.minus(cashOf(sale));
    }

    /// One piece of the first line comes back, with its receipt, and is paid out in cash.
    void bringBack(Shift shift, UUID sale, LocalTime time) {
        var back = history.returnable(sale).stream()
                .filter(returnable -> returnable.left().compareTo(Quantity.ONE) >= 0)
                .findFirst();
        if (back.isEmpty()) {
            return;
        }
        var cart = emptyCart()
                .with(Returns.line(sale, back.get(), Quantity.ONE))
                .withReturnReason(texts.text("setup.demo.return"));
        var total = Pricing.price(cart, store.taxRounding()).total();
        if (total.isNegative()) {
            submit(
                    new PostSale(
                            cart.id(),
                            register,
                            at(shift.day, time),
                            cart,
                            List.of(Tender.exact(Tender.Kind.CASH, total)),
                            Optional.empty()),
                    shift,
                    at(shift.day, time));
            shift.drawer = shift.drawer.plus(total);
        }
    }

    void moveCash(Shift shift, boolean in, long amount, LocalTime time) {
        var money = Money.of(Long.toString(amount), store.currency());
        var direction = in ? MoveCash.Direction.IN : MoveCash.Direction.OUT;
        var reason = texts.text(in ? "setup.demo.cash-in" : "setup.demo.cash-out");
        submit(new MoveCash(Ids.next(), register, direction, money, reason, at(shift.day, time)), shift, at(shift.day, time));
        shift.drawer = in ? shift.drawer.plus(money) : shift.drawer.minus(money);
    }

    /// @param miscount how much more, in minor units, lies in the drawer than should
    void close(Shift shift, LocalTime time, long miscount) {
        var counted = new TreeMap<Long, Long>();
        counted.put(1L, shift.drawer.minor() + miscount);
        var command = new CloseShift(Ids.next(), shift.id, counted, at(shift.day, time));
        boolean far = Math.abs(miscount) > store.differenceLimit().minor();
        var counts = new Money(counted.get(1L), store.currency());
        var why = far
                ? Justification.approved(
                        Optional.of(texts.text("setup.demo.difference")),
                        teller.word(manager, CloseShift.need(shift.id, counts), shift.cashier))
                : Justification.NONE;
        gate.submit(command, shift.cashier, told(why, shift.cashier, shift.day, time)).orThrow();
    }

    private Money cashOf(UUID sale) {
        return history.document(sale).orElseThrow().document().tenders().stream()
                .filter(tender -> tender.kind() == Tender.Kind.CASH)
                .map(Tender::amount)
                .reduce(Money.zero(store.currency()), Money::plus);
    }

    private Tender card(Shift shift, Cart cart, Money total, Instant at) {
        var intent = Ids.next();
        submit(new OpenCardIntent(intent, register, cart, List.of(), total, at), shift, at);
        submit(new ResolveCardIntent(Ids.next(), intent, true), shift, at);
        return Tender.card(total, intent.toString());
    }

    /// One has it to the penny, the next gives a note that is large enough.
    private Tender cash(Money total, RandomGenerator random) {
        if (random.nextInt(5) == 0) {
            return Tender.exact(Tender.Kind.CASH, total);
        }
        for (long note : NOTES) {
            var given = Money.of(Long.toString(note), store.currency());
            if (given.compareTo(total) >= 0) {
                return Tender.cash(given, given.minus(total));
            }
        }
        return Tender.exact(Tender.Kind.CASH, total);
    }

    private void submit(Command<?> command, Shift shift, Instant at) {
        gate.submit(command, shift.cashier, teller.told(Justification.NONE, shift.cashier, at, shift.day))
                .orThrow();
    }

    private Justification told(Justification why, Actor actor, LocalDate day, LocalTime time) {
        return teller.told(why, actor, at(day, time), day);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(store.zone()).toInstant();
    }
}
