package org.threeplug.operations.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Money;
import org.threeplug.payments.CardIntent;
import org.threeplug.payments.Tender;
import org.threeplug.pricing.CashRounding;
import org.threeplug.sales.OpenCardIntent;

/// Takes money: cash at once, card money after its intent is on the disk, one after the other until nothing is due.
public final class Tendering {

    private static final int HARDLY_MEANT = 10;

    private final Desk desk;
    private final Ticket ticket;
    private final Scanning scanning;
    private final ProblemTray tray;
    private final Posting posting;
    private final Lifting lifting;
    private final Renewing renewing;
    private final CardAnswers answers;
    private final ObservableList<Tender> tenders = FXCollections.observableArrayList();
    private final ObservableList<Tender> readable = FXCollections.unmodifiableObservableList(tenders);
    private Optional<Money> doubted = Optional.empty();

    /// Whose answer got lost; it is given to the gate again under the same key.
    private Optional<OpenCardIntent> unopened = Optional.empty();

    Tendering(
            Desk desk,
            Ticket ticket,
            Scanning scanning,
            ProblemTray tray,
            Posting posting,
            Lifting lifting,
            Renewing renewing) {
        this.desk = desk;
        this.ticket = ticket;
        this.scanning = scanning;
        this.tray = tray;
        this.posting = posting;
        this.lifting = lifting;
        this.renewing = renewing;
        this.answers = new CardAnswers(desk);
        ticket.paidByCard(this::onCard);
        ticket.paidInCash(this::inCash);
        ticket.cartProperty().subscribe(_ -> emptied());
    }

    CardAnswers answers() {
        return answers;
    }

    private Money onCard() {
        return taken(Tender.Kind.CARD);
    }

    /// The cash taken towards this sale so far.
    Money inCash() {
        return taken(Tender.Kind.CASH);
    }

    private Money taken(Tender.Kind kind) {
        return tenders.stream()
                .filter(tender -> tender.kind() == kind)
                .map(Tender::amount)
                .reduce(Money.zero(desk.currency()), Money::plus);
    }

    /// Whether more cash was taken than is due by now, so that some of it goes back.
    public boolean isCashOver() {
        return inCash().isPositive() && cashDue().isNegative();
    }

    /// Cash that was taken before a crash.
    void found(Money cash) {
        if (!cash.isZero()) {
            tenders.add(Tender.exact(Tender.Kind.CASH, cash));
        }
    }

    /// Nothing is left to pay: the cash goes back.
    private void emptied() {
        if (ticket.isEmpty()) {
            takeBackCash();
        }
    }

    /// What has been taken towards the total so far.
    public ObservableList<Tender> tenders() {
        return readable;
    }

    /// What is still due; negative when money goes back to the customer.
    public Money due() {
        return tenders.stream().map(Tender::amount).reduce(ticket.total(), Money::minus);
    }

    /// What is due when it is settled in cash: all that is not settled otherwise, rounded once, less the cash taken.
    public Money cashDue() {
        var cash = inCash();
        var other = tenders.stream().map(Tender::amount).reduce(Money.zero(desk.currency()), Money::plus).minus(cash);
        return ticket.inCash(other, step()).minus(cash);
    }

    /// What would come back if what is keyed were given in cash; negative for what would still be due. Empty when it is no
    /// amount or nothing is due.
    Optional<Money> preview(String keyed) {
        var due = cashDue();
        return ticket.isEmpty() || !due.isPositive() || desk.prompt() != Prompt.ITEM
                ? Optional.empty()
                : Keyed.amount(keyed.strip(), desk.currency())
                        .filter(Money::isPositive)
                        .map(given -> given.minus(due));
    }

    /// Takes the keyed amount in cash; nothing keyed means exactly what is due. [#isReady()] is asked first.
    void cash(String keyed) {
        var due = cashDue();
        if (isCardOver()) {
            return;
        }
        if (keyed.isEmpty()) {
            if (isCashOver()) {
                post(withChange(due.negate()));
            } else {
                settle(isSettledBy(due) ? List.of() : List.of(Tender.exact(Tender.Kind.CASH, due)));
            }
            return;
        }
        var read = Keyed.amount(keyed, desk.currency()).filter(Money::isPositive);
        if (read.isEmpty()) {
            desk.say(Saying.caution("till.pay.no-amount", keyed));
        } else if (!due.isPositive()) {
            desk.say(Saying.caution("till.pay.nothing-due"));
        } else if (meant(read.get(), due)) {
            take(read.get(), due);
        }
    }

    /// Whether nothing more is needed. What the coins round away is still settled in cash, by none of it.
    private boolean isSettledBy(Money cashDue) {
        boolean cash = tenders.stream().anyMatch(tender -> tender.kind() == Tender.Kind.CASH);
        return cashDue.isZero() && (cash || due().isZero());
    }

    /// What was taken, with the change that goes back of it.
    private List<Tender> withChange(Money change) {
        var all = new ArrayList<>(tenders);
        all.removeIf(tender -> tender.kind() == Tender.Kind.CASH);
        all.add(Tender.cash(inCash(), change));
        return all;
    }

    /// The total may have sunk below what a card has paid; no drawer gives that back.
    private boolean isCardOver() {
        var card = onCard();
        boolean over = !card.isZero() && ticket.total().minus(card).signum() == -card.signum();
        if (over) {
            desk.say(Saying.caution("till.pay.card-over", card, ticket.total()));
        }
        return over;
    }

    /// Takes a note or coin that was touched.
    void note(Money note) {
        cash(note.plain());
    }

    /// Asks the terminal for the keyed amount; nothing keyed means all that is due. [#isReady()] is asked first.
    void card(String keyed) {
        if (isCardOver()) {
            return;
        }
        var due = due();
        if (due.isNegative() && inCash().isPositive()) {
            desk.say(Saying.caution("till.pay.cash-covers", cashDue().negate()));
            return;
        }
        var amount = keyed.isEmpty() ? Optional.of(due) : Keyed.amount(keyed, desk.currency());
        if (amount.isEmpty() || (!keyed.isEmpty() && !amount.get().isPositive())) {
            desk.say(Saying.caution("till.pay.no-amount", keyed));
        } else if (due.isZero()) {
            settle(List.of());
        } else if (amount.get().compareTo(due) > 0 || (due.isNegative() && !keyed.isEmpty())) {
            desk.say(Saying.caution("till.pay.card-too-much", amount.get(), due));
        } else {
            askTerminal(amount.get());
        }
    }

    /// The cashier reads the terminal's answer.
    void terminalSaid(CardIntent intent, boolean approved) {
        answers.give(
                intent.id(),
                approved,
                resolved -> answered(resolved, approved),
                refusal -> {
                    scanning.queue().payingStops();
                    desk.refused(refusal);
                },
                failure -> {
                    desk.stage(new Stage.AskingCard(intent));
                    desk.say(Saying.failed(failure));
                });
    }

    /// Card money taken before a crash becomes part of this sale.
    void attach(CardIntent intent) {
        tenders.add(Tender.card(intent.amount(), intent.id().toString()));
        if (!ticket.isEmpty() && due().isZero() && isReady()) {
            settle(List.of());
        }
    }

    boolean fits(CardIntent intent) {
        return intent.sale().equals(ticket.cart().id());
    }

    /// A card payment towards the very cart that was found again, whatever came in between: one that was approved counts, one
    /// that waits is asked about. The answer says whether it belongs to it.
    boolean takeUp(CardIntent intent) {
        if (!fits(intent) || ticket.isEmpty() || !desk.isRinging()) {
            return false;
        }
        switch (intent.state()) {
            case APPROVED -> tenders.add(Tender.card(intent.amount(), intent.id().toString()));
            case OPEN -> {
                scanning.queue().payingBegins();
                desk.stage(new Stage.AskingCard(intent));
            }
            case DECLINED, SETTLED -> {
                return false;
            }
        }
        return true;
    }

    /// Gives back the cash taken so far; card money stays. The answer says whether there was any.
    boolean takeBackCash() {
        var cash = inCash();
        if (!tenders.removeIf(tender -> tender.kind() == Tender.Kind.CASH)) {
            return false;
        }
        ticket.keepSafe();
        desk.say(Saying.caution("till.pay.cash-back", cash));
        return true;
    }

    /// Declines the card payment that was taken last: the customer wants to pay otherwise, or not at all. Where the key
    /// confirms it may have been pressed too soon; elsewhere the terminal has the money, and it is asked once whether that is
    /// known. The answer says whether there is such a payment.
    boolean takeBackCard() {
        if (tenders.isEmpty() || tenders.getLast().kind() != Tender.Kind.CARD) {
            return false;
        }
        var last = tenders.getLast();
        var intent = UUID.fromString(last.reference().orElseThrow());
        var question = Saying.caution("till.pay.card-back-ask", last.amount());
        if (!keyConfirms() && !desk.sayingProperty().get().equals(question)) {
            desk.say(question);
            return true;
        }
        answers.give(
                intent,
                false,
                declined -> {
                    tenders.remove(last);
                    desk.say(Saying.caution("till.pay.card-back", declined.amount()));
                },
                desk::refused,
                desk::failed);
        return true;
    }

    private boolean keyConfirms() {
        return desk.seat().store().cardKeyConfirms();
    }

    /// Whether the sale may become smaller: what a card has paid must not be more than the total.
    boolean mayShrink() {
        if (onCard().isZero()) {
            return true;
        }
        desk.say(Saying.caution("till.pay.card-taken"));
        return false;
    }

    boolean isBegun() {
        return !tenders.isEmpty();
    }

    void saleOver() {
        tenders.clear();
        doubted = Optional.empty();
        unopened = Optional.empty();
    }

    private void answered(CardIntent resolved, boolean approved) {
        if (approved) {
            tenders.add(Tender.card(resolved.amount(), resolved.id().toString()));
        }
        if (approved && due().isZero()) {
            settle(List.of());
            return;
        }
        scanning.queue().payingStops();
        desk.say(
                approved
                        ? Saying.info("till.pay.rest", due())
                        : Saying.caution("till.pay.card-declined", resolved.amount()));
        scanning.pump();
    }

    private void take(Money given, Money due) {
        if (given.compareTo(due) >= 0) {
            settle(List.of(Tender.cash(given, given.minus(due))));
        } else if (!CashRounding.difference(given, step()).isZero()) {
            desk.say(Saying.caution("till.pay.no-such-coins", given, step()));
        } else {
            tenders.add(Tender.exact(Tender.Kind.CASH, given));
            ticket.keepSafe();
            desk.say(Saying.info("till.pay.rest", due()));
        }
    }

    private Money step() {
        return desk.seat().store().cashRounding();
    }

    private void settle(List<Tender> last) {
        var all = new ArrayList<>(tenders);
        all.addAll(last);
        post(all);
    }

    private void post(List<Tender> all) {
        doubted = Optional.empty();
        posting.post(all);
    }

    /// First the cart follows the books, then the gate judges it as it judges the posting, and only then the terminal is
    /// asked.
    private void askTerminal(Money amount) {
        scanning.queue().payingBegins();
        renewing.look(() -> open(amount), this::backToSale, this::backToSale);
    }

    private void open(Money amount) {
        var cart = ticket.cart();
        var open = unopened.filter(before ->
                        before.cart().equals(cart) && before.amount().equals(amount) && before.taken().equals(tenders))
                .orElseGet(() -> new OpenCardIntent(Ids.next(), desk.register(), cart, tenders, amount, desk.now()));
        unopened = Optional.of(open);
        desk.submit(
                open,
                ticket.justification(),
                opened -> {
                    unopened = Optional.empty();
                    desk.hush();
                    if (keyConfirms()) {
                        terminalSaid(opened, true);
                    } else {
                        desk.stage(new Stage.AskingCard(opened));
                    }
                },
                refusal -> {
                    unopened = Optional.empty();
                    lifting.lift(refusal, () -> open(amount), this::backToSale);
                },
                failure -> {
                    backToSale();
                    desk.failed(failure);
                });
    }

    private void backToSale() {
        scanning.queue().payingStops();
        scanning.pump();
    }

    /// One key takes money, so it must be meant. Pressed too soon after a scan, what was keyed stays in the field.
    boolean isReady() {
        if (!desk.isRinging() || scanning.pending() || scanning.justScanned()) {
            return false;
        }
        if (ticket.isEmpty()) {
            desk.say(Saying.info("till.pay.cart-empty"));
            return false;
        }
        if (tray.blocksPay()) {
            // What stands there must not become the price of what waits.
            desk.entry().clear();
            desk.say(Saying.caution("till.pay.tray-first"));
            return false;
        }
        return true;
    }

    /// Asks once about an amount that looks like a slip of the finger.
    private boolean meant(Money given, Money due) {
        if (given.compareTo(due.times(HARDLY_MEANT)) <= 0 || doubted.filter(given::equals).isPresent()) {
            return true;
        }
        doubted = Optional.of(given);
        desk.entry().replace(given.plain());
        desk.say(Saying.caution("till.pay.really", given, due));
        return false;
    }
}
