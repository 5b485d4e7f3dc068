package org.threeplug.persistence.catalog;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.catalog.ProductColumn;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.catalog.ProductRow;
import org.threeplug.lists.Order;
import org.threeplug.persistence.catalog.search.ProductSearch;

/// The product list by its heads. A short list is read whole and sorted; a long one comes by codes from its index, by names
/// from the search, which holds them sorted, and by figures from an order that is kept.
final class SortedProducts {

    /// What is on hand has to be added up for each product; more of them would take seconds.
    private static final long MOST_ADDED_UP = 20_000;

    private final ProductRows rows;
    private final ProductSearch search;
    private final CatalogLists lists;
    private final KeptOrders kept;

    SortedProducts(ProductRows rows, ProductSearch search, CatalogLists lists, KeptOrders kept) {
        this.rows = rows;
        this.search = search;
        this.lists = lists;
        this.kept = kept;
    }

    boolean sorts(ProductFilter filter, ProductColumn by) {
        if (!filter.text().isBlank()) {
            return search.count(question(filter)).filter(hits -> hits <= ProductRows.SHORT).isPresent();
        }
        return rows.isShort()
                || switch (by) {
                    case CODE, PRICE, CATEGORY, STATE -> true;
                    case NAME -> search.state().phase() == ProductSearch.Phase.READY;
                    case ON_HAND -> rows.count(ProductFilter.ALL) <= MOST_ADDED_UP;
                    case BRAND -> false;
                };
    }

    /// Where [#sorts] says yes.
    List<ProductRow> page(ProductFilter filter, Order<ProductColumn> order, long from, int limit, Currency currency) {
        if (!filter.text().isBlank() || rows.isShort()) {
            return all(filter, currency).stream()
                    .sorted(order.turned(order.by().rising()))
                    .skip(from)
                    .limit(limit)
                    .toList();
        }
        long size = rows.count(filter);
        long first = order.descending() ? Math.max(0, size - from - limit) : from;
        int many = (int) (order.descending() ? Math.max(0, Math.min(limit, size - from)) : limit);
        var found = many == 0 ? List.<ProductRow>of() : rising(filter, order.by(), first, many, from == 0, currency);
        return order.descending() ? found.reversed() : found;
    }

    private List<ProductRow> all(ProductFilter filter, Currency currency) {
        return filter.text().isBlank()
                ? rows.inOrder(filter, 0, (int) ProductRows.SHORT, currency)
                : rows.of(search.find(question(filter), 0, (int) ProductRows.SHORT).orElse(List.of()), currency);
    }

    private List<ProductRow> rising(
            ProductFilter filter, ProductColumn by, long from, int limit, boolean begun, Currency currency) {
        if (by == ProductColumn.CODE) {
            return rows.inOrder(filter, from, limit, currency);
        }
        List<UUID> ids = by == ProductColumn.NAME
                ? search.find(question(filter), Math.toIntExact(from), limit).orElse(List.of())
                : rows.ids(slice(kept.rows(filter, by, begun), from, limit));
        return rows.of(ids, currency);
    }

    private static long[] slice(long[] rows, long from, int limit) {
        int start = (int) Math.min(from, rows.length);
        return Arrays.copyOfRange(rows, start, Math.min(start + limit, rows.length));
    }

    private ProductSearch.Question question(ProductFilter filter) {
        Optional<Set<UUID>> family = filter.category().map(lists::family);
        return new ProductSearch.Question(filter.text(), family.orElse(Set.of()), filter.inactiveToo());
    }
}
