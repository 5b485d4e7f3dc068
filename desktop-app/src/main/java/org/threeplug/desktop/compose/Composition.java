package org.threeplug.desktop.compose;

import com.google.inject.Module;
import java.nio.file.Path;
import java.util.List;
import org.threeplug.persistence.Store;

/// All modules of an open store: one per context, and one for the program itself.
final class Composition {

    private Composition() {}

    static List<Module> of(Path root, Store store, PlugHost plugs, Closing closing) {
        return List.of(
                new StoreModule(store),
                new SettingsModule(store, closing),
                new IdentityModule(store),
                new CatalogModule(root, store, closing),
                new CustomersModule(root, store),
                new TradeModule(root, store, closing),
                new JournalModule(store),
                new BackupModule(root, store, closing),
                new ReceiptsModule(root, closing),
                new ProgramModule(plugs));
    }
}
