package org.threeplug.persistence.catalog;

import static org.threeplug.persistence.schema.Tables.PRODUCT;
import static org.threeplug.persistence.schema.Tables.PRODUCT_AXES;
import static org.threeplug.persistence.schema.Tables.QUICK_KEY;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.Categories;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.ProductColumn;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.catalog.ProductPicture;
import org.threeplug.catalog.ProductRow;
import org.threeplug.catalog.Sellable;
import org.threeplug.catalog.variants.Family;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Events;
import org.threeplug.lists.Order;
import org.threeplug.persistence.catalog.search.ProductSearch;
import org.threeplug.persistence.engine.capture.Generations;
import org.threeplug.persistence.engine.capture.Latest;
import org.threeplug.persistence.engine.database.Readers;
import org.threeplug.settings.Settings;
import org.threeplug.settings.StoreSettings;
import org.threeplug.tax.TaxClass;

/// The catalogue, read from H2; names through the search index. Until that is ready, a text finds beginnings of codes
/// and barcodes only, and [#searchState()] says so.
public final class StoredCatalog implements Catalog, AutoCloseable {

    private static final Currency NONE = Currency.getInstance("XXX");

    private final Readers readers;
    private final Settings settings;
    private final ProductSearch search;
    private final CatalogLists lists;
    private final Sellables sellables;
    private final ProductRows rows;
    private final SortedProducts sorted;
    private final NarrowedProducts narrowed;
    private final Latest<Set<UUID>> parents;
    private final Runnable deaf;

    public StoredCatalog(
            Supplier<DSLContext> reads,
            Settings settings,
            ProductSearch search,
            Generations generations,
            Events events) {
        this(Readers.all(reads), settings, search, generations, events);
    }

    /// @param readers what the till rings is asked of the counter's
    public StoredCatalog(
            Readers readers,
            Settings settings,
            ProductSearch search,
            Generations generations,
            Events events) {
        this.readers = readers;
        this.settings = settings;
        this.search = search;
        this.lists = new CatalogLists(readers.apart().counter(), generations);
        this.sellables = new Sellables(readers.counter(), settings, lists);
        this.rows = new ProductRows(readers.office(), lists);
        this.narrowed = new NarrowedProducts(readers.office(), lists, search);
        this.sorted = new SortedProducts(rows, search, lists, new KeptOrders(readers.apart().office(), lists, generations));
        this.parents = new Latest<>(generations.of(PRODUCT_AXES), () -> Families.parents(readers.apart().counter().get()));
        this.deaf = events.listen(this::heard);
    }

    @Override
    public Optional<Sellable> scan(String code) {
        return sellables.scan(code);
    }

    @Override
    public Optional<Sellable> scanAlsoGone(String code) {
        return sellables.scanAlsoGone(code);
    }

    @Override
    public Optional<Sellable> sellable(UUID product) {
        return sellables.byId(product);
    }

    @Override
    public Optional<Sellable> sellable(UUID product, String unit) {
        return sellables.inUnit(product, unit);
    }

    @Override
    public List<Sellable> search(String text, int limit) {
        if (text.isBlank()) {
            return List.of();
        }
        var question = new ProductSearch.Question(text, Set.of(), false);
        return sellables.byIds(
                search.find(question, 0, limit).orElseGet(() -> rows.byCodeBeginning(text, false, 0, limit)));
    }

    @Override
    public List<Sellable> alike(String text, int limit) {
        return text.isBlank() ? List.of() : sellables.byIds(search.alike(text, limit).orElseGet(List::of));
    }

    @Override
    public Optional<Product> product(UUID id) {
        return ProductReads.one(
                readers.counter().get(), id, settings.store().map(StoreSettings::currency).orElse(NONE));
    }

    @Override
    public List<ProductRow> rows(ProductFilter filter, long from, int limit) {
        if (!filter.extras().isEmpty()) {
            return rows.of(narrowed.ids(filter, from, limit), currency());
        }
        if (filter.text().isBlank()) {
            return rows.inOrder(filter, from, limit, currency());
        }
        var ids = search.find(question(filter), Math.toIntExact(from), limit)
                .orElseGet(() -> rows.byCodeBeginning(filter.text(), filter.inactiveToo(), from, limit));
        return rows.of(ids, currency());
    }

    @Override
    public List<ProductRow> rows(ProductFilter filter, Order<ProductColumn> order, long from, int limit) {
        if (!filter.extras().isEmpty() && sorts(filter, order)) {
            return rows.of(narrowed.ids(filter, 0, (int) ProductRows.SHORT), currency()).stream()
                    .sorted(order.turned(order.by().rising()))
                    .skip(from)
                    .limit(limit)
                    .toList();
        }
        return sorts(filter, order) ? sorted.page(filter, order, from, limit, currency()) : rows(filter, from, limit);
    }

    @Override
    public boolean sorts(ProductFilter filter, Order<ProductColumn> order) {
        return filter.extras().isEmpty() ? sorted.sorts(filter, order.by()) : narrowed.count(filter) <= ProductRows.SHORT;
    }

    @Override
    public long count(ProductFilter filter) {
        if (!filter.extras().isEmpty()) {
            return narrowed.count(filter);
        }
        return filter.text().isBlank()
                ? rows.count(filter)
                : search.count(question(filter)).orElseGet(() -> rows.countByCodeBeginning(filter));
    }

    @Override
    public List<Category> categories() {
        return lists.categories();
    }

    @Override
    public List<Sellable> quickKeys(UUID category) {
        return sellables.byIds(readers.counter().get()
                .select(QUICK_KEY.PRODUCT_ID)
                .from(QUICK_KEY)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(QUICK_KEY.PRODUCT_ID))
                .where(QUICK_KEY.CATEGORY_ID.eq(category))
                .orderBy(QUICK_KEY.POSITION, PRODUCT.NAME)
                .fetch(QUICK_KEY.PRODUCT_ID));
    }

    @Override
    public Set<UUID> pictured(List<UUID> products) {
        return Pictures.having(readers.counter().get(), products);
    }

    @Override
    public Map<UUID, ProductPicture> pictures(List<UUID> products) {
        return Pictures.of(readers.office().get(), products);
    }

    @Override
    public Optional<Family> family(UUID product) {
        var sql = readers.office().get();
        return Families.of(sql, Families.parentOf(sql, product).orElse(product));
    }

    /// Which products have variants is known without asking, so that a scan of any other asks nothing more.
    @Override
    public List<Sellable> variants(UUID parent) {
        return parents.get().contains(parent)
                ? sellables.byIds(Families.members(readers.counter().get(), parent))
                : List.of();
    }

    @Override
    public List<ProductRow> rows(List<UUID> products) {
        return rows.of(products, currency());
    }

    @Override
    public Map<UUID, Map<UUID, Object>> freeValues(List<UUID> products) {
        return FreeValues.of(readers.office().get(), products);
    }

    @Override
    public List<TaxClass> taxClasses() {
        return lists.taxClasses();
    }

    /// How far the search by name is.
    public ProductSearch.State searchState() {
        return search.state();
    }

    @Override
    public void close() {
        deaf.run();
        rows.close();
    }

    private ProductSearch.Question question(ProductFilter filter) {
        return new ProductSearch.Question(
                filter.text(), filter.category().map(lists::family).orElse(Set.of()), filter.inactiveToo());
    }

    private Currency currency() {
        return settings.store().map(StoreSettings::currency).orElse(NONE);
    }

    private void heard(Event event) {
        switch (event.kind()) {
            case "catalog.product-saved" -> rows.changed(UUID.fromString(event.subject()));
            case "catalog.imported" -> rows.manyChanged();
            case "setup.done" -> rows.manyChanged();
            case "records.kind-changed" -> {
                if (event.subject().equals(Categories.TYPE.key())) {
                    rows.manyChanged();
                }
            }
            default -> {
                // nothing kept here depends on it
            }
        }
    }
}
