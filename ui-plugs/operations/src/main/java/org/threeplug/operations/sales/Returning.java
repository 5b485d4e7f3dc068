package org.threeplug.operations.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.catalog.Sellable;
import org.threeplug.documents.DocumentKind;
import org.threeplug.directories.Reasons.Use;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.RefusedException;
import org.threeplug.pricing.Pricing;
import org.threeplug.sales.PostedDocument;
import org.threeplug.sales.Returns;
import org.threeplug.office.Asks;
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
    private final Consumer<Scanning.Found> ring;
    private final List<Scanning.Found> waiting = new ArrayList<>();

    /// Whether it is asked which of several lines comes back.
    private final Asks asks;
    private boolean asking;

    /// @param ring what selling does with goods: without a receipt the same rules hold, for a quantity below nothing
    Returning(Desk desk, Ticket ticket, TillBooks books, Consumer<Scanning.Found> ring) {
        this.desk = desk;
        this.ticket = ticket;
        this.history = books.sales();
        this.asks = books.asks();
        this.ring = ring;
        ticket.cartProperty().subscribe(this::cartChanged);
        desk.stageProperty().subscribe(stage -> {
            if (stage instanceof Stage.Closed) {
                end();
            }
        });
    }

    /// A return belongs to its cart: when that is paid, parked, given up or gives way to another, it is over, and nothing of
    /// it stays for the next customer.
    private void cartChanged(Cart before, Cart now) {
        asking = false;
        if (before.id().equals(now.id())) {
            offer();
        } else {
            end();
        }
        learn(now);
    }

    /// With coins that round, what may still be given back for a receipt must be known.
    private void learn(Cart cart) {
        if (desk.seat().store().cashRounding().isPositive()) {
            cart.lines().stream()
                    .flatMap(line -> line.origin().stream())
                    .map(CartLine.OriginLine::document)
                    .distinct()
                    .filter(sale -> !ticket.knowsOf(sale))
                    .forEach(sale -> desk.look(() -> history.leftToGiveBack(sale), left -> ticket.know(sale, left)));
        }
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
        end();
        desk.ask(Prompt.ITEM);
        desk.say(Saying.info("till.return.selling"));
    }

    void end() {
        waiting.clear();
        asking = false;
        if (desk.choices().shown().stream().anyMatch(Choice.Bought.class::isInstance)) {
            desk.choices().clear();
        }
        if (desk.prompt() == Prompt.RECEIPT || desk.prompt() == Prompt.RETURN_REASON) {
            desk.ask(Prompt.ITEM);
        }
        if (!isSelling()) {
            phase.set(SELLING);
        }
    }

    /// Leaves the question which line is meant. The answer says whether it was asked.
    boolean stopAsking() {
        boolean asked = asking;
        if (asked) {
            asking = false;
            desk.hush();
            offer();
        }
        return asked;
    }

    void findReceipt(Scanning.Found found) {
        desk.ask(Prompt.ITEM);
        desk.look(() -> find(found.scan().code()), receipt -> {
            if (!(phase.get() instanceof Phase.WantsReceipt)) {
                return;
            }
            if (receipt.isPresent()) {
                opened(receipt.get());
            } else if (found.goods().isPresent()) {
                waiting.add(found);
                askReason();
            } else {
                desk.ask(Prompt.RECEIPT);
                desk.say(Saying.caution("till.return.no-such", found.scan().code()));
            }
        });
    }

    /// Opens a receipt that was picked from the last ones.
    void open(UUID sale) {
        desk.ask(Prompt.ITEM);
        desk.look(
                () -> history.document(sale)
                        .map(found -> new Phase.WithReceipt(found, history.returnable(sale))),
                receipt -> receipt.ifPresent(this::opened));
    }

    void reason(String reason) {
        if (!reason.isBlank()) {
            ticket.returnReason(reason.strip());
            phase.set(new Phase.WithoutReceipt());
            desk.ask(Prompt.ITEM);
            desk.say(Saying.info("till.return.scan-goods"));
            var scanned = List.copyOf(waiting);
            waiting.clear();
            scanned.forEach(this::bringBack);
        }
    }

    void bringBack(Scanning.Found found) {
        switch (phase.get()) {
            case Phase.WithReceipt receipt -> bringScanned(receipt, found);
            case Phase.WithoutReceipt() -> ring.accept(found.turnedRound());
            case Phase.WantsReceipt() when desk.prompt() == Prompt.RETURN_REASON -> {
                waiting.add(found);
                var name = found.goods().map(Sellable::name).orElse(found.scan().code());
                desk.say(Saying.info("till.return.why-first", name));
            }
            case Phase.WantsReceipt(), Phase.Selling() -> desk.say(Saying.info("till.return.scan-receipt"));
        }
    }

    /// Brings `times` of a line back, or all that is left of it.
    void bring(Choice.Bought bought, Optional<Quantity> times) {
        if (phase.get() instanceof Phase.WithReceipt receipt) {
            receipt.left().stream()
                    .filter(returnable -> returnable.line().equals(bought.line()))
                    .findFirst()
                    .ifPresent(returnable -> bring(receipt, returnable, times.orElse(bought.comes())));
        }
    }

    /// Offers what may still come back, less what is on the counter.
    void offer() {
        if (phase.get() instanceof Phase.WithReceipt receipt && desk.prompt() == Prompt.ITEM && !asking) {
            desk.choices()
                    .show(open(receipt, receipt.left()).stream()
                            .map(returnable -> bought(receipt, returnable, left(receipt, returnable)))
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
        desk.look(() -> Reasons.declared(asks, Use.RETURN, Reasons.RETURN), offered -> {
            if (desk.prompt() == Prompt.RETURN_REASON && desk.choices().isEmpty()) {
                desk.choices().show(offered);
            }
        });
    }

    private void bringScanned(Phase.WithReceipt receipt, Scanning.Found found) {
        var name = found.goods().map(Sellable::name).orElse(found.scan().code());
        var article = Bringing.of(receipt.left(), found);
        var times = found.scan().times();
        var inUnit = open(receipt, article.inUnit());
        if (article.lines().isEmpty()) {
            desk.say(Saying.caution("till.return.not-on-receipt", name));
        } else if (open(receipt, article.lines()).isEmpty()) {
            bring(receipt, article.lines().getFirst(), times);
        } else if (inUnit.isEmpty() && !article.inUnit().isEmpty()) {
            bring(receipt, article.inUnit().getFirst(), times);
        } else if (inUnit.isEmpty()) {
            ask(receipt, open(receipt, article.lines()), times, "till.return.other-unit", name);
        } else if (Bringing.areAlike(inUnit)) {
            bringAlike(receipt, inUnit, times);
        } else {
            ask(receipt, inUnit, times, "till.return.which", name);
        }
    }

    /// Lines at the same terms are as one: what is more than is left of the first comes from the next.
    private void bringAlike(Phase.WithReceipt receipt, List<SalesHistory.Returnable> alike, Quantity times) {
        var rest = times;
        for (var returnable : alike) {
            boolean last = returnable.equals(alike.getLast());
            var part = last || left(receipt, returnable).compareTo(rest) > 0 ? rest : left(receipt, returnable);
            if (part.signum() > 0) {
                bring(receipt, returnable, part);
                rest = rest.minus(part);
            }
        }
    }

    /// Nobody but the cashier sees which of them lies on the counter.
    private void ask(
            Phase.WithReceipt receipt,
            List<SalesHistory.Returnable> lines,
            Quantity times,
            String key,
            String name) {
        asking = true;
        desk.say(Saying.caution(key, name));
        desk.choices()
                .show(lines.stream()
                        .map(returnable -> bought(
                                receipt,
                                returnable,
                                times.compareTo(left(receipt, returnable)) > 0 ? left(receipt, returnable) : times))
                        .toList());
    }

    private List<SalesHistory.Returnable> open(
            Phase.WithReceipt receipt, List<SalesHistory.Returnable> lines) {
        return lines.stream()
                .filter(returnable -> left(receipt, returnable).signum() > 0)
                .toList();
    }

    private Choice.Bought bought(Phase.WithReceipt receipt, SalesHistory.Returnable returnable, Quantity comes) {
        var line = returnable.line();
        var left = left(receipt, returnable);
        var now = new SalesHistory.Returnable(line, left, Math.max(returnable.decimals(), Bringing.scale(comes)));
        var alone = Cart.empty(ticket.cart().id(), desk.currency())
                .with(Returns.line(receipt.sale().head().id(), now, comes));
        var refund = Pricing.price(alone, desk.seat().store().taxRounding()).total().negate();
        return new Choice.Bought(line, left, comes, refund);
    }

    /// Several scans of one line make one line of the ticket, so that its parts add up to what was paid.
    private void bring(Phase.WithReceipt receipt, SalesHistory.Returnable returnable, Quantity more) {
        asking = false;
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
