package org.threeplug.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;

/// What can be sold.
///
/// @param code the shop's own number, upper case, unique
/// @param stocked whether it moves stock; services do not
/// @param openPrice whether the cashier enters the price
/// @param edition raised by each change; a save based on an older edition is refused
public record Product(
        @NotNull UUID id,
        @NotBlank @Size(max = 60) String code,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Size(max = 120) String brand,
        Optional<UUID> category,
        @NotBlank @Size(max = 20) String taxKey,
        @NotNull UnitPrice price,
        boolean priceIncludesTax,
        @NotBlank @Size(max = 20) String unit,
        @Min(0) @Max(4) int quantityDecimals,
        boolean stocked,
        boolean openPrice,
        boolean active,
        @NotNull List<@Valid Unit> units,
        @NotNull List<@Valid Barcode> barcodes,
        int edition) {

    public Product {
        units = List.copyOf(units);
        barcodes = List.copyOf(barcodes);
    }

    /// A further unit: a box of 12 has factor 12, and a price of its own or twelve times the single price.
    public record Unit(
            @NotBlank @Size(max = 20) String name, @NotNull Quantity factor, Optional<UnitPrice> price) {}

    /// @param unit empty for the product's own unit
    public record Barcode(@NotBlank @Size(max = 60) String code, @NotNull @Size(max = 20) String unit) {}

    public Product withEdition(int other) {
        return new Product(
                id,
                code,
                name,
                brand,
                category,
                taxKey,
                price,
                priceIncludesTax,
                unit,
                quantityDecimals,
                stocked,
                openPrice,
                active,
                units,
                barcodes,
                other);
    }

    public Product withCategory(Optional<UUID> other) {
        return new Product(
                id, code, name, brand, other, taxKey, price, priceIncludesTax, unit, quantityDecimals, stocked, openPrice, active,
                units, barcodes, edition);
    }

    public Product withTaxKey(String other) {
        return new Product(
                id, code, name, brand, category, other, price, priceIncludesTax, unit, quantityDecimals, stocked, openPrice, active,
                units, barcodes, edition);
    }

    public Product withActive(boolean other) {
        return new Product(
                id, code, name, brand, category, taxKey, price, priceIncludesTax, unit, quantityDecimals, stocked, openPrice, other,
                units, barcodes, edition);
    }

    public Product withBarcodes(List<Barcode> others) {
        return new Product(
                id, code, name, brand, category, taxKey, price, priceIncludesTax, unit, quantityDecimals, stocked, openPrice,
                active, units, others, edition);
    }

    public Product withCode(String other) {
        return new Product(
                id, other, name, brand, category, taxKey, price, priceIncludesTax, unit, quantityDecimals, stocked, openPrice,
                active, units, barcodes, edition);
    }

    public Product withName(String other) {
        return new Product(
                id, code, other, brand, category, taxKey, price, priceIncludesTax, unit, quantityDecimals, stocked, openPrice,
                active, units, barcodes, edition);
    }

    public Product withBrand(String other) {
        return new Product(
                id, code, name, other, category, taxKey, price, priceIncludesTax, unit, quantityDecimals, stocked, openPrice,
                active, units, barcodes, edition);
    }

    public Product withPrice(UnitPrice other) {
        return new Product(
                id, code, name, brand, category, taxKey, other, priceIncludesTax, unit, quantityDecimals, stocked, openPrice,
                active, units, barcodes, edition);
    }

    public Product withTaxInPrice(boolean other) {
        return new Product(
                id, code, name, brand, category, taxKey, price, other, unit, quantityDecimals, stocked, openPrice,
                active, units, barcodes, edition);
    }

    public Product withUnit(String other) {
        return new Product(
                id, code, name, brand, category, taxKey, price, priceIncludesTax, other, quantityDecimals, stocked, openPrice,
                active, units, barcodes, edition);
    }

    public Product withDecimals(int other) {
        return new Product(
                id, code, name, brand, category, taxKey, price, priceIncludesTax, unit, other, stocked, openPrice,
                active, units, barcodes, edition);
    }

    public Product withStocked(boolean other) {
        return new Product(
                id, code, name, brand, category, taxKey, price, priceIncludesTax, unit, quantityDecimals, other, openPrice,
                active, units, barcodes, edition);
    }
}
