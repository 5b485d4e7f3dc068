package org.threeplug.operations.sales;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.threeplug.catalog.Sellable;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.RefusedException;
import org.threeplug.sales.PostedDocument;
import org.threeplug.sales.Returns;
import org.threeplug.sales.SalesHistory;

/// Brings goods back: with the receipt at what was paid and never more than was sold, without it for a reason that
/// somebody stands behind. `+` goes on selling in the same ticket.
public final class Returning {

    /// Where a return stands.
    public sealed interface Phase {

        /// Goods are sold.
        record Selling() implements Phase {}

        /// The receipt is asked for.
        record WantsReceipt() implements Phase {}

        /// Goods of this receipt come back.
        record WithReceipt(PostedDocument sale, List<SalesHistory.Returnable> left) implements Phase {}

        /// Goods come back without a receipt.
        record WithoutReceipt() implements Phase {}
    }

    private static final Phase SELLING = new Phase.Selling();

    private final Desk desk;
    private final Ticket ticket;
    private final SalesHistory history;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(SELLING);
    private Optional<Scanning.Found> waiting = Optional.empty();

    Returning(Desk desk, Ticket ticket, SalesHistory history) {
        this.desk = desk;
        this.ticket = ticket;
        this.history = history;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    boolean isSelling() {
        return phase.get() instanceof Phase.Selling;
    }

    /// What a scan is for at this moment.
    Scan.Purpose purpose() {
        return switch (phase.get()) {
            case Phase.Selling() -> Scan.Purpose.RING;
            case Phase.WantsReceipt() when desk.prompt() == Prompt.RECEIPT -> Scan.Purpose.FIND_RECEIPT;
            case Phase.WantsReceipt(), Phase.WithReceipt(_, _), Phase.WithoutReceipt() -> Scan.Purpose.BRING_BACK;
        };
    }

    /// First the receipt is asked for; asked again, there is none; with a receipt at hand, all of it comes back.
    void begin() {
        switch (phase.get()) {
            case Phase.Selling() -> {
                phase.set(new Phase.WantsReceipt());
                desk.ask(Prompt.RECEIPT);
                desk.say(Saying.info("till.return.scan-receipt"));
            }
            case Phase.WantsReceipt() -> askReason();
            case Phase.WithReceipt receipt -> bringAll(receipt);
            case Phase.WithoutReceipt() -> desk.say(Saying.info("till.return.scan-goods"));
        }
    }

    /// From here on goods are sold again.
    void sellAgain() {
        waiting = Optional.empty();
        phase.set(SELLING);
        desk.ask(Prompt.ITEM);
        desk.say(Saying.info("till.return.selling"));
    }

    void end() {
        waiting = Optional.empty();
        phase.set(SELLING);
    }

    void findReceipt(Scanning.Found found) {
        desk.ask(Prompt.ITEM);
        desk.look(() -> find(found.scan().code()), receipt -> {
            if (receipt.isPresent()) {
                opened(receipt.get());
            } else if (found.goods().isPresent()) {
                waiting = Optional.of(found);
                askReason();
            } else {
                desk.ask(Prompt.RECEIPT);
                desk.say(Saying.caution("till.return.no-such", found.scan().code()));
            }
        });
    }

    void reason(String reason) {
        if (!reason.isBlank()) {
            ticket.returnReason(reason.strip());
            phase.set(new Phase.WithoutReceipt());
            desk.ask(Prompt.ITEM);
            desk.say(Saying.info("till.return.scan-goods"));
            waiting.ifPresent(this::bringBack);
            waiting = Optional.empty();
        }
    }

    void bringBack(Scanning.Found found) {
        switch (phase.get()) {
            case Phase.WithReceipt receipt -> bringScanned(receipt, found);
            case Phase.WithoutReceipt() ->
                found.goods()
                        .ifPresentOrElse(
                                goods -> ticket.ring(
                                        goods, found.scan().times().negate(), goods.price()),
                                () -> desk.say(Saying.caution(
                                        "till.unknown", found.scan().code())));
            case Phase.WantsReceipt(), Phase.Selling() -> desk.say(Saying.info("till.return.scan-receipt"));
        }
    }

    /// Brings `times` of a line back, or all that is left of it.
    void bring(Choice.Bought bought, Optional<Quantity> times) {
        if (phase.get() instanceof Phase.WithReceipt receipt) {
            receipt.left().stream()
                    .filter(returnable -> returnable.line().equals(bought.line()))
                    .findFirst()
                    .ifPresent(returnable -> bring(receipt, returnable, times.orElse(bought.left())));
        }
    }

    /// Offers what may still come back, less what is on the counter.
    void offer() {
        if (phase.get() instanceof Phase.WithReceipt receipt && desk.prompt() == Prompt.ITEM) {
            desk.choices()
                    .show(receipt.left().stream()
                            .map(returnable -> new Choice.Bought(returnable.line(), left(receipt, returnable)))
                            .filter(choice -> choice.left().signum() > 0)
                            .toList());
        }
    }

    private Optional<Phase.WithReceipt> find(String reference) {
        return history.byReference(reference)
                .filter(sale -> sale.head().kind() == DocumentKind.SALE || sale.head().kind() == DocumentKind.EXCHANGE)
                .map(sale -> new Phase.WithReceipt(sale, history.returnable(sale.head().id())));
    }

    private void opened(Phase.WithReceipt receipt) {
        phase.set(receipt);
        desk.ask(Prompt.ITEM);
        boolean some = receipt.left().stream().anyMatch(line -> line.left().signum() > 0);
        desk.say(
                some
                        ? Saying.info("till.return.choose", receipt.sale().head().reference())
                        : Saying.caution("till.return.all-back", receipt.sale().head().reference()));
        offer();
    }

    private void askReason() {
        phase.set(new Phase.WantsReceipt());
        desk.ask(Prompt.RETURN_REASON);
        desk.say(Saying.info("till.return.why"));
        desk.choices().show(Reasons.RETURN);
    }

    private void bringScanned(Phase.WithReceipt receipt, Scanning.Found found) {
        var product = found.goods().map(Sellable::product);
        var code = found.scan().code();
        var matching = receipt.left().stream()
                .filter(returnable -> product.isPresent()
                        ? returnable.line().product().equals(product)
                        : returnable.line().code().equalsIgnoreCase(code))
                .toList();
        if (matching.isEmpty()) {
            var name = found.goods().map(Sellable::name).orElse(code);
            desk.say(Saying.caution("till.return.not-on-receipt", name));
            return;
        }
        var open = matching.stream()
                .filter(returnable -> left(receipt, returnable).signum() > 0)
                .findFirst()
                .orElse(matching.getFirst());
        bring(receipt, open, found.scan().times());
    }

    /// Several scans of one line make one line of the ticket, so that its parts add up to what was paid.
    private void bring(Phase.WithReceipt receipt, SalesHistory.Returnable returnable, Quantity more) {
        var sale = receipt.sale().head().id();
        var all = ticket.bringsBack(sale, returnable.line().number()).plus(more);
        try {
            var line = Returns.line(sale, returnable, all);
            var there = ticket.bringing(sale, returnable.line().number());
            desk.hush();
            if (there.isEmpty()) {
                ticket.add(line);
            } else {
                ticket.replace(there.getFirst(), line);
            }
        } catch (RefusedException refused) {
            desk.refused(refused.refusal());
        }
        offer();
    }

    private void bringAll(Phase.WithReceipt receipt) {
        for (var returnable : receipt.left()) {
            var left = left(receipt, returnable);
            if (left.signum() > 0) {
                bring(receipt, returnable, left);
            }
        }
    }

    private Quantity left(Phase.WithReceipt receipt, SalesHistory.Returnable returnable) {
        return returnable
                .left()
                .minus(ticket.bringsBack(
                        receipt.sale().head().id(), returnable.line().number()));
    }
}
