package org.threeplug.server.compose;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.threeplug.devices.paper.ReportPdf;
import org.threeplug.kernel.Events;
import org.threeplug.measures.Figures;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.measures.StoredFigures;
import org.threeplug.persistence.measures.StoredStockDays;
import org.threeplug.persistence.sales.SalesPersistence;
import org.threeplug.reports.ReportPaper;
import org.threeplug.sales.Oversight;
import org.threeplug.server.figures.FigureKeeper;
import org.threeplug.server.figures.ReportNews;
import org.threeplug.settings.Settings;
import org.threeplug.stock.StockDays;

/// Figures, and what keeps them up with the books.
final class FiguresModule extends AbstractModule {

    private final Closing closing;

    FiguresModule(Closing closing) {
        this.closing = closing;
    }

    @Provides
    @Singleton
    Figures figures(Store store, Provider<Settings> settings) {
        return new StoredFigures(store, () -> settings.get().store().orElseThrow());
    }

    @Provides
    @Singleton
    StockDays stockDays(Store store) {
        return new StoredStockDays(store);
    }

    @Provides
    @Singleton
    Oversight oversight(Store store, Provider<Settings> settings) {
        return SalesPersistence.oversight(store.readers(), () -> settings.get().store().orElseThrow().currency());
    }

    @Provides
    @Singleton
    ReportPaper paper() {
        return new ReportPdf();
    }

    @Provides
    @Singleton
    ReportNews news() {
        return new ReportNews();
    }

    @Provides
    @Singleton
    FigureKeeper keeper(Figures figures, Provider<Settings> settings, Events events) {
        return closing.later(FigureKeeper.start(figures, () -> settings.get().store().isPresent(), events));
    }
}
