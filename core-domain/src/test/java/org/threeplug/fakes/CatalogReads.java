package org.threeplug.fakes;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.ProductColumn;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.catalog.ProductPicture;
import org.threeplug.catalog.ProductRow;
import org.threeplug.catalog.Sellable;
import org.threeplug.extras.FreeField;
import org.threeplug.extras.FreeFields;
import org.threeplug.catalog.variants.Family;
import org.threeplug.directories.Directories;
import org.threeplug.kernel.Quantity;
import org.threeplug.lists.Order;
import org.threeplug.records.Narrow;
import org.threeplug.records.RecordType;
import org.threeplug.tax.TaxClass;

/// Reads of the catalogue.
record CatalogReads(FakeBooks books) implements Catalog {

    @Override
    public Optional<Sellable> scan(String code) {
        return scanAlsoGone(code).filter(found -> product(found.product()).orElseThrow().active());
    }

    @Override
    public Optional<Sellable> scanAlsoGone(String code) {
        var wanted = code.strip().toUpperCase(Locale.ROOT);
        for (var product : books.rows().products.values()) {
            for (var barcode : product.barcodes()) {
                if (barcode.code().equals(wanted)) {
                    return books.rows().sellable(product.id(), barcode.unit());
                }
            }
        }
        return books.rows().products.values().stream()
                .filter(product -> product.code().equals(wanted))
                .findFirst()
                .flatMap(product -> books.rows().sellable(product.id(), ""));
    }

    @Override
    public Optional<Sellable> sellable(UUID product) {
        return books.rows().sellable(product, "").filter(_ -> product(product).orElseThrow().active());
    }

    @Override
    public Optional<Sellable> sellable(UUID product, String unit) {
        return books.rows().sellable(product, unit);
    }

    @Override
    public List<Sellable> search(String text, int limit) {
        return sorted(new ProductFilter(text, Optional.empty(), false))
                .flatMap(product -> sellable(product.id()).stream())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Sellable> alike(String text, int limit) {
        return books.rows().products.values().stream()
                .filter(Product::active)
                .filter(product -> Misspelling.isNearly(product.name(), text))
                .sorted(Comparator.comparing(Product::code))
                .flatMap(product -> sellable(product.id()).stream())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Product> product(UUID id) {
        return Optional.ofNullable(books.rows().products.get(id));
    }

    @Override
    public List<ProductRow> rows(ProductFilter filter, long from, int limit) {
        return sorted(filter).skip(from).limit(limit).map(this::row).toList();
    }

    @Override
    public List<ProductRow> rows(ProductFilter filter, Order<ProductColumn> order, long from, int limit) {
        return sorted(filter)
                .map(this::row)
                .sorted(order.turned(order.by().rising()))
                .skip(from)
                .limit(limit)
                .toList();
    }

    @Override
    public boolean sorts(ProductFilter filter, Order<ProductColumn> order) {
        return true;
    }

    @Override
    public long count(ProductFilter filter) {
        return sorted(filter).count();
    }

    @Override
    public List<Category> categories() {
        return books.rows().categories.values().stream()
                .sorted(Comparator.comparingInt(Category::position))
                .toList();
    }

    @Override
    public List<Sellable> quickKeys(UUID category) {
        return books.rows().quickKeys.stream()
                .filter(key -> key.category().equals(category))
                .sorted(Comparator.comparingInt(Rows.QuickKey::position))
                .flatMap(key -> sellable(key.product()).stream())
                .toList();
    }

    @Override
    public Set<UUID> pictured(List<UUID> products) {
        return pictures(products).keySet();
    }

    @Override
    public Map<UUID, ProductPicture> pictures(List<UUID> products) {
        return products.stream()
                .filter(books.rows().pictures::containsKey)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), books.rows().pictures::get));
    }

    @Override
    public Optional<Family> family(UUID product) {
        return Optional.ofNullable(books.rows().families.get(product))
                .or(() -> books.rows().families.values().stream()
                        .filter(family -> family.members().stream().anyMatch(one -> one.product().equals(product)))
                        .findFirst());
    }

    @Override
    public List<Sellable> variants(UUID parent) {
        return Optional.ofNullable(books.rows().families.get(parent)).stream()
                .flatMap(family -> family.members().stream())
                .flatMap(member -> sellable(member.product()).stream())
                .toList();
    }

    @Override
    public List<ProductRow> rows(List<UUID> products) {
        return products.stream().flatMap(id -> product(id).stream()).map(this::row).toList();
    }

    @Override
    public Map<UUID, Map<UUID, Object>> freeValues(List<UUID> products) {
        return products.stream()
                .filter(books.rows().freeValues::containsKey)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), books.rows().freeValues::get));
    }

    @Override
    public List<TaxClass> taxClasses() {
        return List.copyOf(books.rows().taxes.values());
    }

    private Stream<Product> sorted(ProductFilter filter) {
        return books.rows().products.values().stream()
                .filter(product -> filter.inactiveToo() || product.active())
                .filter(product ->
                        filter.category().isEmpty() || filter.category().equals(product.category()))
                .filter(product -> matches(product, filter.text()))
                .filter(product -> filter.extras().entrySet().stream().allMatch(set -> has(product.id(), set.getKey(), set.getValue())))
                .sorted(Comparator.comparing(Product::code));
    }

    private boolean has(UUID product, String set, Map<String, Object> only) {
        var free = books.rows().freeValues.getOrDefault(product, Map.of());
        var type = Directories.OF_PRODUCTS.stream().filter(known -> known.key().equals(set)).findFirst();
        var declared = type.flatMap(known -> new FakeRecordBook(books.rows()).entry(known, product));
        return only.entrySet().stream().allMatch(one -> set.equals(FreeFields.KEY)
                ? Narrow.takes(one.getValue(), free.getOrDefault(FreeField.id(one.getKey()), false))
                : Narrow.takes(
                        wanted(type.orElseThrow(), one.getKey(), one.getValue()),
                        declared.map(entry -> entry.values().getOrDefault(one.getKey(), false)).orElse(false)));
    }

    private Object wanted(RecordType type, String field, Object value) {
        return type.field(field)
                .map(known -> type.followed().get(known))
                .map(role -> FakeRecords.followed(books, role, value))
                .orElse(value);
    }

    private static boolean matches(Product product, String text) {
        var words = product.name().toUpperCase(Locale.ROOT).split("\\s+");
        for (var wanted : text.strip().toUpperCase(Locale.ROOT).split("\\s+")) {
            boolean found = product.code().startsWith(wanted)
                    || Stream.of(words).anyMatch(word -> word.startsWith(wanted))
                    || product.barcodes().stream().anyMatch(each -> each.code().startsWith(wanted));
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private String path(Category category) {
        return category.parent()
                .flatMap(id -> Optional.ofNullable(books.rows().categories.get(id)))
                .map(above -> path(above) + " / " + category.name())
                .orElse(category.name());
    }

    private ProductRow row(Product product) {
        var category = product.category()
                .flatMap(id -> Optional.ofNullable(books.rows().categories.get(id)))
                .map(this::path)
                .orElse("");
        var onHand = Quantity.ZERO;
        for (var shelf : books.rows().balances.entrySet()) {
            if (shelf.getKey().product().equals(product.id())) {
                onHand = onHand.plus(shelf.getValue().quantity());
            }
        }
        return new ProductRow(
                product.id(),
                product.code(),
                product.name(),
                product.brand(),
                category,
                Category.colour(product.category(), books.rows().categories),
                product.price(),
                product.taxKey(),
                onHand,
                product.active(),
                product.unit(),
                product.quantityDecimals(),
                product.barcodes().stream()
                        .filter(one -> one.unit().isEmpty())
                        .map(Product.Barcode::code)
                        .sorted()
                        .toList());
    }
}
