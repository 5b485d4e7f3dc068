package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.catalog.Catalog;
import org.threeplug.contracts.ExtrasContract;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreOptions;
import org.threeplug.persistence.records.StoredRecords;
import org.threeplug.records.Records;

final class StoredExtrasTest extends ExtrasContract {

    private final Path folder;
    private final OpenStore open;
    private final Records records;
    private boolean closed;

    StoredExtrasTest(@TempDir Path folder) {
        this.folder = folder;
        open = OpenStore.fresh(folder);
        records = new StoredRecords(open.store.readers(), () -> OpenStore.GBP);
    }

    @AfterEach
    void close() {
        if (!closed) {
            closed = true;
            open.close();
        }
    }

    /// Whatever was written stands in the journal, and a database made anew from it has the same rows.
    @Test
    void aDatabaseMadeAnewKnowsTheSameOfItsProducts() throws IOException {
        eachSortOfFieldThatTheOwnerNamedKeepsItsValue();
        whatIsDeclaredOfAProductIsKeptReadAndTakenAway();
        moreVariantsComeBehindThoseThatAreThereAndNoneTwice();
        close();
        assertThat(Store.compareWithJournal(folder, StoreOptions.DEFAULT).differences()).isEmpty();
    }

    @Override
    protected <R> Outcome<R> submit(Command<R> command) {
        return open.store.gate().submit(command, open.system);
    }

    @Override
    protected Catalog catalog() {
        return open.catalog();
    }

    @Override
    protected Records records() {
        return records;
    }

    @Override
    protected UnitPrice price(String amount) {
        return UnitPrice.of(amount, OpenStore.GBP);
    }

    @Override
    protected Money money(String amount) {
        return Money.of(amount, OpenStore.GBP);
    }

    @Override
    protected String tax() {
        return OpenStore.STANDARD.key();
    }
}
