package org.threeplug.operations.sales;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.catalog.Categories;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.PlaceQuickKey;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.ProductPicture;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.catalog.SetPicture;
import org.threeplug.fakes.Pictures;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.UnitPrice;

/// Puts goods on the shelves of the test shop.
final class Goods {

    private Goods() {}

    static Product add(
            Shop shop, String code, String name, String price, boolean openPrice, Optional<UUID> category) {
        var product = new Product(
                Ids.next(),
                code,
                name,
                "",
                category,
                Shop.STANDARD.key(),
                UnitPrice.of(price, shop.currency),
                true,
                "pc",
                0,
                false,
                openPrice,
                true,
                List.of(),
                List.of(new Product.Barcode(code, "")),
                0);
        return shop.gate.submit(new SaveProduct(Ids.next(), product, true), shop.manager).orThrow();
    }

    static UUID category(Shop shop, String name, int position) {
        var category = new Category(Ids.next(), Optional.empty(), name, position, "", true);
        shop.gate.submit(Categories.added(category), shop.manager).orThrow();
        return category.id();
    }

    static void quickKey(Shop shop, UUID category, Product product, int position) {
        shop.gate.submit(new PlaceQuickKey(Ids.next(), category, product.id(), position), shop.manager).orThrow();
    }

    static void picture(Shop shop, Product product, int colour) {
        shop.gate
                .submit(
                        new SetPicture(
                                Ids.next(),
                                product.id(),
                                Optional.of(ProductPicture.of(Pictures.jpeg(320, 200, colour))),
                                Optional.empty()),
                        shop.manager)
                .orThrow();
    }
}
