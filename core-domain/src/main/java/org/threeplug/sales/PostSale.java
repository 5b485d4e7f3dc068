package org.threeplug.sales;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentBook;
import org.threeplug.documents.Heading;
import org.threeplug.documents.Posted;
import org.threeplug.documents.Sides;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.CounterCommand;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.MadeAnew;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.payments.Tender;
import org.threeplug.pricing.PricedCart;
import org.threeplug.settings.SettingsBook;
import org.threeplug.stock.StockBook;
import org.threeplug.stock.StockMoves;

/// Posts a sale, return or exchange: document, lines, tax, tenders, stock, ledger and number in one go. The key is the id
/// of the cart and becomes the id of the document, so that paying twice posts once.
///
/// @param tenders how the total is settled; amounts given less change, with the total's sign
/// @param externalNumber the number the document bore in the system it came from
/// @param country where the goods went, as that system names it
@Declared(value = "sales.post", was = "PostSale")
public record PostSale(
        @NotNull UUID key,
        @NotNull UUID register,
        @MadeAnew @NotNull Instant at,
        @NotNull Cart cart,
        @NotNull List<Tender> tenders,
        Optional<@Size(max = 40) String> externalNumber,
        Optional<@Size(max = 60) String> country)
        implements CounterCommand<Posted> {

    public PostSale {
        tenders = List.copyOf(tenders);
        if (!key.equals(cart.id())) {
            throw new IllegalArgumentException("The key " + key + " is not the cart's id " + cart.id());
        }
    }

    /// Goods that go where the shop is.
    public PostSale(
            UUID key, UUID register, Instant at, Cart cart, List<Tender> tenders, Optional<String> externalNumber) {
        this(key, register, at, cart, tenders, externalNumber, Optional.empty());
    }

    @Override
    public Permission permission() {
        return new Permission("sales.sell");
    }

    @Override
    public List<ApprovalNeed> approvalNeeds(Tx tx) {
        return SaleApproval.needs(tx, cart);
    }

    @Override
    public Posted run(Tx tx) {
        var judged = JudgedSale.of(tx, register, cart);
        var priced = judged.priced();
        var settlement = judged.settledBy(tx, tenders);
        Settlement.takeUpCards(tx, key, tenders);
        var head = heading(judged).numbered(tx, priced.net(), priced.tax(), settlement.rounding());
        var trusted = judged.trusted();
        var document = new Document(head, lines(priced), taxes(priced), tenders, Sides.to(country));
        SalePosting.post(tx, document, move(tx, trusted, head));
        noteReturns(tx, trusted);
        notePrices(tx, trusted);
        if (!cart.voided().isEmpty()) {
            tx.port(SalesBook.class).addVoided(key, cart.voided());
        }
        return new Posted(key, head.kind(), head.reference(), head.total(), settlement.change());
    }

    /// Who asks again gets the first answer. A cart that came back under the same id and was paid anew is no repetition: to
    /// answer it would say of money and goods that they are in the books, and they are not.
    @Override
    public Posted repeated(Tx tx) {
        var posted = tx.port(DocumentBook.class).document(key).orElseThrow();
        if (!isPostedIn(posted)) {
            throw new RefusedException(usedOtherwise(tx));
        }
        return SalePosting.answer(posted);
    }

    @Override
    public Refusal usedOtherwise(Tx tx) {
        return tx.port(DocumentBook.class)
                .head(key)
                .map(posted -> Refusal.of("sales.posted-otherwise", posted.reference()))
                .orElseGet(() -> Refusal.of("gate.key-used"));
    }

    /// Records of before the fingerprint are told apart by what was sold and how it was paid.
    private boolean isPostedIn(Document document) {
        return document.tenders().equals(tenders)
                && document.lines().stream().map(line -> new Sold(line.product(), line.quantity())).toList()
                        .equals(cart.lines().stream().map(line -> new Sold(line.product(), line.quantity())).toList());
    }

    /// What no setting and no price of today changes in a posted line.
    private record Sold(Optional<UUID> product, Quantity quantity) {}

    private Heading heading(JudgedSale judged) {
        return new Heading(
                key,
                judged.kind(),
                register,
                Optional.of(judged.shift().id()),
                judged.shift().businessDate(),
                at,
                judged.trusted().customer(),
                judged.origin(),
                externalNumber,
                judged.reason());
    }

    private static List<Document.Line> lines(PricedCart priced) {
        var lines = new ArrayList<Document.Line>(priced.lines().size());
        for (var each : priced.lines()) {
            var line = each.line();
            lines.add(new Document.Line(
                    lines.size() + 1,
                    line.product(),
                    line.code(),
                    line.name(),
                    line.unit(),
                    line.factor(),
                    line.quantity(),
                    line.unitPrice(),
                    line.priceIncludesTax(),
                    each.discount(),
                    line.tax().key(),
                    line.tax().rate(),
                    each.net(),
                    each.tax()));
        }
        return lines;
    }

    private static List<Document.Tax> taxes(PricedCart priced) {
        var taxes = new ArrayList<Document.Tax>(priced.taxes().size());
        for (var amount : priced.taxes()) {
            taxes.add(new Document.Tax(amount.tax().key(), amount.tax().rate(), amount.net(), amount.amount()));
        }
        return taxes;
    }

    private StockMoves move(Tx tx, Cart trusted, Document.Head head) {
        var moves = new StockMoves(
                tx.port(StockBook.class), key, tx.port(SettingsBook.class).register(register).sellsFrom(), head.occurredAt(), cart.currency());
        var lines = trusted.lines();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.stocked() && line.product().isPresent()) {
                var delta = SalePosting.ownUnits(line.name(), line.quantity(), line.factor()).negate();
                moves.move(i + 1, line.product().get(), delta, Optional.empty());
            }
        }
        return moves.write();
    }

    /// What comes from another system had that system's prices, and nobody changed them here.
    private void notePrices(Tx tx, Cart trusted) {
        if (externalNumber.isPresent()) {
            return;
        }
        var book = tx.port(SalesBook.class);
        var lines = trusted.lines();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.origin().isEmpty() && line.product().isPresent()) {
                var usual = SaleApproval.shelf(book, line);
                if (usual.isPresent()) {
                    book.addPriced(key, i + 1, usual.get());
                }
            }
        }
    }

    private void noteReturns(Tx tx, Cart trusted) {
        var lines = trusted.lines();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.origin().isPresent()) {
                tx.port(SalesBook.class)
                        .addReturned(key, i + 1, line.origin().get(), line.quantity().negate());
            }
        }
    }
}
