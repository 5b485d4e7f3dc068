package org.threeplug.operations.customers;

import com.google.inject.Inject;
import java.util.List;
import org.threeplug.customers.Customer;
import org.threeplug.customers.Customers;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.kit.pattern.RowSource;
import org.threeplug.operations.office.Office;

/// The customer directory; a search narrows it, because nobody reads a long list of people.
public final class CustomerListModel {

    static final String INACTIVE = "inactive";
    static final int MOST = 500;

    final ListModel<Customer> list;

    private final Customers customers;
    private final Office office;

    @Inject
    public CustomerListModel(Customers customers, Office office) {
        this.customers = customers;
        this.office = office;
        list = new ListModel<>(RowSource.of(this::rows), office.work());
    }

    private List<Customer> rows(ListQuery query) {
        return customers.search(query.search(), MOST).stream()
                .filter(customer -> customer.active() || query.chips().contains(INACTIVE))
                .toList();
    }

    boolean mayEdit() {
        return office.may("customers.edit");
    }
}
