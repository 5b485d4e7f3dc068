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
        var wrong = tx.violations();
        for (int i = 0; i < products.size(); i++) {
            var product = ProductCheck.normal(products.get(i)).withEdition(1);
            var path = "products[" + i + "]";
            wrong.gather(path, () -> ProductCheck.soundUnits(product));
            if (!codes.add(product.code())) {
                wrong.add(path + ".code", "catalog.code-taken", product.code());
            }
            for (int j = 0; j < product.barcodes().size(); j++) {
                var barcode = product.barcodes().get(j).code();
                if (!barcodes.add(barcode)) {
                    wrong.add(path + ".barcodes[" + j + "].code", "catalog.barcode-taken", barcode);
                }
            }
            if (taxes.add(product.taxKey()) && book.taxClass(product.taxKey()).isEmpty()) {
                wrong.add(path + ".taxKey", "catalog.tax-unknown", product.taxKey());
            }
            product.category().filter(categories::add).ifPresent(category -> {
                if (book.category(category).isEmpty()) {
                    wrong.add(path + ".category", "catalog.category-unknown", product.code());
                }
            });
            normal.add(product);
        }
        wrong.mustBeNone();
        book.addAll(normal);
        tx.raise(new Event("catalog.imported", Integer.toString(normal.size())));
        return normal.size();
    }

    @Override
    public Integer repeated(Tx tx) {
        return products.size();
    }
}
