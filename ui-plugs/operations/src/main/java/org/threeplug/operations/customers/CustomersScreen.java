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
    private final Provider<EraseModel> erasures;

    @Inject
    public CustomersScreen(
            Surface surface,
            CustomerListModel model,
            Provider<CustomerForm> forms,
            Provider<EraseModel> erasures) {
        super(surface);
        this.surface = surface;
        this.forms = forms;
        this.erasures = erasures;
        pages().open(new CustomerListPage(model, surface, this::open, this::create));
    }

    private void open(Customer customer) {
        var form = forms.get();
        pages().open(new CustomerFormPage(form, surface, pages(), this::erase));
        form.open(customer.id());
    }

    private void erase(Customer customer) {
        var model = erasures.get();
        model.begin(customer);
        pages().open(new ErasePage(model, surface, () -> {
            pages().close();
            pages().close();
        }));
    }

    private void create() {
        var form = forms.get();
        pages().open(new CustomerFormPage(form, surface, pages(), this::erase));
        form.create();
    }
}
