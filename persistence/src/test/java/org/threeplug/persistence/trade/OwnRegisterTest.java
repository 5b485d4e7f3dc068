package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.MIA;
import static org.threeplug.persistence.trade.Trade.REGISTER;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.eur;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cart.Cart;
import org.threeplug.cash.CloseShift;
import org.threeplug.cash.CorrectFloat;
import org.threeplug.cash.MoveCash;
import org.threeplug.cash.OpenDrawer;
import org.threeplug.cash.OpenShift;
import org.threeplug.cash.Shift;
import org.threeplug.declared.Commands;
import org.threeplug.documents.AdjustLedger;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.ledger.Posting;
import org.threeplug.payments.ResolveCardIntent;
import org.threeplug.persistence.SignedIn;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.sales.AbandonCart;
import org.threeplug.sales.OpenCardIntent;
import org.threeplug.sales.ParkCart;
import org.threeplug.sales.PostSale;
import org.threeplug.sales.RecallCart;
import org.threeplug.sales.VoidSale;
import org.threeplug.settings.TryDrawer;
import org.threeplug.stock.AdjustStock;
import org.threeplug.stock.TransferStock;

/// A register, its shift, its parked carts and its cards are its own: whoever works at another one learns nothing of them and moves
/// nothing of them, whichever command they try.
final class OwnRegisterTest {

    /// What a command may name of a register.
    private static final Set<String> NAMING = Set.of("register", "shift", "parked", "intent");

    /// The office says on what each register prints, from where it sells, and which one is new.
    private static final Set<String> FOR_ALL = Set.of("ChoosePlace", "ChoosePrinter", "ChooseRegister", "MakeNode");

    @TempDir
    Path folder;

    private Trade trade;
    private Shift shift;
    private UUID parked;
    private UUID intent;
    private UUID sold;
    private UUID back;

    @BeforeEach
    void trade() {
        trade = Trade.open(folder);
        shift = trade.openShift();
        parked = done(new ParkCart(Ids.next(), REGISTER, cart(), "tea", trade.later())).id();
        intent = done(new OpenCardIntent(Ids.next(), REGISTER, cart(), List.of(), eur("4.50"), trade.later())).id();
        back = trade.place("BACK", "Back room");
        sold = trade.pay(cart(), Trade.cash("4.50")).document();
    }

    @AfterEach
    void closeAndHoldAgainstTheJournal() {
        trade.close();
        assertThat(Store.compareWithJournal(folder, trade.options()).differences()).isEmpty();
    }

    private Cart cart() {
        return trade.cart(Trade.line(TEA, 1));
    }

    private <R> R done(Command<R> command) {
        return trade.store.gate().submit(command, MIA).orThrow();
    }

    private List<Command<?>> all() {
        var now = trade.later();
        var struck = cart();
        var sale = cart();
        return List.of(
                new AbandonCart(struck.id(), REGISTER, struck, now),
                new AdjustLedger(
                        Ids.next(), REGISTER, now, Trade.DAY, "rent",
                        List.of(new Posting("100", eur("1.00")), new Posting("101", eur("-1.00"))), Optional.empty()),
                new AdjustStock(
                        Ids.next(), REGISTER, now, Trade.DAY,
                        List.of(new AdjustStock.Line(TEA.id(), Quantity.of(1), Optional.empty())), "found",
                        Optional.empty()),
                new CloseShift(Ids.next(), shift.id(), new TreeMap<>(Map.of(100L, 1L)), now),
                new CorrectFloat(Ids.next(), REGISTER, eur("5.00"), "typed wrong", now),
                new MoveCash(Ids.next(), REGISTER, MoveCash.Direction.OUT, eur("5.00"), "change", now),
                new OpenCardIntent(Ids.next(), REGISTER, sale, List.of(), eur("4.50"), now),
                new OpenDrawer(Ids.next(), REGISTER, "change", now),
                new OpenShift(Ids.next(), REGISTER, Trade.DAY, now, eur("5.00")),
                new ParkCart(Ids.next(), REGISTER, sale, "tea", now),
                new PostSale(sale.id(), REGISTER, now, sale, List.of(Trade.cash("4.50")), Optional.empty()),
                new RecallCart(Ids.next(), parked),
                new ResolveCardIntent(Ids.next(), intent, false),
                new TransferStock(
                        Ids.next(), REGISTER, now, Trade.DAY, Trade.BRANCH, back,
                        List.of(new TransferStock.Line(TEA.id(), Quantity.of(1))), Optional.empty(), Optional.empty()),
                new TryDrawer(Ids.next(), REGISTER),
                new VoidSale(Ids.next(), REGISTER, sold, now, "a mistake"));
    }

    @Test
    void whoWorksAtAnotherRegisterDoesNothingHereWhateverTheyTry() {
        var elsewhere = SignedIn.without(SignedIn.at(MIA, new UUID(0, 99)), "documents.other-register");
        long before = trade.store.verifyJournal().last();
        for (var command : all()) {
            assertThat(trade.store.gate().submit(command, elsewhere))
                    .as(command.getClass().getSimpleName())
                    .isEqualTo(new Outcome.Refused<>(
                            Refusal.of("documents.other-register", "1").below("register")));
        }
        assertThat(trade.store.verifyJournal().last()).isEqualTo(before);
    }

    @Test
    void whoMayWorkForAnotherRegisterDoes() {
        var boss = SignedIn.at(MIA, new UUID(0, 99));
        assertThat(trade.store.gate().submit(new RecallCart(Ids.next(), parked), boss)).isInstanceOf(Outcome.Done.class);
        assertThat(trade.store.gate().submit(new ResolveCardIntent(Ids.next(), intent, false), boss))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void everyCommandThatNamesSomethingOfARegisterIsTriedHere() {
        var naming = Commands.all().stream()
                .filter(type -> Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .anyMatch(NAMING::contains))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        var tried = Stream.concat(all().stream().map(one -> one.getClass().getSimpleName()), FOR_ALL.stream())
                .collect(Collectors.toSet());
        assertThat(tried).containsAll(naming);
    }
}
