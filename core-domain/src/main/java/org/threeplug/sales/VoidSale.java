package org.threeplug.sales;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cash.Shift;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentBook;
import org.threeplug.documents.DocumentKind;
import org.threeplug.documents.Heading;
import org.threeplug.documents.Posted;
import org.threeplug.documents.Sides;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.CounterCommand;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.payments.Tender;
import org.threeplug.settings.SettingsBook;
import org.threeplug.stock.StockBook;
import org.threeplug.stock.StockMoves;

/// Takes back a whole sale of the shift that is still open, by its mirror image. The key becomes the id of the void.
/// Afterwards none of its goods can come back again.
@Declared(value = "sales.void", was = "VoidSale")
public record VoidSale(
        @NotNull UUID key,
        @NotNull UUID register,
        @NotNull UUID sale,
        @NotNull Instant at,
        @NotBlank @Size(max = 200) String reason)
        implements CounterCommand<Posted> {

    /// Who may not take sales back needs somebody who may.
    public static ApprovalNeed need(UUID sale) {
        return new ApprovalNeed(new Permission("sales.void"), false, false, Refusal.of("sales.void-needs-approval"))
                .of("document", sale);
    }

    @Override
    public Permission permission() {
        return new Permission("sales.sell");
    }

    @Override
    public Optional<ApprovalNeed> approvalNeed(Tx tx) {
        return Optional.of(need(sale));
    }

    @Override
    public Posted run(Tx tx) {
        var shift = SalePosting.openShift(tx, register);
        var sold = tx.port(DocumentBook.class)
                .document(sale)
                .orElseThrow(() -> new RefusedException("sales.document-unknown"));
        if (sold.head().kind() != DocumentKind.SALE) {
            throw new RefusedException("sales.only-sales-voided", sold.head().reference());
        }
        if (!sold.head().shift().equals(Optional.of(shift.id()))) {
            throw new RefusedException("sales.void-after-shift", sold.head().reference());
        }
        var head = heading(sold.head(), shift)
                .numbered(
                        tx,
                        sold.head().net().negate(),
                        sold.head().tax().negate(),
                        sold.head().rounding().negate());
        var document = new Document(
                head,
                sold.lines().stream().map(VoidSale::mirror).toList(),
                sold.taxes().stream().map(VoidSale::mirror).toList(),
                sold.tenders().stream().map(VoidSale::mirror).toList(),
                Sides.to(sold.sides().country()));
        SalePosting.post(tx, document, bringBack(tx, sold, head));
        return SalePosting.answer(document);
    }

    @Override
    public Posted repeated(Tx tx) {
        return SalePosting.repeated(tx, key);
    }

    private Heading heading(Document.Head sold, Shift shift) {
        return new Heading(
                key,
                DocumentKind.VOID,
                register,
                Optional.of(shift.id()),
                shift.businessDate(),
                at,
                sold.customer().map(id -> new Cart.Buyer(id, sold.customerName().orElse(""))),
                Optional.of(sale),
                Optional.empty(),
                Optional.of(reason));
    }

    private StockMoves bringBack(Tx tx, Document sold, Document.Head head) {
        var book = tx.port(SalesBook.class);
        var moves = new StockMoves(
                tx.port(StockBook.class), key, whereFrom(tx, sold), head.occurredAt(), head.total().currency());
        for (var line : sold.lines()) {
            var origin =
                    new CartLine.OriginLine(sale, line.number(), Returns.paid(line, Quantity.ZERO));
            if (book.returned(origin).signum() != 0) {
                throw new RefusedException("sales.returned-already", sold.head().reference(), line.name());
            }
            book.addReturned(key, line.number(), origin, line.quantity());
            if (Stocked.is(tx, line)) {
                var quantity = SalePosting.ownUnits(line.name(), line.quantity(), line.factor());
                moves.move(line.number(), line.product().orElseThrow(), quantity, Optional.empty());
            }
        }
        return moves.write();
    }

    /// Goods go back to where they were taken, wherever the register sells from by now.
    private UUID whereFrom(Tx tx, Document sold) {
        return tx.port(StockBook.class)
                .place(sold.head().id())
                .orElseGet(() -> tx.port(SettingsBook.class).register(register).sellsFrom());
    }

    private static Document.Line mirror(Document.Line line) {
        return new Document.Line(
                line.number(),
                line.product(),
                line.code(),
                line.name(),
                line.unit(),
                line.factor(),
                line.quantity().negate(),
                line.unitPrice(),
                line.priceIncludesTax(),
                line.discount().negate(),
                line.taxKey(),
                line.taxRate(),
                line.net().negate(),
                line.tax().negate());
    }

    private static Document.Tax mirror(Document.Tax tax) {
        return new Document.Tax(tax.taxKey(), tax.rate(), tax.net().negate(), tax.tax().negate());
    }

    /// What the customer hands back or gets back is the amount; change is not counted out a second time.
    private static Tender mirror(Tender tender) {
        var amount = tender.amount().negate();
        return new Tender(tender.kind(), amount, amount, Money.zero(amount.currency()), tender.reference());
    }
}
