package org.threeplug.operations.sales;

import com.google.inject.Inject;
import org.threeplug.cart.ParkedCarts;
import org.threeplug.catalog.Catalog;
import org.threeplug.customers.Customers;
import org.threeplug.payments.CardIntents;
import org.threeplug.sales.SalesHistory;

/// The books the till reads.
public record TillBooks(
        Catalog catalog, Customers customers, SalesHistory sales, ParkedCarts parked, CardIntents intents) {

    @Inject
    public TillBooks {}
}
