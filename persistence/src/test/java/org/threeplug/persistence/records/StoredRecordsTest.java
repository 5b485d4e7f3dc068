package org.threeplug.persistence.records;

import java.nio.file.Path;
import java.util.Currency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.contracts.RecordsContract;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Outcome;
import org.threeplug.persistence.master.OpenStore;
import org.threeplug.records.Records;

final class StoredRecordsTest extends RecordsContract {

    private final OpenStore open;
    private final Records records;

    StoredRecordsTest(@TempDir Path folder) {
        open = OpenStore.fresh(folder);
        records = new StoredRecords(open.store.readers(), () -> OpenStore.GBP);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Override
    protected Records records() {
        return records;
    }

    @Override
    protected <R> Outcome<R> submit(Command<R> command) {
        return open.store.gate().submit(command, open.system);
    }

    @Override
    protected Actor actor() {
        return open.system;
    }

    @Override
    protected Currency currency() {
        return OpenStore.GBP;
    }
}
