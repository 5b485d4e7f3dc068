package org.threeplug.server.compose;

import com.google.inject.Module;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.server.plugs.PlugHost;

/// All modules of an open store: one per context, and one for the program itself.
final class Composition {

    private Composition() {}

    /// @param store asked when the first thing that works on the store is made
    static List<Module> of(Path root, Supplier<Store> store, PlugHost plugs, Closing closing) {
        return List.of(
                new StoreModule(store),
                new SettingsModule(root),
                new IdentityModule(),
                new CatalogModule(root, closing),
                new CustomersModule(root),
                new RecordsModule(root),
                new TradeModule(root, closing),
                new FiguresModule(closing),
                new JournalModule(),
                new QuestionsModule(closing),
                new BackupModule(root, closing),
                new ReceiptsModule(root, closing),
                new ProgramModule(plugs));
    }
}
