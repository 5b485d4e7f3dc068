package org.threeplug.operations.sales;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import org.threeplug.cart.CounterCart;
import org.threeplug.cart.ParkedCart;
import org.threeplug.cash.OpenDrawer;
import org.threeplug.customers.Customer;
import org.threeplug.directories.Reasons.Use;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.payments.CardIntent;
import org.threeplug.settings.Register;
import org.threeplug.settings.StoreSettings;
import org.threeplug.tax.TaxClass;
import org.threeplug.words.Texts;

/// The till: its parts put together, and what each key means at each moment. It holds no node.
public final class TillModel {

    private final Desk desk;
    private final TillBooks books;
    private final TillShop shop;
    private final UnaryOperator<String> words;
    private final ProblemTray tray = new ProblemTray();
    private final Ticket ticket;
    private final Approving approving;
    private final Scanning scanning;
    private final Searching searching;
    private final Renewing renewing;
    private final Posting posting;
    private final Tendering tendering;
    private final Returning returning;
    private final Parking parking;
    private final Discounting discounting;
    private final Counting counting;
    private final Receipts receipts;
    private final Buyers buyers;
    private final Clearing clearing;
    private final QuickKeys quickKeys;
    private final Rules rules;
    private final ShiftOpening shift;
    private final Ringing ringing;
    private final Entering entering;
    private final GivingUp givingUp;
    private final TillKeys keys;
    private Stopwatch stopwatch = Stopwatch.NONE;
    private long rungAt;
    private long paidAt;

    /// Sits the signed-in person down at their register.
    @Inject
    public TillModel(TillBooks books, TillShop shop, TillMeans means, Provider<Actor> signedIn, Texts texts) {
        this(books, shop, means, signedIn.get(), key -> texts.text(key));
    }

    TillModel(TillBooks books, TillShop shop, TillMeans means, Actor actor, UnaryOperator<String> words) {
        this.books = books;
        this.shop = shop;
        this.words = words;
        var over = new SaleOver();
        desk = new Desk(TillSeat.of(actor, shop), means.gate(), Lane.inOrder(means.work()), means.clock());
        ticket = new Ticket(desk, shop.draft());
        approving = new Approving(desk, shop.identity());
        scanning = new Scanning(desk, books, this::taken);
        searching = new Searching(desk, books, new Lane(means.work()), scanning);
        renewing = new Renewing(desk, ticket, books, shop);
        var lifting = new Lifting(desk, ticket, renewing, approving);
        posting = new Posting(desk, ticket, approving, lifting, shop.receipts(), over);
        tendering = new Tendering(desk, ticket, scanning, tray, posting, lifting, renewing);
        ringing = new Ringing(desk, ticket, tray, searching, means.sound());
        returning = new Returning(desk, ticket, books, ringing::ring);
        givingUp = new GivingUp(desk, ticket, approving, over);
        parking = new Parking(desk, ticket, tray, books.parked(), shop.draft(), givingUp, renewing, over);
        discounting = new Discounting(desk, ticket, lifting);
        counting = new Counting(desk, ticket, tendering, books.catalog());
        receipts = new Receipts(desk, books.sales());
        buyers = new Buyers(desk, ticket, books.customers());
        clearing = new Clearing(desk, ticket, tray, tendering);
        quickKeys = new QuickKeys(desk, new Lane(means.work()), books.catalog());
        rules = new Rules(desk, books, shop, ticket, tendering, clearing, quickKeys);
        shift = new ShiftOpening(desk, shop, approving);
        entering = new Entering(desk, ticket, scanning, returning, words, new Takers());
        keys = new TillKeys(this);
        ringing.whenRung(this::rung);
        desk.entry().text().subscribe(_ -> textChanged());
        ticket.cartProperty().subscribe(cart -> {
            if (!cart.isEmpty()) {
                posting.movesOn();
            }
        });
        tendering.tenders().addListener((InvalidationListener) _ -> rules.apply());
    }

    /// Finds the shift, the cart that was on the counter, parked carts and card money that waits for a word.
    public void start() {
        desk.look(() -> Starting.read(desk, books, shop), this::started);
    }

    /// Looks again at what others may have changed meanwhile: the shift, parked carts, settings and quick keys.
    public void refresh() {
        if (!(desk.stage() instanceof Stage.Starting)) {
            if (ticket.isEmpty()) {
                returning.end();
            }
            parking.refresh();
            rules.refresh();
            renewing.refresh();
            shift.refresh();
        }
    }

    public void listen(Stopwatch listener) {
        stopwatch = listener;
    }

    /// What each key means.
    public TillKeys keys() {
        return keys;
    }

    public Register register() {
        return desk.seat().register();
    }

    public StoreSettings store() {
        return desk.seat().store();
    }

    /// A manager may change how cash is rounded while a cart is open.
    public ReadOnlyObjectProperty<StoreSettings> storeProperty() {
        return desk.storeProperty();
    }

    public ReadOnlyStringProperty textProperty() {
        return desk.entry().text();
    }

    /// Whether a scanner is sending at this moment; nobody needs to see the pieces of a code.
    public boolean isScanArriving() {
        return desk.entry().isArriving();
    }

    public ReadOnlyObjectProperty<Prompt> promptProperty() {
        return desk.promptProperty();
    }

    public ReadOnlyObjectProperty<Saying> sayingProperty() {
        return desk.sayingProperty();
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return desk.stageProperty();
    }

    public ReadOnlyObjectProperty<Quantity> timesProperty() {
        return scanning.times();
    }

    public ReadOnlyIntegerProperty waitingProperty() {
        return scanning.queue().waitingForNext();
    }

    public Choices choices() {
        return desk.choices();
    }

    public Ticket ticket() {
        return ticket;
    }

    public Tendering tendering() {
        return tendering;
    }

    public ProblemTray tray() {
        return tray;
    }

    public Parking parking() {
        return parking;
    }

    public QuickKeys quickKeys() {
        return quickKeys;
    }

    public Returning returning() {
        return returning;
    }

    /// Shows reasons to choose from, if one is still asked for when they are known.
    void offerReasons(Use use, Prompt prompt, List<Choice.Reason> ready) {
        desk.look(() -> Reasons.declared(books.asks(), use, ready), offered -> {
            if (desk.prompt() == prompt && desk.choices().isEmpty()) {
                desk.choices().show(offered);
            }
        });
    }

    public Approving approving() {
        return approving;
    }

    public ShiftOpening shift() {
        return shift;
    }

    public ReadOnlyObjectProperty<Optional<Posting.Last>> lastProperty() {
        return posting.lastProperty();
    }

    /// Whether the change of the last sale is shown in place of the total.
    public ReadOnlyBooleanProperty changeShownProperty() {
        return posting.changeShown();
    }

    /// How many seconds the last sale may still be undone.
    public ReadOnlyIntegerProperty undoSecondsProperty() {
        return posting.undoSeconds();
    }

    /// Counts those seconds down.
    public void tick() {
        posting.tick();
    }

    /// What the directory says of the sale's customer.
    public ReadOnlyObjectProperty<Optional<Customer>> buyerFactsProperty() {
        return buyers.facts();
    }

    /// A payment key was pressed.
    void pressed() {
        paidAt = desk.nanos();
    }

    public void linePainted() {
        if (rungAt != 0) {
            stopwatch.onLinePainted(rungAt, desk.nanos());
            rungAt = 0;
        }
    }

    public void changePainted() {
        if (paidAt != 0) {
            stopwatch.onChangePainted(paidAt, desk.nanos());
            paidAt = 0;
        }
    }

    private void started(Starting found) {
        parking.show(found.parked());
        clearing.taxes(found.taxes(), desk.seat().store().usualTax());
        quickKeys.show(found.categories());
        found.posted().ifPresentOrElse(
                posted -> {
                    shop.draft().clear(desk.register());
                    posting.found(posted.document());
                    desk.say(Saying.caution("till.draft.posted", posted.head().reference()));
                },
                () -> found.draftParked().ifPresentOrElse(this::parkedAlready, () -> found.draft().ifPresent(this::foundAgain)));
        shift.found(found.shift());
        found.intents().stream()
                .sorted(Comparator.comparing(intent -> intent.state() == CardIntent.State.OPEN))
                .filter(intent -> !tendering.takeUp(intent))
                .forEach(intent -> tray.add(new Problem.CardMoney(intent)));
        renewing.refresh();
    }

    private void parkedAlready(ParkedCart aside) {
        shop.draft().clear(desk.register());
        desk.say(Saying.info("till.draft.parked", aside.slot()));
    }

    private void foundAgain(CounterCart counter) {
        tendering.found(counter.cash());
        if (!ticket.resume(counter.cart())) {
            tendering.saleOver();
            shop.draft().clear(desk.register());
        } else if (counter.cash().isZero()) {
            desk.say(Saying.info("till.draft.found", counter.cart().lines().size()));
        } else {
            desk.say(Saying.info("till.draft.found-cash", counter.cart().lines().size(), counter.cash()));
        }
    }

    private void textChanged() {
        switch (desk.prompt()) {
            case ITEM -> {
                searching.changed();
                if (desk.entry().isEmpty()) {
                    returning.offer();
                }
            }
            case PRICE_CHECK, CUSTOMER -> searching.changed();
            case RECALL -> parking.typed(desk.entry().get());
            case RECEIPT, RECEIPT_AGAIN -> receipts.typed();
            case APPROVER -> {
                if (desk.stage() instanceof Stage.AskingApproval(var request)) {
                    approving.offer(request, desk.entry().get());
                }
            }
            default -> {}
        }
    }

    private void taken(Scanning.Found found) {
        switch (found.scan().purpose()) {
            case RING -> ringing.ring(found);
            case SHOW_PRICE -> ringing.showPrice(found);
            case FIND_RECEIPT -> returning.findReceipt(found);
            case BRING_BACK -> returning.bringBack(found);
        }
    }

    private void rung(long scannedAt) {
        rungAt = scannedAt;
        stopwatch.onLineRung(scannedAt, desk.nanos());
    }

    /// What happens around the end of a sale.
    private final class SaleOver implements Posting.Handover {

        @Override
        public void begins() {
            scanning.times(Quantity.ONE);
            scanning.queue().payingBegins();
        }

        @Override
        public void backToSale() {
            scanning.queue().payingStops();
            rules.apply();
            scanning.pump();
        }

        @Override
        public void done(Runnable then) {
            tendering.saleOver();
            ticket.next();
            tray.saleOver();
            rules.apply();
            scanning.queue().nextSale();
            scanning.beginsAnew();
            then.run();
            scanning.pump();
        }
    }

    Desk desk() {
        return desk;
    }

    Scanning scanning() {
        return scanning;
    }

    Posting posting() {
        return posting;
    }

    Discounting discounting() {
        return discounting;
    }

    Counting counting() {
        return counting;
    }

    Clearing clearing() {
        return clearing;
    }

    Entering entering() {
        return entering;
    }

    GivingUp givingUp() {
        return givingUp;
    }

    UnaryOperator<String> words() {
        return words;
    }

    private final class Takers implements Entering.Takers {

        @Override
        public void approval(Approving.Request request, Prompt prompt, String entered) {
            switch (prompt) {
                case PIN -> approving.pin(request, entered);
                case APPROVAL_REASON -> approving.reason(request, entered);
                default -> {
                    if (Keyed.beginsPin(prompt, entered)) {
                        approving.pinAlone(request, entered);
                    }
                }
            }
        }

        @Override
        public void noSale(String reason) {
            if (!reason.isBlank()) {
                desk.ask(Prompt.ITEM);
                desk.submit(new OpenDrawer(Ids.next(), desk.register(), reason, desk.now()), _ -> {
                    shop.receipts().openDrawer();
                    desk.say(
                            shop.receipts().hasDrawer()
                                    ? Saying.done("till.no-sale.done")
                                    : Saying.caution("till.no-sale.by-hand"));
                });
            }
        }

        @Override
        public void openItem(Optional<TaxClass> tax, String description) {
            clearing.openItem(tax, description);
        }

        @Override
        public void openItemCalled(String words) {
            desk.ask(Prompt.ITEM);
            tray.add(new Problem.UnknownCode(words, scanning.takeTimes()));
            desk.say(Saying.info("till.search.tray", words));
        }

        @Override
        public void quantity(String keyed) {
            counting.set(keyed);
        }

        @Override
        public void receipt(Document.Head head) {
            if (desk.prompt() == Prompt.RECEIPT) {
                returning.open(head.id());
            } else {
                desk.ask(Prompt.ITEM);
                posting.reprint(head.id(), head.reference());
            }
        }

        @Override
        public void newCustomer(String name) {
            buyers.begin(name);
        }

        @Override
        public void newCustomerPhone(String phone) {
            buyers.make(phone);
        }

        @Override
        public void openShift(String amount) {
            shift.open(amount);
        }

        @Override
        public void customerNumber(String number) {
            searching.customerByNumber(number, found -> found.ifPresentOrElse(
                    customer -> {
                        desk.ask(Prompt.ITEM);
                        ticket.customer(Optional.of(Searching.buyer(customer)));
                    },
                    () -> desk.say(Saying.caution("till.customer.none", number))));
        }

        @Override
        public void recallNumber(String number) {
            parking.recallNumber(number);
        }

        @Override
        public void recall(Choice.Parked parked) {
            parking.recall(parked.cart().id());
        }

        @Override
        public void approver(Choice.Approver approver) {
            approving.choose(approver.user());
        }
    }
}
