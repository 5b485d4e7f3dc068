package org.threeplug.operations.cash;

import com.google.inject.AbstractModule;

/// The models and pages about the drawer.
public final class CashWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(UnusualFloat.class);
        bind(FloatCorrection.class);
        bind(ShiftModel.class);
        bind(CloseModel.class);
        bind(PastShiftsModel.class);
        bind(ReportModel.class);
        bind(CashPages.class);
    }
}
