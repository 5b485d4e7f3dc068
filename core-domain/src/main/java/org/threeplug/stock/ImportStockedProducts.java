package org.threeplug.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.threeplug.catalog.ImportProducts;
import org.threeplug.catalog.Product;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// Adds many new products and posts what is there of them, both or neither: an import that was cut off between the two and
/// is run again would know the products and pass their stock over.
///
/// @param opening the document of their first stock
@Declared(value = "stock.import-products", was = "ImportStockedProducts")
public record ImportStockedProducts(
        @NotNull UUID key, @NotNull List<Product> products, @NotNull @Valid AdjustStock opening)
        implements Command<Integer> {

    private static final Permission STOCK = new Permission("stock.adjust");

    public ImportStockedProducts {
        products = List.copyOf(products);
    }

    @Override
    public Permission permission() {
        return new Permission("catalog.import");
    }

    @Override
    public Integer run(Tx tx) {
        if (!tx.actor().may(STOCK)) {
            throw new RefusedException(new Refusal("access.denied", List.of(STOCK.key()), ""));
        }
        int added = new ImportProducts(key, products).run(tx);
        opening.run(tx);
        return added;
    }

    @Override
    public Integer repeated(Tx tx) {
        return products.size();
    }
}
