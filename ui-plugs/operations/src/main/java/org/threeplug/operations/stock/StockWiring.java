package org.threeplug.operations.stock;

import com.google.inject.AbstractModule;

/// The models and pages about stock.
public final class StockWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(StockListModel.class);
        bind(AdjustModel.class);
        bind(TransferModel.class);
        bind(SellingPlaceModel.class);
        bind(StockPages.class);
    }
}
