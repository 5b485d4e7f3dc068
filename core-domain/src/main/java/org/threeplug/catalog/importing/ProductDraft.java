package org.threeplug.catalog.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.catalog.Product;
import org.threeplug.kernel.UnitPrice;

/// A sound row: what it says about a product, and nothing about what it leaves open.
///
/// @param category the names from the top down; empty for none
public record ProductDraft(
        String code,
        Optional<String> barcode,
        String name,
        Optional<String> brand,
        List<String> category,
        Optional<UnitPrice> price,
        Optional<Boolean> priceIncludesTax,
        Optional<String> taxKey,
        Optional<String> unit,
        Optional<Integer> decimals,
        Optional<Boolean> stocked,
        Optional<Boolean> openPrice,
        Optional<Boolean> active) {

    public ProductDraft {
        category = List.copyOf(category);
    }

    /// A new product.
    public Product product(UUID id, Optional<UUID> categoryId, ImportChoices choices) {
        return new Product(
                id,
                code,
                name,
                brand.orElse(""),
                categoryId,
                taxKey.orElse(choices.defaultTax()),
                price.orElseGet(() -> UnitPrice.zero(choices.currency())),
                priceIncludesTax.orElse(choices.pricesIncludeTax()),
                unit.orElse(choices.defaultUnit()),
                decimals.orElse(0),
                stocked.orElse(choices.stocked()),
                openPrice.orElse(false),
                active.orElse(true),
                List.of(),
                barcode.map(one -> List.of(new Product.Barcode(one, ""))).orElse(List.of()),
                1);
    }

    /// The product as this row would have it; what the row leaves open stays as it is.
    public Product over(Product old, Optional<UUID> categoryId) {
        var barcodes = new ArrayList<>(old.barcodes());
        barcode.filter(one -> old.barcodes().stream().noneMatch(known -> known.code().equals(one)))
                .ifPresent(one -> barcodes.add(new Product.Barcode(one, "")));
        return new Product(
                old.id(),
                old.code(),
                name,
                brand.orElse(old.brand()),
                categoryId.or(old::category),
                taxKey.orElse(old.taxKey()),
                price.orElse(old.price()),
                priceIncludesTax.orElse(old.priceIncludesTax()),
                unit.orElse(old.unit()),
                decimals.orElse(old.quantityDecimals()),
                stocked.orElse(old.stocked()),
                openPrice.orElse(old.openPrice()),
                active.orElse(old.active()),
                old.units(),
                barcodes,
                old.edition());
    }
}
