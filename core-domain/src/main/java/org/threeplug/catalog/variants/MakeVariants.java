package org.threeplug.catalog.variants;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.catalog.CatalogBook;
import org.threeplug.catalog.Product;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.PlainText;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.kernel.UnitPrice;


/// Makes variants of a product: each becomes a product of its own that takes from the first what is not said of it. What is there
/// already stays; axes that have variants keep their number and order, and may be called otherwise.
///
/// @param axes by what the variants differ
@Declared("catalog.make-variants")
public record MakeVariants(
        @NotNull UUID key,
        @NotNull UUID parent,
        @NotNull @Size(min = 1, max = Family.MOST_AXES) List<@NotBlank @Size(max = 60) String> axes,
        @NotNull @Size(max = 400) List<@Valid Variant> variants)
        implements Command<Integer> {

    private static final int LONGEST_NAME = 200;

    /// One to be made.
    ///
    /// @param price empty for that of the product
    public record Variant(
            @NotNull UUID id,
            @NotNull List<@NotBlank @Size(max = 60) String> values,
            @NotBlank @Size(max = 60) String code,
            @NotNull @Size(max = 60) String barcode,
            Optional<UnitPrice> price) {

        public Variant {
            values = values.stream().map(String::strip).toList();
        }
    }

    public MakeVariants {
        axes = axes.stream().map(String::strip).toList();
        variants = List.copyOf(variants);
    }

    @Override
    public Permission permission() {
        return new Permission("catalog.edit");
    }

    @Override
    public Integer run(Tx tx) {
        var book = tx.port(CatalogBook.class);
        var of = book.product(parent).orElseThrow(() -> new RefusedException("catalog.product-unknown", ""));
        if (book.parentOf(parent).isPresent()) {
            throw new RefusedException("catalog.variant-of-variant", of.name());
        }
        var known = book.family(parent);
        mustKeepAxes(known, of);
        var taken = new HashSet<List<String>>();
        known.ifPresent(family -> family.members().forEach(member -> taken.add(folded(member.values()))));
        var made = new ArrayList<Product>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < variants.size(); i++) {
            made.add(checked(tx, of, variants.get(i), taken, codes, "variants[" + i + "]"));
        }
        tx.violations().mustBeNone();
        book.addAll(made);
        var members = new ArrayList<>(known.map(Family::members).orElse(List.of()));
        for (int i = 0; i < made.size(); i++) {
            members.add(new Family.Member(made.get(i).id(), variants.get(i).values()));
        }
        book.family(new Family(parent, axes, members));
        made.forEach(product -> tx.raise(new Event("catalog.product-saved", product.id().toString())));
        tx.raise(new Event("catalog.variants-made", parent.toString()));
        return made.size();
    }

    private void mustKeepAxes(Optional<Family> known, Product of) {
        boolean same = known.filter(family -> !family.members().isEmpty()).map(family -> family.axes().size() == axes.size()).orElse(true);
        if (!same) {
            throw new RefusedException("catalog.variant-axes-stay", of.name());
        }
        if (new HashSet<>(folded(axes)).size() < axes.size()) {
            throw new RefusedException("catalog.variant-axis-twice", of.name());
        }
    }

    private Product checked(Tx tx, Product of, Variant variant, Set<List<String>> taken, Set<String> codes, String path) {
        var wrong = tx.violations();
        var book = tx.port(CatalogBook.class);
        var said = String.join(", ", variant.values());
        if (variant.values().size() != axes.size() || !variant.values().stream().allMatch(PlainText::isPlainLine)) {
            wrong.add(path + ".values", "catalog.variant-incomplete", said);
        }
        if (!taken.add(folded(variant.values()))) {
            wrong.add(path + ".values", "catalog.variant-twice", said);
        }
        var product = product(of, variant, said);
        if (product.name().length() > LONGEST_NAME) {
            wrong.add(path + ".values", "catalog.variant-too-long", said, Integer.toString(LONGEST_NAME));
        }
        if (!codes.add(product.code())) {
            wrong.add(path + ".code", "catalog.code-taken", product.code());
        }
        if (!variant.barcode().isBlank() && !codes.add("barcode " + product.barcodes().getFirst().code())) {
            wrong.add(path + ".barcode", "catalog.barcode-taken", product.barcodes().getFirst().code());
        }
        wrong.gather(path, () -> book.mustBeSound(product));
        return product;
    }

    private static Product product(Product of, Variant variant, String said) {
        var barcode = variant.barcode().strip().toUpperCase(Locale.ROOT);
        return new Product(
                variant.id(),
                variant.code().strip().toUpperCase(Locale.ROOT),
                of.name() + ", " + said,
                of.brand(),
                of.category(),
                of.taxKey(),
                variant.price().orElse(of.price()),
                of.priceIncludesTax(),
                of.unit(),
                of.quantityDecimals(),
                of.stocked(),
                of.openPrice(),
                true,
                of.units(),
                barcode.isEmpty() ? List.of() : List.of(new Product.Barcode(barcode, "")),
                1);
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    @Override
    public Integer repeated(Tx tx) {
        return variants.size();
    }
}
