package org.threeplug.operations.customers;

import com.google.inject.Inject;
import java.util.UUID;
import org.threeplug.office.OfficeScreen;
import org.threeplug.office.Surface;

/// The customer directory.
public final class CustomersScreen extends OfficeScreen {

    @Inject
    public CustomersScreen(Surface surface, CustomerListModel model, CustomerPages made) {
        super(surface);
        pages().open(new CustomerListPage(model, surface, pages(), made));
        leadsTo("customer", id -> pages().open(made.customer(pages(), UUID.fromString(id))));
        leadsTo("new", _ -> pages().open(made.create(pages())));
        leadsTo("import", _ -> pages().open(made.importing()));
    }
}
