package org.threeplug.operations.sales;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Quantity;
import org.threeplug.tax.TaxClass;

/// What Enter and a touched choice mean, by what the field asks for. Enter never pays.
final class Entering {

    /// Where one that is left is the one that is meant.
    private static final Set<Prompt> ONE_OF =
            Set.of(Prompt.APPROVER, Prompt.CUSTOMER, Prompt.RECEIPT, Prompt.RECEIPT_AGAIN);

    private final Desk desk;
    private final Ticket ticket;
    private final Scanning scanning;
    private final Returning returning;
    private final UnaryOperator<String> words;

    /// What else may be entered.
    interface Takers {

        void approval(Approving.Request request, Prompt prompt, String entered);

        void noSale(String reason);

        void openShift(String amount);

        /// @param tax empty for the usual one
        void openItem(Optional<TaxClass> tax, String description);

        /// Something to sell that the catalogue does not know.
        void openItemCalled(String words);

        void quantity(String keyed);

        void receipt(Document.Head head);

        void newCustomer(String name);

        void newCustomerPhone(String phone);

        void customerNumber(String number);

        void recallNumber(String number);

        void recall(Choice.Parked parked);

        void approver(Choice.Approver approver);
    }

    private final Takers takers;

    Entering(
            Desk desk,
            Ticket ticket,
            Scanning scanning,
            Returning returning,
            UnaryOperator<String> words,
            Takers takers) {
        this.desk = desk;
        this.ticket = ticket;
        this.scanning = scanning;
        this.returning = returning;
        this.words = words;
        this.takers = takers;
    }

    void enter() {
        var highlighted =
                isPinAlone() ? Optional.<Choice>empty() : desk.choices().highlighted().or(this::onlyOne);
        var taken = desk.entry().take();
        if (taken.isScan()) {
            scanned(taken.keyed(), taken.scanned(), false);
        } else if (highlighted.isPresent()) {
            choose(highlighted.get(), taken.keyed());
        } else {
            entered(taken.keyed());
        }
    }

    /// No name of an approver begins with a figure.
    private boolean isPinAlone() {
        return Keyed.beginsPin(desk.prompt(), desk.entry().get());
    }

    /// When a name or number was keyed and one is left, that is the one meant.
    private Optional<Choice> onlyOne() {
        boolean person = ONE_OF.contains(desk.prompt());
        var shown = desk.choices().shown();
        return person && shown.size() == 1 && !desk.entry().isEmpty() ? Optional.of(shown.getFirst()) : Optional.empty();
    }

    /// A scan is always for goods, whatever else the field asks for; a receipt or a customer's card only when asked for.
    private void scanned(String before, String code, boolean byHand) {
        if (desk.prompt() == Prompt.CUSTOMER && desk.isRinging()) {
            takers.customerNumber(code);
            return;
        }
        if (desk.prompt() == Prompt.FLOAT) {
            desk.say(Saying.caution("till.scanned-float", code));
            return;
        }
        var purpose = purpose();
        if (purpose == Scan.Purpose.FIND_RECEIPT || purpose == Scan.Purpose.SHOW_PRICE) {
            desk.ask(Prompt.ITEM);
        }
        scanning.offer(before, code, purpose, byHand);
    }

    /// @param keyed what stood in the field
    void choose(Choice choice, String keyed) {
        if (desk.stage() instanceof Stage.Busy
                || desk.stage() instanceof Stage.AskingCard
                || desk.stage() instanceof Stage.Unsure) {
            return;
        }
        switch (choice) {
            case Choice.Goods(var goods, _) -> {
                var purpose = purpose();
                desk.ask(Prompt.ITEM);
                scanning.offer(goods, purpose);
            }
            case Choice.OpenItem(var words) -> takers.openItemCalled(words);
            case Choice.Receipt(var head) -> takers.receipt(head);
            case Choice.NewBuyer(var name) -> takers.newCustomer(name);
            case Choice.Buyer(var customer) -> {
                desk.ask(Prompt.ITEM);
                ticket.customer(Optional.of(Searching.buyer(customer)));
            }
            case Choice.Bought bought -> {
                var times = scanning.takeTimes();
                returning.bring(bought, times.equals(Quantity.ONE) ? Optional.empty() : Optional.of(times));
            }
            case Choice.Parked parked -> takers.recall(parked);
            case Choice.Approver approver -> takers.approver(approver);
            case Choice.Tax(var tax) -> takers.openItem(Optional.of(tax), keyed);
            case Choice.Reason(var key) -> entered(words.apply(key));
            case Choice.Declared(var reason) -> entered(reason);
        }
    }

    /// What scans are for now. While money is taken they are for the next sale, which sells.
    Scan.Purpose purpose() {
        if (!desk.isRinging()) {
            return Scan.Purpose.RING;
        }
        return desk.prompt() == Prompt.PRICE_CHECK ? Scan.Purpose.SHOW_PRICE : returning.purpose();
    }

    private void entered(String text) {
        switch (desk.prompt()) {
            case ITEM, PRICE_CHECK, RECEIPT -> {
                if (!text.isEmpty()) {
                    scanned("", text, true);
                }
            }
            case RETURN_REASON -> returning.reason(text);
            case CUSTOMER -> takers.customerNumber(text);
            case NEW_CUSTOMER -> takers.newCustomerPhone(text);
            case QUANTITY -> takers.quantity(text);
            case RECEIPT_AGAIN -> {
                if (!text.isEmpty()) {
                    desk.say(Saying.caution("till.return.no-such", text));
                }
            }
            case RECALL -> takers.recallNumber(text);
            case NO_SALE_REASON -> takers.noSale(text);
            case OPEN_ITEM -> takers.openItem(Optional.empty(), text);
            case FLOAT -> takers.openShift(text);
            case APPROVER, PIN, APPROVAL_REASON -> {
                if (desk.stage() instanceof Stage.AskingApproval(var request)) {
                    takers.approval(request, desk.prompt(), text);
                }
            }
        }
    }
}
