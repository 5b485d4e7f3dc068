package org.threeplug.sales;

import org.threeplug.catalog.CatalogBook;
import org.threeplug.catalog.Product;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Tx;

/// Whether the goods of a posted line are kept in stock, also when their unit is sold no longer.
final class Stocked {

    private Stocked() {}

    static boolean is(Tx tx, Document.Line line) {
        if (line.product().isEmpty()) {
            return false;
        }
        var product = line.product().get();
        var found = tx.port(SalesBook.class).sellable(product, line.unit());
        if (found.isPresent()) {
            return found.get().stocked();
        }
        return tx.port(CatalogBook.class).product(product).map(Product::stocked).orElse(false);
    }
}
