package org.threeplug.operations.catalog;

import com.google.inject.AbstractModule;
import org.threeplug.operations.stock.ProductDoor;

/// The models and pages about products.
public final class CatalogWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(ProductListModel.class);
        bind(ProductModel.class);
        bind(ProductForm.class);
        bind(ProductGrid.class);
        bind(VariantsForm.class);
        bind(ImportModel.class);
        bind(QuickKeysModel.class);
        bind(KnownWords.class);
        bind(ProductPages.class);
        bind(ProductDoor.class).to(ProductPages.class);
        bind(ProductPages.Beyond.class);
    }
}
