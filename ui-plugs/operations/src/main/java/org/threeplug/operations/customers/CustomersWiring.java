package org.threeplug.operations.customers;

import com.google.inject.AbstractModule;

/// The models about customers.
public final class CustomersWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(CustomerListModel.class);
        bind(CustomerForm.class);
        bind(EraseModel.class);
    }
}
