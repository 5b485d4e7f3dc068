package org.threeplug.operations.ledger;

import com.google.inject.AbstractModule;

/// The models and pages about the ledger.
public final class LedgerWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(TrialModel.class);
        bind(AdjustModel.class);
        bind(PeriodsModel.class);
        bind(PeriodForm.class);
    }
}
