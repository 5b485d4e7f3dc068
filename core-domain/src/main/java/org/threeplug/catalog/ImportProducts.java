package org.threeplug.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// Adds many new products at once, all or none. Codes and barcodes must be free; the import's dry run tells before.
@Declared(value = "catalog.import-products", was = "ImportProducts")
public record ImportProducts(@NotNull UUID key, @NotNull @Size(max = 20_000) List<@Valid Product> products) implements Command<Integer> {

    public ImportProducts {
        products = List.copyOf(products);
    }

    @Override
    public Permission permission() {
        return new Permission("catalog.import");
    }

    @Override
    public Integer run(Tx tx) {
        var book = tx.port(CatalogBook.class);
        var taxes = new HashSet<String>();
        var categories = new HashSet<UUID>();
        var codes = HashSet.<String>newHashSet(products.size());
        var barcodes = HashSet.<String>newHashSet(products.size());
        var normal = new ArrayList<Product>(products.size());
        for (var each : products) {
            var product = ProductCheck.normal(each).withEdition(1);
            ProductCheck.soundUnits(product);
            if (!codes.add(product.code())) {
                throw new RefusedException("catalog.code-taken", product.code());
            }
            for (var barcode : product.barcodes()) {
                if (!barcodes.add(barcode.code())) {
                    throw new RefusedException("catalog.barcode-taken", barcode.code());
                }
            }
            if (!taxes.contains(product.taxKey())) {
                book.taxClass(product.taxKey())
                        .orElseThrow(() -> new RefusedException("catalog.tax-unknown", product.taxKey()));
                taxes.add(product.taxKey());
            }
            product.category().filter(categories::add).ifPresent(category -> {
                if (book.category(category).isEmpty()) {
                    throw new RefusedException("catalog.category-unknown", product.code());
                }
            });
            normal.add(product);
        }
        book.addAll(normal);
        tx.raise(new Event("catalog.imported", Integer.toString(normal.size())));
        return normal.size();
    }

    @Override
    public Integer repeated(Tx tx) {
        return products.size();
    }
}
