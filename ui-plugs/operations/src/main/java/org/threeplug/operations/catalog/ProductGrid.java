package org.threeplug.operations.catalog;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import org.threeplug.catalog.CatalogChoices;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.CategoryPaths;
import org.threeplug.catalog.OneProduct;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.catalog.importing.CategoryPath;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.office.Surface;
import org.threeplug.office.Typed;
import org.threeplug.office.grid.GridColumn;
import org.threeplug.office.grid.GridSource;
import org.threeplug.sheets.YesNo;
import org.threeplug.tax.TaxClass;
import org.threeplug.tax.UsualTax;

/// Many products in one sheet: what each says of itself, with its barcodes. Units and pictures stay to the form.
public final class ProductGrid implements GridSource<Product> {

    private static final int NAME_SHARE = 4;
    private static final Pattern SEVERAL = Pattern.compile("[\\s,;|]+");

    private final Asks asks;
    private final Office office;
    private final Surface surface;
    private final Typed typed;

    /// What can be chosen, by what it is called; read with the products.
    private volatile Map<UUID, String> categories = Map.of();
    private volatile List<TaxClass> taxes = List.of();

    @Inject
    public ProductGrid(Asks asks, Office office, Surface surface) {
        this.asks = asks;
        this.office = office;
        this.surface = surface;
        this.typed = new Typed(surface.formats());
    }

    @Override
    public String title() {
        return surface.text("products");
    }

    @Override
    public List<GridColumn<Product>> columns() {
        return List.of(
                words("code", "product.code", 2, Product::code, Product::withCode),
                words("name", "product.name", NAME_SHARE, Product::name, Product::withName),
                words("brand", "product.brand", 2, Product::brand, Product::withBrand),
                column("category", "product.category", product -> product.category().map(this::path).orElse(""), Product::category,
                        Product::withCategory, this::category, begun -> begins(categories.values().stream(), begun)),
                barcodes(),
                price(),
                column("taxKey", "product.tax", product -> taxName(product.taxKey()), Product::taxKey,
                        Product::withTaxKey, this::tax, begun -> begins(taxes.stream().map(TaxClass::name), begun)),
                flag("priceIncludesTax", "product.tax-included", Product::priceIncludesTax, Product::withTaxInPrice),
                words("unit", "product.unit", 1, Product::unit, Product::withUnit),
                column("quantityDecimals", "product.decimals", product -> String.valueOf(product.quantityDecimals()),
                        Product::quantityDecimals, Product::withDecimals, this::decimals, _ -> List.of()),
                flag("stocked", "product.stocked", Product::stocked, Product::withStocked),
                flag("active", "product.active", Product::active, Product::withActive));
    }

    private GridColumn<Product> words(
            String key, String title, int share, Function<Product, String> get, BiFunction<Product, String, Product> with) {
        return new GridColumn<>(
                key, surface.text(title), false, share, get, product -> Optional.of(get.apply(product)),
                (product, from) -> with.apply(product, get.apply(from)),
                Optional.of(text -> product -> with.apply(product, text.replace('\n', ' ').strip())),
                _ -> List.of());
    }

    private <T> GridColumn<Product> column(
            String key, String title, Function<Product, String> shown, Function<Product, T> get,
            BiFunction<Product, T, Product> with, Function<String, T> read, Function<String, List<String>> offers) {
        return new GridColumn<>(
                key, surface.text(title), false, 2, shown, product -> Optional.of(get.apply(product)),
                (product, from) -> with.apply(product, get.apply(from)),
                Optional.of(text -> {
                    var value = read.apply(text.strip());
                    return product -> with.apply(product, value);
                }),
                offers);
    }

    private GridColumn<Product> flag(
            String key, String title, Function<Product, Boolean> get, BiFunction<Product, Boolean, Product> with) {
        var yes = surface.text("records.yes");
        var no = surface.text("records.no");
        return column(key, title, product -> get.apply(product) ? yes : no, get, with,
                text -> YesNo.read(text).orElseThrow(() -> unreadable(key, text)), begun -> begins(Stream.of(yes, no), begun));
    }

    /// All of them in one cell; one that is known keeps the unit it stands for.
    private GridColumn<Product> barcodes() {
        return new GridColumn<>(
                "barcodes", surface.text("product.barcodes"), false, 2,
                product -> product.barcodes().stream().map(Product.Barcode::code).collect(Collectors.joining(" ")),
                product -> Optional.of(product.barcodes()),
                (product, from) -> product.withBarcodes(from.barcodes()),
                Optional.of(text -> {
                    var codes = SEVERAL.splitAsStream(text.strip()).filter(code -> !code.isEmpty()).distinct().toList();
                    return product -> product.withBarcodes(codes.stream()
                            .map(code -> product.barcodes().stream()
                                    .filter(known -> known.code().equals(code))
                                    .findFirst()
                                    .orElseGet(() -> new Product.Barcode(code, "")))
                            .toList());
                }),
                _ -> List.of());
    }

    private GridColumn<Product> price() {
        return new GridColumn<>(
                "price", surface.text("product.price"), true, 2,
                product -> isPriceless(product) ? "" : surface.formats().price(product.price()),
                product -> Optional.of(product.price()),
                (product, from) -> product.withPrice(from.price()),
                Optional.of(text -> {
                    var price = typed.price(text, office.currency())
                            .orElseThrow(() -> new RefusedException(new Refusal(typed.whyNoPrice(text), List.of(), "price")));
                    return product -> product.withPrice(price);
                }),
                _ -> List.of());
    }

    /// By its path, or by its name where only one is called so; nothing for none.
    private Optional<UUID> category(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var found = categories.entrySet().stream()
                .filter(each -> folded(each.getValue()).equals(folded(text))
                        || folded(each.getValue()).endsWith(folded(CategoryPath.BETWEEN + text)))
                .toList();
        return found.stream()
                .filter(each -> folded(each.getValue()).equals(folded(text)))
                .findFirst()
                .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty())
                .map(each -> Optional.of(each.getKey()))
                .orElseThrow(() -> new RefusedException(new Refusal("records.ref-not-found", List.of(text), "category")));
    }

    private String tax(String text) {
        return taxes.stream()
                .filter(each -> folded(each.name()).equals(folded(text)) || folded(each.key()).equals(folded(text)))
                .findFirst()
                .map(TaxClass::key)
                .orElseThrow(() -> new RefusedException(new Refusal("records.ref-not-found", List.of(text), "taxKey")));
    }

    private int decimals(String text) {
        return typed.whole(text)
                .filter(count -> count >= 0 && count <= Quantity.DECIMALS)
                .orElseThrow(() -> new RefusedException(new Refusal("office.decimals-out-of-range", List.of(), "quantityDecimals")));
    }

    private static RefusedException unreadable(String key, String text) {
        return new RefusedException(new Refusal("records.unreadable", List.of(text), key));
    }

    private static List<String> begins(Stream<String> names, String begun) {
        return names.filter(name -> folded(name).startsWith(folded(begun))).sorted().toList();
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private String path(UUID category) {
        return categories.getOrDefault(category, "");
    }

    private String taxName(String key) {
        return taxes.stream().filter(tax -> tax.key().equals(key)).findFirst().map(TaxClass::name).orElse(key);
    }

    @Override
    public List<Product> read(List<UUID> ids) {
        var choices = asks.ask(new CatalogChoices());
        var paths = new CategoryPaths(choices.categories());
        categories = choices.categories().stream().collect(Collectors.toMap(Category::id, category -> paths.of(category.id())));
        taxes = choices.taxClasses();
        return ids.stream().flatMap(id -> asks.ask(new OneProduct(id)).stream()).toList();
    }

    @Override
    public UUID id(Product row) {
        return row.id();
    }

    @Override
    public boolean isMade() {
        return office.may("catalog.edit");
    }

    /// As the form begins, with the unit that most goods have.
    @Override
    public Product fresh() {
        return new Product(
                Ids.next(), "", "", "", Optional.empty(),
                UsualTax.among(taxes, office.store().usualTax()).map(TaxClass::key).orElse(""),
                UnitPrice.zero(office.currency()), true, surface.text("import.unit.default"), 0, true, false, true, List.of(), List.of(), 0);
    }

    /// A new one at nothing was not priced yet.
    private static boolean isPriceless(Product product) {
        return product.edition() == 0 && product.price().signum() == 0;
    }

    @Override
    public List<Refusal> wrong(Product row) {
        var wrong = new ArrayList<Refusal>();
        needed(row.code(), "code", "office.code-needed", wrong);
        needed(row.name(), "name", "office.name-needed", wrong);
        needed(row.unit(), "unit", "office.unit-needed", wrong);
        if (row.taxKey().isEmpty()) {
            wrong.add(new Refusal("office.tax-needed", List.of(), "taxKey"));
        }
        if (isPriceless(row)) {
            wrong.add(new Refusal("office.price-unreadable", List.of(), "price"));
        }
        return wrong;
    }

    private static void needed(String text, String key, String code, List<Refusal> wrong) {
        if (text.isBlank()) {
            wrong.add(new Refusal(code, List.of(), key));
        }
    }

    @Override
    public void save(BooleanProperty busy, Product row, boolean isNew, Consumer<Outcome<Product>> then) {
        office.submit(busy, new SaveProduct(Ids.next(), row.withCode(row.code().toUpperCase(Locale.ROOT)), isNew), outcome -> then.accept(outcome.map(saved -> saved)));
    }

    @Override
    public boolean isOfOneRow(Refusal why) {
        return !why.field().isEmpty() || why.code().startsWith("catalog.");
    }

    @Override
    public boolean isMeanwhile(Refusal why) {
        return why.code().equals("catalog.changed-meanwhile");
    }
}
