package org.threeplug.server.compose;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.nio.file.Path;
import java.util.Currency;
import java.util.function.Supplier;
import org.threeplug.kernel.CommandGate;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.records.StoredRecords;
import org.threeplug.persistence.records.importing.RecordFiles;
import org.threeplug.persistence.records.importing.RecordImport;
import org.threeplug.persistence.sheets.ColumnMemory;
import org.threeplug.records.RecordSheets;
import org.threeplug.records.Records;

/// Records of every declared kind.
final class RecordsModule extends AbstractModule {

    private final Path root;

    RecordsModule(Path root) {
        this.root = root;
    }

    @Provides
    @Singleton
    Records records(Store store, Supplier<Currency> currency) {
        return new StoredRecords(store.readers(), currency);
    }

    @Provides
    @Singleton
    RecordSheets sheets(Records records, CommandGate gate, Supplier<Currency> currency) {
        return new RecordFiles(new RecordImport(records, gate, currency), new ColumnMemory(root));
    }
}
