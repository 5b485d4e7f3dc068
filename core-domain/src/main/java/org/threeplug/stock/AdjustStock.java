package org.threeplug.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.threeplug.kernel.Violations;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.LedgerBook;
import org.threeplug.ledger.Voucher;
import org.threeplug.settings.SettingsBook;

/// Corrects the stock on hand: a first stock, goods found, broken or gone. The key becomes the id of the document. A line
/// of something that is not kept in stock stays on the document and moves nothing.
///
/// @param place where it is corrected; from where the register sells when empty
@Declared(value = "stock.adjust", was = "AdjustStock")
public record AdjustStock(
        @NotNull UUID key,
        @NotNull UUID register,
        @NotNull Instant at,
        @NotNull LocalDate businessDate,
        @NotEmpty @Size(max = 99_999) List<@Valid Line> lines,
        @NotBlank @Size(max = 200) String reason,
        Optional<@Size(max = 40) String> externalNumber,
        Optional<UUID> place)
        implements Command<Document.Head> {

    /// At the place from which the register sells.
    public AdjustStock(
            UUID key,
            UUID register,
            Instant at,
            LocalDate businessDate,
            List<Line> lines,
            String reason,
            Optional<String> externalNumber) {
        this(key, register, at, businessDate, lines, reason, externalNumber, Optional.empty());
    }

    /// @param delta in the product's own unit; negative takes away
    /// @param unitCost what one unit that comes in has cost; the average cost when empty
    public record Line(@NotNull UUID product, @NotNull Quantity delta, Optional<UnitPrice> unitCost) {}

    public AdjustStock {
        lines = List.copyOf(lines);
    }

    @Override
    public Permission permission() {
        return new Permission("stock.adjust");
    }

    @Override
    public Document.Head run(Tx tx) {
        var currency = tx.port(SettingsBook.class).store().currency();
        var heading = Heading.plain(key, DocumentKind.STOCK_ADJUSTMENT, register, Optional.empty(), businessDate, at)
                .because(reason)
                .known(externalNumber);
        heading.check(tx);
        place.ifPresent(id -> KnownPlace.of(tx, id, register, "place", false));
        var products = products(tx, currency);
        var here = tx.port(SettingsBook.class).register(register);
        var head = heading.numbered(tx, Money.zero(currency));
        var moves = new StockMoves(tx.port(StockBook.class), key, place.orElse(here.sellsFrom()), head.occurredAt(), currency);
        var documentLines = new ArrayList<Document.Line>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var product = products.get(i);
            if (product.stocked()) {
                moves.move(i + 1, line.product(), line.delta(), line.unitCost());
            }
            documentLines.add(documentLine(i + 1, line, product, currency));
        }
        moves.write();
        tx.port(DocumentBook.class).add(new Document(head, documentLines, List.of(), List.of()));
        new Voucher(tx.port(LedgerBook.class))
                .debit(Account.Role.INVENTORY, moves.value())
                .debit(Account.Role.COST_OF_GOODS, moves.variance())
                .credit(Account.Role.STOCK_DIFFERENCE, moves.value().plus(moves.variance()))
                .post(key, head.businessDate());
        tx.raise(new Event("stock.adjusted", key.toString()));
        return head;
    }

    @Override
    public Document.Head repeated(Tx tx) {
        return tx.port(DocumentBook.class).head(key).orElseThrow();
    }

    /// What the lines are about, when nothing speaks against any of them.
    private List<Product> products(Tx tx, Currency currency) {
        var book = tx.port(CatalogBook.class);
        var products = new ArrayList<Product>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            var path = "lines[" + i + "].";
            var product = book.product(lines.get(i).product());
            if (product.isEmpty()) {
                tx.violations().add(path + "product", "catalog.product-unknown", "");
            } else {
                check(lines.get(i), product.get().name(), path, currency, tx.violations());
                products.add(product.get());
            }
        }
        tx.violations().mustBeNone();
        return products;
    }

    private static void check(Line line, String name, String path, Currency currency, Violations wrong) {
        if (line.delta().signum() == 0) {
            wrong.add(path + "delta", "stock.quantity-zero", name);
        }
        line.unitCost().ifPresent(cost -> {
            if (cost.signum() < 0) {
                wrong.add(path + "unitCost", "stock.cost-negative", name, cost.plain());
            }
            if (cost.isTooHigh()) {
                wrong.add(path + "unitCost", "stock.cost-too-high", name, cost.plain(), UnitPrice.HIGHEST.toPlainString());
            }
            if (!cost.currency().equals(currency)) {
                wrong.add(
                        path + "unitCost",
                        "settings.other-currency",
                        cost.currency().getCurrencyCode(),
                        currency.getCurrencyCode());
            }
        });
    }

    private static Document.Line documentLine(int number, Line line, Product product, Currency currency) {
        var nothing = Money.zero(currency);
        return new Document.Line(
                number,
                Optional.of(product.id()),
                product.code(),
                product.name(),
                product.unit(),
                Quantity.ONE,
                line.delta(),
                line.unitCost().orElse(UnitPrice.zero(currency)),
                product.priceIncludesTax(),
                nothing,
                product.taxKey(),
                Percent.ZERO,
                nothing,
                nothing);
    }
}
