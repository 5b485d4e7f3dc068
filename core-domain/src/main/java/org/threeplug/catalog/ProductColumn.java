package org.threeplug.catalog;

import java.util.Comparator;
import org.threeplug.lists.Words;

/// What products can be sorted by.
public enum ProductColumn {
    CODE(Comparator.comparing(ProductRow::code)),
    NAME(Comparator.comparing(row -> Words.order(row.name()))),
    BRAND(Comparator.comparing(row -> Words.order(row.brand()))),
    CATEGORY(Comparator.comparing(row -> Words.order(row.category()))),
    PRICE(Comparator.comparing(row -> row.price().millionths())),
    ON_HAND(Comparator.comparing(ProductRow::onHand)),
    /// Those on sale first.
    STATE(Comparator.comparing(row -> !row.active()));

    private final Comparator<ProductRow> rising;

    ProductColumn(Comparator<ProductRow> rising) {
        this.rising = rising.thenComparing(ProductRow::code);
    }

    /// Rising; what is equal stands in the order of codes.
    public Comparator<ProductRow> rising() {
        return rising;
    }
}
