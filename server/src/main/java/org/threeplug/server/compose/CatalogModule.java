package org.threeplug.server.compose;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.importing.ProductImporter;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Events;
import org.threeplug.persistence.catalog.StoredCatalog;
import org.threeplug.persistence.catalog.importing.ProductFiles;
import org.threeplug.persistence.catalog.importing.ProductImport;
import org.threeplug.persistence.catalog.search.IndexedProductSearch;
import org.threeplug.persistence.catalog.search.JournalledProducts;
import org.threeplug.persistence.catalog.search.ProductSearch;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.sheets.ColumnMemory;
import org.threeplug.server.Sentences;
import org.threeplug.settings.Settings;

/// Products and the search for them.
final class CatalogModule extends AbstractModule {

    private final Path root;
    private final Closing closing;

    CatalogModule(Path root, Closing closing) {
        this.root = root;
        this.closing = closing;
    }

    @Provides
    @Singleton
    ProductSearch search(Store store, Events events) {
        var changes = new JournalledProducts(store::reads, store.journal());
        var search = closing.later(
                new IndexedProductSearch(root.resolve("search"), store::reads, changes, events));
        search.start();
        return search;
    }

    @Provides
    @Singleton
    ProductImporter importer(
            Store store, Catalog catalog, CommandGate gate, Settings settings, InstantSource clock) {
        var imports = new ProductImport(
                store::reads, catalog, gate, settings, clock, () -> Sentences.in(settings.store().orElseThrow().language())
                        .text("import.opening-stock"));
        return new ProductFiles(imports, new ColumnMemory(root));
    }

    @Provides
    @Singleton
    Catalog catalog(Store store, Settings settings, ProductSearch search, Events events) {
        return closing.later(new StoredCatalog(store.readers(), settings, search, store.generations(), events));
    }
}
