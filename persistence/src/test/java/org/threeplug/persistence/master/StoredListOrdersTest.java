package org.threeplug.persistence.master;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cash.Shifts;
import org.threeplug.catalog.Catalog;
import org.threeplug.contracts.ListOrdersContract;
import org.threeplug.journal.JournalView;
import org.threeplug.kernel.Command;
import org.threeplug.persistence.cash.ShiftPersistence;
import org.threeplug.persistence.journal.StoredJournalView;
import org.threeplug.persistence.sales.SalesPersistence;
import org.threeplug.sales.SalesHistory;

final class StoredListOrdersTest extends ListOrdersContract {

    private final OpenStore open;

    StoredListOrdersTest(@TempDir Path folder) {
        open = OpenStore.fresh(folder);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Override
    protected Catalog catalog() {
        return open.catalog();
    }

    @Override
    protected SalesHistory history() {
        return SalesPersistence.reads(open.store::reads, () -> OpenStore.GBP);
    }

    @Override
    protected Shifts shifts() {
        return ShiftPersistence.reads(open.store::reads, () -> OpenStore.GBP, () -> OpenStore.NOON);
    }

    @Override
    protected JournalView journal() {
        return new StoredJournalView(
                open.store::reads, open.store.journal(), open.store.personKeys(), open.settings);
    }

    @Override
    protected UUID register() {
        return OpenStore.FRONT.id();
    }

    @Override
    protected <R> R done(Command<R> command) {
        return open.done(command);
    }
}
