package org.threeplug.desktop.compose;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.threeplug.customers.Customers;
import org.threeplug.persistence.Store;
import org.threeplug.persistence.customers.StoredCustomers;

/// The customer directory.
final class CustomersModule extends AbstractModule {

    private final Store store;

    CustomersModule(Store store) {
        this.store = store;
    }

    @Provides
    @Singleton
    Customers customers() {
        return new StoredCustomers(store::reads);
    }
}
