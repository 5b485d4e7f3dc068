package org.threeplug.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.catalog.variants.Family;
import org.threeplug.lists.Figures;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.tax.TaxClass;

/// Reads the catalogue. Every call is bounded, also with a million products.
public interface Catalog {

    /// Finds by barcode, then by product code; without regard to case.
    Optional<Sellable> scan(String code);

    /// As [#scan], and also what is sold no longer: goods that come back may be.
    Optional<Sellable> scanAlsoGone(String code);

    Optional<Sellable> sellable(UUID product);

    /// A product in one of its units, also one that was taken off sale: what is in a cart may still be paid for.
    Optional<Sellable> sellable(UUID product, String unit);

    /// Words or word beginnings in any order, best first; at most `limit`.
    List<Sellable> search(String text, int limit);

    /// Products whose name has words that are nearly those of the text, the nearest first; for what [#search] does not find
    /// because it is misspelt. A word of at least four letters may differ in one, of six in two, but not in its first.
    List<Sellable> alike(String text, int limit);

    Optional<Product> product(UUID id);

    /// Rows `from` to `from + limit` of the list in the order of codes (or of relevance when there is a text).
    List<ProductRow> rows(ProductFilter filter, long from, int limit);

    long count(ProductFilter filter);

    /// The same rows in another order. Where [#sorts] says no, they come as without one.
    List<ProductRow> rows(ProductFilter filter, Order<ProductColumn> order, long from, int limit);

    /// Whether so many as the filter leaves can be put in this order within a moment.
    boolean sorts(ProductFilter filter, Order<ProductColumn> order);

    /// The rows of a list that is read part by part, in an order or in its own. An order may be of the search, or of figures that no
    /// index holds, so a part is found by its place and by the product before it: where that is not what stood before this
    /// place, something came or went, and it is looked for around it.
    default Page<ProductRow> page(ProductFilter filter, Optional<Order<ProductColumn>> order, Portion portion) {
        return new ProductPages((from, limit) -> order.map(by -> rows(filter, by, from, limit))
                        .orElseGet(() -> rows(filter, from, limit)))
                .page(portion);
    }

    default Figures figures(ProductFilter filter, Optional<Order<ProductColumn>> order) {
        return new Figures(count(filter), order.map(by -> sorts(filter, by)).orElse(true), Map.of());
    }

    List<Category> categories();

    List<Sellable> quickKeys(UUID category);

    /// Which of some products have a picture; for whoever must know before the pictures are there.
    Set<UUID> pictured(List<UUID> products);

    /// The pictures of those products that have one.
    Map<UUID, ProductPicture> pictures(List<UUID> products);

    /// The variants of a product, or of the product that this one is a variant of.
    Optional<Family> family(UUID product);

    /// What is on sale of the variants of a product, in their order; nothing for a product without any. A till asks at every scan.
    List<Sellable> variants(UUID parent);

    /// Some products as rows, in the order they are asked for.
    List<ProductRow> rows(List<UUID> products);

    /// What some products hold in the fields that the owner named, by products and by fields.
    Map<UUID, Map<UUID, Object>> freeValues(List<UUID> products);

    List<TaxClass> taxClasses();
}
