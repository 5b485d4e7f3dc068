package org.threeplug.persistence;

import java.util.Currency;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.threeplug.cart.ParkedCartBook;
import org.threeplug.cash.ShiftBook;
import org.threeplug.clock.ClockBook;
import org.threeplug.documents.DocumentBook;
import org.threeplug.ledger.LedgerBook;
import org.threeplug.merging.PartyBook;
import org.threeplug.payments.CardIntentBook;
import org.threeplug.persistence.cart.ParkedCartPersistence;
import org.threeplug.persistence.cash.ShiftPersistence;
import org.threeplug.persistence.clock.ClockPersistence;
import org.threeplug.persistence.documents.DocumentPersistence;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.ledger.LedgerPersistence;
import org.threeplug.persistence.parties.StoredPartyBook;
import org.threeplug.persistence.payments.CardIntentPersistence;
import org.threeplug.persistence.records.StoredRecordBook;
import org.threeplug.persistence.sales.SalesPersistence;
import org.threeplug.persistence.stock.StockPersistence;
import org.threeplug.records.RecordBook;
import org.threeplug.sales.SalesBook;
import org.threeplug.stock.StockBook;

/// The write sides that trade goes through, for the gate's registry.
public final class TradePorts {

    private TradePorts() {}

    /// Adds them to what a store is opened with.
    ///
    /// @param currency the store's; asked for only once there are amounts, so after set-up
    public static void register(Map<Class<?>, Function<Rows, ?>> ports, Supplier<Currency> currency) {
        ports.put(ClockBook.class, ClockPersistence::writes);
        ports.put(DocumentBook.class, rows -> DocumentPersistence.writes(rows, currency));
        ports.put(RecordBook.class, rows -> new StoredRecordBook(rows, currency));
        ports.put(PartyBook.class, StoredPartyBook::new);
        ports.put(SalesBook.class, rows -> SalesPersistence.writes(rows, currency));
        ports.put(ShiftBook.class, rows -> ShiftPersistence.writes(rows, currency));
        ports.put(StockBook.class, rows -> StockPersistence.writes(rows, currency));
        ports.put(LedgerBook.class, LedgerPersistence::writes);
        ports.put(CardIntentBook.class, rows -> CardIntentPersistence.writes(rows, currency));
        ports.put(ParkedCartBook.class, ParkedCartPersistence::writes);
    }
}
