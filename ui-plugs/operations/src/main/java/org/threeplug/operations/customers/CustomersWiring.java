package org.threeplug.operations.customers;

import com.google.inject.AbstractModule;

/// The models about customers.
public final class CustomersWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(CustomerListModel.class);
        bind(CustomerModel.class);
        bind(CustomerModel.Reads.class);
        bind(CustomerPages.class);
        bind(CustomerForm.class);
        bind(CustomerImportModel.class);
        bind(EraseModel.class);
    }
}
