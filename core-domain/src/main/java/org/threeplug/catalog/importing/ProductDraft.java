package org.threeplug.catalog.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.catalog.Product;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.sheets.SheetColumn;

/// A sound row: what it says about a product, and nothing about what it leaves open.
///
/// @param category the path; empty for none
/// @param stock what is there; counts for new products only
/// @param notes what was put right in reading
public record ProductDraft(
        String code,
        List<String> barcodes,
        String name,
        Optional<String> brand,
        CategoryPath category,
        Optional<UnitPrice> price,
        Optional<Boolean> priceIncludesTax,
        Optional<String> taxKey,
        Optional<String> unit,
        Optional<Integer> decimals,
        Optional<Boolean> stocked,
        Optional<Boolean> openPrice,
        Optional<Boolean> active,
        Optional<Quantity> stock,
        Optional<UnitPrice> cost,
        List<Refusal> notes) {

    public ProductDraft {
        barcodes = List.copyOf(barcodes);
        notes = List.copyOf(notes);
    }

    /// A new product. Without a price the cashier enters it, where that was chosen: it is never sold at 0.00 unasked.
    ///
    /// @throws RefusedException when a price is needed
    public Product product(UUID id, Optional<UUID> categoryId, ImportChoices choices) {
        boolean priceless = price.isEmpty() && !openPrice.orElse(false);
        if (priceless && choices.priceless() == ImportChoices.Priceless.REFUSE) {
            throw new RefusedException(
                    new Refusal("catalog.import-no-price", List.of(code), SheetColumn.PRICE.title()));
        }
        boolean invented = priceless && choices.priceless() == ImportChoices.Priceless.MADE_UP;
        return new Product(
                id,
                code,
                name,
                brand.orElse(""),
                categoryId,
                taxKey.orElse(choices.defaultTax()),
                price.orElseGet(() -> invented ? MadeUpPrice.of(code, choices.currency()) : UnitPrice.zero(choices.currency())),
                priceIncludesTax.orElse(choices.pricesIncludeTax()),
                unit.orElse(choices.defaultUnit()),
                decimals.orElse(0),
                stocked.orElse(choices.stocked()),
                openPrice.orElse(false) || priceless && !invented,
                active.orElse(true),
                List.of(),
                barcodes.stream().map(one -> new Product.Barcode(one, "")).toList(),
                1);
    }

    /// The product as this row would have it; what the row leaves open stays as it is. A product that had come in without a
    /// price and now gets one is sold at it.
    public Product over(Product old, Optional<UUID> categoryId) {
        var all = new ArrayList<>(old.barcodes());
        barcodes.stream()
                .filter(one -> all.stream().noneMatch(known -> known.code().equals(one)))
                .forEach(one -> all.add(new Product.Barcode(one, "")));
        boolean priced = old.openPrice()
                && old.price().signum() == 0
                && price.filter(now -> now.signum() > 0).isPresent();
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
                openPrice.orElse(old.openPrice() && !priced),
                active.orElse(old.active()),
                old.units(),
                all,
                old.edition());
    }
}
