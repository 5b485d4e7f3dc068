package org.threeplug.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.threeplug.catalog.CatalogBook;
import org.threeplug.catalog.Product;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentBook;
import org.threeplug.documents.DocumentKind;
import org.threeplug.documents.Heading;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Tx;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.LedgerBook;
import org.threeplug.ledger.Voucher;
import org.threeplug.settings.SettingsBook;

/// Moves goods from one place of a branch to another. Each product has two lines on the document, the first takes it away
/// and the second brings it; they bear its book value over to the penny, so the ledger hears nothing. Only where goods had been
/// sold below zero does what arrives correct their cost. The key becomes the id of the document.
@Declared("stock.transfer")
public record TransferStock(
        @NotNull UUID key,
        @NotNull UUID register,
        @NotNull Instant at,
        @NotNull LocalDate businessDate,
        @NotNull UUID from,
        @NotNull UUID to,
        @NotEmpty @Size(max = 49_999) List<@Valid Line> lines,
        Optional<@Size(max = 80) String> reason,
        Optional<@Size(max = 40) String> externalNumber)
        implements Command<Document.Head> {

    /// What the document says beside the reason: where from and where to, so much of each name.
    private static final int NAMED = 50;

    /// @param quantity in the product's own unit
    public record Line(@NotNull UUID product, @NotNull Quantity quantity) {}

    private record Goods(Product product, Quantity quantity) {}

    public TransferStock {
        lines = List.copyOf(lines);
    }

    @Override
    public Permission permission() {
        return new Permission("stock.transfer");
    }

    @Override
    public Document.Head run(Tx tx) {
        var currency = tx.port(SettingsBook.class).store().currency();
        var heading = Heading.plain(key, DocumentKind.STOCK_TRANSFER, register, Optional.empty(), businessDate, at)
                .known(externalNumber);
        heading.check(tx);
        var why = why(tx);
        var goods = goods(tx);
        tx.violations().mustBeNone();
        var head = heading.because(why).numbered(tx, Money.zero(currency));
        var variance = move(tx, goods, head, currency);
        var documentLines = new ArrayList<Document.Line>(2 * goods.size());
        for (var each : goods) {
            documentLines.add(line(documentLines.size() + 1, each.product(), each.quantity().negate(), currency));
            documentLines.add(line(documentLines.size() + 1, each.product(), each.quantity(), currency));
        }
        tx.port(DocumentBook.class).add(new Document(head, documentLines, List.of(), List.of()));
        new Voucher(tx.port(LedgerBook.class))
                .debit(Account.Role.COST_OF_GOODS, variance)
                .credit(Account.Role.INVENTORY, variance)
                .post(key, head.businessDate());
        tx.raise(new Event("stock.transferred", key.toString()));
        return head;
    }

    @Override
    public Document.Head repeated(Tx tx) {
        return tx.port(DocumentBook.class).head(key).orElseThrow();
    }

    /// The places by their names of today, as a document keeps the name of who posted it, and the reason.
    private String why(Tx tx) {
        var wrong = tx.violations();
        if (from.equals(to)) {
            wrong.add("to", "stock.place-same");
        }
        var source = KnownPlace.of(tx, from, register, "from", false);
        var target = KnownPlace.of(tx, to, register, "to", true);
        return named(source) + " \u2192 " + named(target)
                + reason.map(String::strip).filter(text -> !text.isEmpty()).map(text -> ": " + text).orElse("");
    }

    private static String named(Optional<StockPlace> place) {
        return place.map(StockPlace::name)
                .map(name -> name.length() <= NAMED ? name : name.substring(0, NAMED - 1) + "\u2026")
                .orElse("");
    }

    private List<Goods> goods(Tx tx) {
        var catalog = tx.port(CatalogBook.class);
        var there = tx.port(StockBook.class)
                .balances(lines.stream().map(Line::product).collect(Collectors.toSet()), from);
        var seen = new HashSet<UUID>();
        var goods = new ArrayList<Goods>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var path = "lines[" + i + "].";
            var product = catalog.product(line.product());
            if (product.isEmpty()) {
                tx.violations().add(path + "product", "catalog.product-unknown", "");
                continue;
            }
            var name = product.get().name();
            var onHand = Optional.ofNullable(there.get(line.product())).orElseThrow().quantity();
            if (!seen.add(line.product())) {
                tx.violations().add(path + "product", "stock.product-twice", name);
            } else if (!product.get().stocked()) {
                tx.violations().add(path + "product", "stock.not-kept", name);
            } else if (line.quantity().signum() <= 0) {
                tx.violations().add(path + "quantity", "stock.quantity-not-positive", name);
            } else if (onHand.compareTo(line.quantity()) < 0) {
                tx.violations().add(
                        path + "quantity", "stock.not-so-much-there", name, onHand.plain(), line.quantity().plain());
            }
            goods.add(new Goods(product.get(), line.quantity()));
        }
        return goods;
    }

    /// @return what belongs to the cost of goods sold before they were there
    private Money move(Tx tx, List<Goods> goods, Document.Head head, Currency currency) {
        var book = tx.port(StockBook.class);
        var products = goods.stream().map(each -> each.product().id()).collect(Collectors.toSet());
        var source = new HashMap<>(book.balances(products, from));
        var target = new HashMap<>(book.balances(products, to));
        var leaving = new ArrayList<Movement>(goods.size());
        var arriving = new ArrayList<Movement>(goods.size());
        var variance = Money.zero(currency);
        for (int i = 0; i < goods.size(); i++) {
            var id = goods.get(i).product().id();
            var quantity = goods.get(i).quantity();
            var out = MovingAverage.move(balance(source, id), quantity.negate(), Optional.empty());
            var in = MovingAverage.bring(balance(target, id), quantity, out.value().negate());
            source.put(id, out.after());
            target.put(id, in.after());
            leaving.add(new Movement(key, 2 * i + 1, id, from, head.occurredAt(), quantity.negate(), out.value()));
            arriving.add(new Movement(key, 2 * i + 2, id, to, head.occurredAt(), quantity, in.value()));
            variance = variance.plus(in.variance());
        }
        book.move(leaving, from, source);
        book.move(arriving, to, target);
        return variance;
    }

    private static Balance balance(HashMap<UUID, Balance> balances, UUID product) {
        return Optional.ofNullable(balances.get(product)).orElseThrow();
    }

    private static Document.Line line(int number, Product product, Quantity quantity, Currency currency) {
        var nothing = Money.zero(currency);
        return new Document.Line(
                number, Optional.of(product.id()), product.code(), product.name(), product.unit(), Quantity.ONE, quantity,
                UnitPrice.zero(currency), product.priceIncludesTax(), nothing, product.taxKey(), Percent.ZERO, nothing,
                nothing);
    }
}
