package org.threeplug.faultlab.shop;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.cash.CloseShift;
import org.threeplug.cash.MoveCash;
import org.threeplug.cash.OpenShift;
import org.threeplug.customers.EraseCustomer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.documents.Posted;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.RefusedException;
import org.threeplug.payments.Tender;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.sales.PostSale;
import org.threeplug.sales.VoidSale;
import org.threeplug.setup.SetUpStore;

/// Trades at random through a gate. Tells of each command before it is given, and of each promise.
public final class LabTrade {

    private static final Justification REASON = Justification.because("laboratory");

    /// Who keeps the accounts.
    public interface Book {
        /// A command is about to be given: from now on it may be in the books.
        void attempted(Command<?> command);

        void promised(Promise promise);

        /// A cart with so many lines is about to lie on the counter.
        default void ringing(UUID cart, int lines) {}

        /// So many lines of it are on the disk.
        default void rung(UUID cart, int lines) {}

        /// From now on it may be sold and gone.
        default void paying(UUID cart) {}

        /// The counter is empty.
        default void cleared() {}
    }

    /// What a till finds when it begins.
    ///
    /// @param shift the one that is open, if any
    /// @param customers who can be sold to
    public record Standing(Optional<UUID> shift, List<UUID> customers) {

        public static final Standing NEW = new Standing(Optional.empty(), List.of());

        public static Standing of(Store store) {
            return new Standing(Promises.openShift(store), LabPeople.living(store));
        }
    }

    private final CommandGate gate;
    private final InstantSource clock;
    private final Random random;
    private final Book book;
    private final List<UUID> customers;
    private Optional<UUID> shift;

    public LabTrade(CommandGate gate, InstantSource clock, Random random, Book book, Standing standing) {
        this.gate = gate;
        this.clock = clock;
        this.random = random;
        this.book = book;
        this.shift = standing.shift();
        this.customers = new ArrayList<>(standing.customers());
    }

    /// Sets the shop up as far as it is not. What was done at another time is not done again for being asked at this one.
    public void begin() {
        for (var command : LabShop.beginning(clock.instant())) {
            try {
                give(command);
            } catch (RefusedException e) {
                if (!e.refusal().code().equals("gate.key-used")) {
                    throw e;
                }
            }
        }
    }

    /// One thing out of a day: mostly a sale.
    ///
    /// @param rows of a sale
    public void anything(int rows) {
        switch (random.nextInt(20)) {
            case 0 -> closeShift();
            case 1, 2 -> bringBack();
            case 3 -> importProducts();
            case 4 -> moveCash();
            case 5 -> sellAndVoid(rows);
            case 6, 7 -> sellToSomebody(rows);
            case 8 -> eraseNowAndThen();
            default -> sell(rows);
        }
    }

    public void sell(int rows) {
        openShift();
        post(cart(rows, 1));
    }

    /// Lays each line on the counter, as a cashier does, before the cart is paid for.
    public void sellFrom(Counter counter, int rows) {
        openShift();
        var cart = cart(rows, 1);
        for (var lines = 1; lines <= rows; lines++) {
            book.ringing(cart.id(), lines);
            if (counter.keep(cart.withLines(cart.lines().subList(0, lines)))) {
                book.rung(cart.id(), lines);
            }
        }
        book.paying(cart.id());
        post(cart);
        counter.clear(book);
    }

    public void sellToSomebody(int rows) {
        openShift();
        if (customers.isEmpty() || random.nextInt(3) == 0) {
            var id = Ids.next();
            give(new SaveCustomer(Ids.next(), LabPeople.customer(id), true));
            customers.add(id);
        }
        var buyer = LabPeople.customer(customers.get(random.nextInt(customers.size())));
        post(cart(rows, 1).withCustomer(Optional.of(new Cart.Buyer(buyer.id(), buyer.name()))));
    }

    /// Rarely, for the database's file is written anew for it at the next close.
    private void eraseNowAndThen() {
        if (random.nextInt(4) == 0) {
            erase();
        } else {
            sellToSomebody(1);
        }
    }

    /// Forgets somebody who has bought something.
    public void erase() {
        if (customers.isEmpty()) {
            sellToSomebody(1);
        }
        var somebody = customers.remove(random.nextInt(customers.size()));
        give(new EraseCustomer(Ids.next(), somebody, false));
    }

    private void moveCash() {
        openShift();
        var direction = random.nextBoolean() ? MoveCash.Direction.IN : MoveCash.Direction.OUT;
        give(new MoveCash(
                Ids.next(), LabShop.REGISTER, direction, Money.of("5.00", LabShop.EUR), "change", clock.instant()));
    }

    private void sellAndVoid(int rows) {
        openShift();
        var sold = cart(rows, 1);
        post(sold);
        give(new VoidSale(Ids.next(), LabShop.REGISTER, sold.id(), clock.instant(), "mistyped"));
    }

    public void bringBack() {
        openShift();
        post(cart(1 + random.nextInt(3), -1).withReturnReason("broken"));
    }

    public void importProducts() {
        give(LabShop.delivery(20));
    }

    public void closeShift() {
        openShift();
        give(new CloseShift(Ids.next(), shift.orElseThrow(), new TreeMap<>(), clock.instant()));
        shift = Optional.empty();
    }

    private void openShift() {
        if (shift.isEmpty()) {
            var now = clock.instant();
            var id = Ids.next();
            give(new OpenShift(
                    id, LabShop.REGISTER, LocalDate.ofInstant(now, LabShop.ZONE), now, Money.of("100.00", LabShop.EUR)));
            shift = Optional.of(id);
        }
    }

    private Cart cart(int rows, int sign) {
        var lines = new ArrayList<CartLine>();
        for (var i = 0; i < rows; i++) {
            var number = random.nextInt(LabShop.PRODUCTS);
            var product = LabShop.product(number);
            lines.add(new CartLine(
                    Optional.of(product.id()),
                    product.code(),
                    product.name(),
                    product.unit(),
                    Quantity.ONE,
                    Quantity.of(sign),
                    product.price(),
                    true,
                    LabShop.TAXES.get(number % LabShop.TAXES.size()),
                    true,
                    Discount.NONE,
                    Optional.empty()));
        }
        return Cart.empty(Ids.next(), LabShop.EUR).withLines(lines);
    }

    private void post(Cart cart) {
        var total = Money.zero(LabShop.EUR);
        for (var line : cart.lines()) {
            total = total.plus(line.unitPrice().times(line.quantity()));
        }
        var tenders = List.of(Tender.exact(Tender.Kind.CASH, total));
        give(new PostSale(cart.id(), LabShop.REGISTER, clock.instant(), cart, tenders, Optional.empty()));
    }

    /// @throws RefusedException when it is refused
    public void give(Command<?> command) {
        give(gate, book, command);
    }

    /// Gives any command, and tells the book of it.
    ///
    /// @throws RefusedException when it is refused
    public static void give(CommandGate gate, Book book, Command<?> command) {
        book.attempted(command);
        var who = command instanceof SetUpStore ? LabShop.PROGRAM : LabShop.MIA;
        switch (gate.submit(command, who, REASON)) {
            case Outcome.Done<?>(var value, var sequence) ->
                book.promised(new Promise(
                        command.key(),
                        sequence,
                        value instanceof Posted posted ? Optional.of(posted.reference()) : Optional.empty()));
            case Outcome.Refused<?>(var refusal) -> throw new RefusedException(refusal);
        }
    }
}
