package org.threeplug.server.compose;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.threeplug.cart.ParkedCarts;
import org.threeplug.cash.Shifts;
import org.threeplug.catalog.Catalog;
import org.threeplug.customers.CustomerDossiers;
import org.threeplug.customers.Customers;
import org.threeplug.identity.DeclaredRights;
import org.threeplug.identity.Identity;
import org.threeplug.identity.keys.Keys;
import org.threeplug.journal.JournalView;
import org.threeplug.journal.PersonTraces;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Origin;
import org.threeplug.ledger.Ledger;
import org.threeplug.ledger.Periods;
import org.threeplug.measures.Figures;
import org.threeplug.parties.Parties;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.identity.OwnHand;
import org.threeplug.persistence.identity.PeopleReads;
import org.threeplug.persistence.ledger.StoredPeriods;
import org.threeplug.persistence.parties.StoredParties;
import org.threeplug.persistence.questions.AnsweringDesk;
import org.threeplug.persistence.questions.GatheredNotes;
import org.threeplug.persistence.questions.ReadSides;
import org.threeplug.persistence.questions.StoredSights;
import org.threeplug.persistence.reports.StoredTiles;
import org.threeplug.plug.Plugs;
import org.threeplug.questions.Desk;
import org.threeplug.questions.SeenNotes;
import org.threeplug.questions.Sights;
import org.threeplug.records.Records;
import org.threeplug.reports.home.ArrangedTiles;
import org.threeplug.sales.Oversight;
import org.threeplug.sales.Purchases;
import org.threeplug.sales.SalesHistory;
import org.threeplug.server.plugs.PlugRights;
import org.threeplug.settings.Settings;
import org.threeplug.stock.Stock;
import org.threeplug.stock.StockDays;

/// The desk at which everything is asked.
final class QuestionsModule extends AbstractModule {

    private final Closing closing;

    QuestionsModule(Closing closing) {
        this.closing = closing;
    }

    @Provides
    @Singleton
    Desk desk(Store store, ReadSides sides, SeenNotes notes) {
        return closing.later(
                new AnsweringDesk(store, new PeopleReads(store.readers().office()), sides, notes));
    }

    @Provides
    @Singleton
    SeenNotes notes(CommandGate gate, Provider<Settings> settings, OwnHand hand, InstantSource clock) {
        return closing.later(new GatheredNotes(gate, () -> program(settings.get(), hand), clock));
    }

    private static Optional<Actor> program(Settings settings, OwnHand hand) {
        return settings.store().flatMap(_ -> settings.here())
                .map(first -> hand.at(new Origin(settings.node(), first.branch().id(), first.id(), "seen")));
    }

    /// What questions read; nothing else can be reached from one.
    @Provides
    @Singleton
    ReadSides sides(
            Store store,
            Provider<Customers> customers,
            Provider<CustomerDossiers> dossiers,
            Provider<Purchases> purchases,
            Provider<SalesHistory> history,
            Provider<Catalog> catalog,
            Provider<Stock> stock,
            Provider<Shifts> shifts,
            Provider<Ledger> ledger,
            Provider<ParkedCarts> parked,
            Provider<JournalView> journal,
            Provider<PersonTraces> traces,
            Provider<Identity> identity,
            Provider<Keys> keys,
            Provider<Records> records,
            Provider<Settings> settings,
            PlugRights rights,
            Plugs plugs,
            Provider<Figures> figures,
            Provider<StockDays> stockDays,
            Provider<Oversight> oversight) {
        var sights = new StoredSights(store.readers().office());
        var periods = new StoredPeriods(store.readers().office());
        var parties = new StoredParties(store.readers());
        var tiles = new StoredTiles(store.readers());
        return new ReadSides()
                .with(Sights.class, () -> sights)
                .with(Customers.class, customers::get)
                .with(CustomerDossiers.class, dossiers::get)
                .with(Parties.class, () -> parties)
                .with(Purchases.class, purchases::get)
                .with(SalesHistory.class, history::get)
                .with(Catalog.class, catalog::get)
                .with(Stock.class, stock::get)
                .with(Shifts.class, shifts::get)
                .with(Periods.class, () -> periods)
                .with(Ledger.class, ledger::get)
                .with(ParkedCarts.class, parked::get)
                .with(JournalView.class, journal::get)
                .with(PersonTraces.class, traces::get)
                .with(Identity.class, identity::get)
                .with(Keys.class, keys::get)
                .with(Records.class, records::get)
                .with(Settings.class, settings::get)
                .with(Plugs.class, () -> plugs)
                .with(DeclaredRights.class, () -> rights::all)
                .with(Figures.class, figures::get)
                .with(StockDays.class, stockDays::get)
                .with(Oversight.class, oversight::get)
                .with(ArrangedTiles.class, () -> tiles);
    }
}
