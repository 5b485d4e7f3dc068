package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.contracts.PlacesContract;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Outcome;
import org.threeplug.ledger.Ledger;
import org.threeplug.persistence.ledger.LedgerPersistence;
import org.threeplug.persistence.stock.StockPersistence;
import org.threeplug.persistence.verify.Invariants;
import org.threeplug.persistence.verify.Watch;
import org.threeplug.settings.Settings;
import org.threeplug.stock.Stock;

final class StoredPlacesTest extends PlacesContract {

    private final OpenStore open;

    StoredPlacesTest(@TempDir Path folder) {
        open = OpenStore.fresh(folder);
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(Invariants.of(open.store, Watch.NOBODY)).isEqualTo(new Invariants.Result(true, List.of()));
        open.close();
    }

    @Override
    protected <R> Outcome<R> submit(Command<R> command) {
        return open.store.gate().submit(command, open.system);
    }

    @Override
    protected Stock stock() {
        return StockPersistence.reads(open.store::reads, this::currency);
    }

    @Override
    protected Settings settings() {
        return open.settings;
    }

    @Override
    protected Ledger ledger() {
        return LedgerPersistence.reads(open.store::reads, this::currency);
    }

    @Override
    protected Currency currency() {
        return OpenStore.GBP;
    }

    @Override
    protected String taxKey() {
        return OpenStore.STANDARD.key();
    }

    @Override
    protected Instant now() {
        return OpenStore.NOON;
    }

    @Override
    protected LocalDate today() {
        return LocalDate.ofInstant(OpenStore.NOON, OpenStore.SETTINGS.zone());
    }
}
