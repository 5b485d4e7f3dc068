package org.threeplug.operations.sales;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartDraft;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.ParkedCart;
import org.threeplug.cart.ParkedCarts;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Refusal;
import org.threeplug.sales.ParkCart;
import org.threeplug.sales.RecallCart;

/// Puts carts aside and takes them up again.
public final class Parking {

    private static final int LABEL = 40;

    private final Desk desk;
    private final Ticket ticket;
    private final ProblemTray tray;
    private final ParkedCarts parkedCarts;
    private final CartDraft draft;
    private final GivingUp givingUp;
    private final Renewing renewing;
    private final Posting.Handover handover;
    private final ObservableList<ParkedCart> parked = FXCollections.observableArrayList();
    private final ObservableList<ParkedCart> readable = FXCollections.unmodifiableObservableList(parked);

    private Optional<RecallCart> unanswered = Optional.empty();
    private Optional<ParkCart> unansweredPark = Optional.empty();

    Parking(
            Desk desk,
            Ticket ticket,
            ProblemTray tray,
            ParkedCarts parkedCarts,
            CartDraft draft,
            GivingUp givingUp,
            Renewing renewing,
            Posting.Handover handover) {
        this.desk = desk;
        this.ticket = ticket;
        this.tray = tray;
        this.parkedCarts = parkedCarts;
        this.draft = draft;
        this.givingUp = givingUp;
        this.renewing = renewing;
        this.handover = handover;
    }

    /// By number.
    public ObservableList<ParkedCart> parked() {
        return readable;
    }

    void refresh() {
        desk.look(() -> parkedCarts.parked(desk.register()), this::show);
    }

    /// With goods on the counter it puts them aside; with none it asks which cart to take up.
    void parkOrRecall() {
        if (!ticket.isEmpty()) {
            park(() -> desk.say(Saying.done("till.park.done")));
        } else if (parked.isEmpty()) {
            desk.say(Saying.info("till.park.none"));
        } else {
            desk.ask(Prompt.RECALL);
            desk.choices().show(parked.stream().map(Choice.Parked::new).toList());
        }
    }

    /// A digit is enough while no other number begins with it.
    void typed(String number) {
        var possible = parked.stream()
                .filter(cart -> Integer.toString(cart.slot()).startsWith(number))
                .toList();
        if (possible.size() == 1 && Integer.toString(possible.getFirst().slot()).equals(number)) {
            recall(possible.getFirst().id());
        }
    }

    void recallNumber(String number) {
        parked.stream()
                .filter(cart -> Integer.toString(cart.slot()).equals(number))
                .findFirst()
                .ifPresentOrElse(
                        cart -> recall(cart.id()), () -> desk.say(Saying.caution("till.park.no-such", number)));
    }

    /// What is on the counter is put aside first.
    void recall(UUID cart) {
        if (!ticket.isEmpty()) {
            park(() -> recall(cart));
        } else if (ticket.cart().voided().isEmpty()) {
            desk.ask(Prompt.ITEM);
            submit(unanswered.filter(before -> before.parked().equals(cart))
                    .orElseGet(() -> new RecallCart(Ids.next(), cart)));
        } else if (tray.blocksPay()) {
            trayFirst();
        } else {
            givingUp.giveUp(() -> recall(cart));
        }
    }

    private void trayFirst() {
        desk.ask(Prompt.ITEM);
        desk.say(Saying.caution("till.pay.tray-first"));
    }

    /// An answer that got lost is asked for again under the same key, so that the cart does not get lost with it. The safety
    /// copy comes first: whenever the end comes, the cart is parked or there is a draft of it; the start tells which.
    private void submit(RecallCart recall) {
        unanswered = Optional.of(recall);
        var register = desk.register();
        var copy = parked.stream()
                .filter(aside -> aside.id().equals(recall.parked()))
                .map(ParkedCart::cart)
                .findFirst();
        desk.submit(
                () -> copy.ifPresent(cart -> {
                    draft.keep(register, cart);
                    draft.settle();
                }),
                recall,
                Justification.NONE,
                this::recalled,
                refusal -> {
                    unanswered = Optional.empty();
                    ticket.resume(ticket.cart());
                    desk.refused(refusal);
                },
                desk::failed);
    }

    private void recalled(Cart cart) {
        unanswered = Optional.empty();
        ticket.resume(cart);
        desk.say(Saying.info("till.park.recalled", cart.lines().size()));
        renewing.refresh();
        refresh();
    }

    /// What waits in the tray is not in the cart: parked without it, the goods would leave unpaid.
    private void park(Runnable then) {
        if (tray.blocksPay()) {
            trayFirst();
        } else {
            put(then);
        }
    }

    /// Gives the same command again, so that a cart whose answer got lost is not parked twice.
    private void put(Runnable then) {
        handover.begins();
        var park = unansweredPark
                .filter(before -> before.cart().id().equals(ticket.cart().id()))
                .orElseGet(() -> new ParkCart(Ids.next(), desk.register(), ticket.cart(), label(), desk.now()));
        unansweredPark = Optional.of(park);
        desk.submit(
                park,
                Justification.NONE,
                done -> parked(done, then),
                refusal -> {
                    unansweredPark = Optional.empty();
                    backToSale(refusal);
                },
                this::backToSale);
    }

    private void parked(ParkedCart done, Runnable then) {
        unansweredPark = Optional.empty();
        if (done.cart().equals(ticket.cart())) {
            show(Stream.concat(parked.stream().filter(other -> !other.id().equals(done.id())), Stream.of(done))
                    .toList());
            handover.done(then);
        } else {
            parkAnew(done, then);
        }
    }

    /// The cart changed since it was parked without an answer: what was parked then gives way to what is here now.
    private void parkAnew(ParkedCart before, Runnable then) {
        desk.submit(
                new RecallCart(Ids.next(), before.id()),
                Justification.NONE,
                _ -> put(then),
                this::backToSale,
                this::backToSale);
    }

    private void backToSale(Refusal refusal) {
        handover.backToSale();
        desk.refused(refusal);
    }

    private void backToSale(RuntimeException failure) {
        handover.backToSale();
        desk.failed(failure);
    }

    private String label() {
        var cart = ticket.cart();
        var label = cart.customer()
                .map(Cart.Buyer::name)
                .or(() -> cart.lines().stream().map(CartLine::name).findFirst())
                .orElse("");
        return label.length() <= LABEL ? label : label.substring(0, LABEL - 1) + "…";
    }

    void show(List<ParkedCart> carts) {
        parked.setAll(carts.stream()
                .sorted(Comparator.comparingInt(ParkedCart::slot))
                .toList());
    }
}
