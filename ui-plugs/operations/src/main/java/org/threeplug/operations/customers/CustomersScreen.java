package org.threeplug.operations.customers;

import com.google.inject.Inject;
import com.google.inject.Provider;
import org.threeplug.customers.Customer;
import org.threeplug.operations.office.OfficeScreen;
import org.threeplug.operations.office.Surface;

/// The customer directory.
public final class CustomersScreen extends OfficeScreen {

    private final Surface surface;
    private final Provider<CustomerForm> forms;

    @Inject
    public CustomersScreen(Surface surface, CustomerListModel model, Provider<CustomerForm> forms) {
        super(surface);
        this.surface = surface;
        this.forms = forms;
        pages().open(new CustomerListPage(model, surface, this::open, this::create));
    }

    private void open(Customer customer) {
        var form = forms.get();
        pages().open(new CustomerFormPage(form, surface, pages()));
        form.open(customer.id());
    }

    private void create() {
        var form = forms.get();
        pages().open(new CustomerFormPage(form, surface, pages()));
        form.create();
    }
}
