package org.threeplug.operations.sales;

import com.google.inject.Inject;
import org.threeplug.cart.ParkedCarts;
import org.threeplug.catalog.Catalog;
import org.threeplug.customers.Customers;
import org.threeplug.office.Asks;
import org.threeplug.payments.CardIntents;
import org.threeplug.sales.SalesHistory;
import org.threeplug.stock.Stock;

/// The books the till reads.
public record TillBooks(
        Catalog catalog,
        Stock stock,
        Customers customers,
        SalesHistory sales,
        ParkedCarts parked,
        CardIntents intents,
        Asks asks) {

    @Inject
    public TillBooks {}
}
