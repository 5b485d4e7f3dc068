package org.threeplug.operations.reports;

import com.google.inject.AbstractModule;

/// The models and pages of reports.
public final class ReportsWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(ReportModel.Maker.class);
        bind(ReportPages.class);
    }
}
