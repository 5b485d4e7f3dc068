package org.threeplug.server.compose;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Currency;
import java.util.function.Supplier;
import org.threeplug.cart.CartDraft;
import org.threeplug.cart.ParkedCarts;
import org.threeplug.cash.Shifts;
import org.threeplug.ledger.Ledger;
import org.threeplug.payments.CardIntents;
import org.threeplug.persistence.cart.FileCartDraft;
import org.threeplug.persistence.cart.ParkedCartPersistence;
import org.threeplug.persistence.cash.ShiftPersistence;
import org.threeplug.persistence.engine.file.DiskFiles;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.ledger.LedgerPersistence;
import org.threeplug.persistence.payments.CardIntentPersistence;
import org.threeplug.persistence.sales.SalesPersistence;
import org.threeplug.persistence.stock.StockPersistence;
import org.threeplug.sales.Purchases;
import org.threeplug.sales.SalesHistory;
import org.threeplug.stock.Stock;

/// What selling reads: documents, shifts, stock, ledger, carts and card payments.
final class TradeModule extends AbstractModule {

    private final Path root;
    private final Closing closing;

    TradeModule(Path root, Closing closing) {
        this.root = root;
        this.closing = closing;
    }

    @Provides
    @Singleton
    SalesHistory sales(Store store, Supplier<Currency> currency) {
        return SalesPersistence.reads(store.readers(), currency);
    }

    @Provides
    @Singleton
    Purchases purchases(Store store, Supplier<Currency> currency) {
        return SalesPersistence.purchases(store::reads, currency);
    }

    @Provides
    @Singleton
    Shifts shifts(Store store, Supplier<Currency> currency, InstantSource clock) {
        return ShiftPersistence.reads(store.readers(), currency, clock);
    }

    @Provides
    @Singleton
    Stock stock(Store store, Supplier<Currency> currency) {
        return StockPersistence.reads(store.readers(), currency);
    }

    @Provides
    @Singleton
    Ledger ledger(Store store, Supplier<Currency> currency) {
        return LedgerPersistence.reads(store.readers(), currency);
    }

    @Provides
    @Singleton
    CardIntents intents(Store store, Supplier<Currency> currency) {
        return CardIntentPersistence.reads(store.readers().counter(), currency);
    }

    @Provides
    @Singleton
    ParkedCarts parked(Store store) {
        return ParkedCartPersistence.reads(store.readers().counter());
    }

    @Provides
    @Singleton
    CartDraft draft() {
        try {
            return closing.later(new FileCartDraft(new DiskFiles(), root.resolve("carts")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
