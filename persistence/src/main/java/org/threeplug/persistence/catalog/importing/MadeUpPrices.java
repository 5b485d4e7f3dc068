package org.threeplug.persistence.catalog.importing;

import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.catalog.importing.MadeUpPrice;
import org.threeplug.kernel.UnitPrice;

/// Finds the products whose price is the one that programs before 0.2 made from the code or barcode of a row that had none.
/// By chance one price in ten thousand is the same: it is a list to look through, not a verdict.
public final class MadeUpPrices {

    private static final String SQL = """
            SELECT p.code, p.name, p.price, b.code FROM product p
            LEFT JOIN barcode b ON b.product_id = p.id AND b.unit = ''
            WHERE NOT p.open_price ORDER BY p.code""";

    /// A product to look at.
    public record Suspect(String code, String name, UnitPrice price) {}

    private final Supplier<DSLContext> reads;

    public MadeUpPrices(Supplier<DSLContext> reads) {
        this.reads = reads;
    }

    public List<Suspect> find(Currency currency) {
        try (var rows = reads.get().resultQuery(SQL).fetchLazy()) {
            return rows.stream()
                    .map(row -> {
                        var price = UnitPrice.fromBooks(row.get(2, Long.class), currency);
                        var barcode = row.get(3, String.class);
                        boolean made = price.equals(MadeUpPrice.of(row.get(0, String.class), currency))
                                || barcode != null && price.equals(MadeUpPrice.of(barcode, currency));
                        return made
                                ? List.of(new Suspect(row.get(0, String.class), row.get(1, String.class), price))
                                : List.<Suspect>of();
                    })
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
        }
    }
}
