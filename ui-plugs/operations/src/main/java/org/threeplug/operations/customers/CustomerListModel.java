package org.threeplug.operations.customers;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.threeplug.customers.Customer;
import org.threeplug.customers.Customers;
import org.threeplug.customers.SwitchCustomers;
import org.threeplug.kernel.Ids;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.kit.pattern.RowSource;
import org.threeplug.operations.office.Bulk;
import org.threeplug.operations.office.Office;

/// The customer directory.
public final class CustomerListModel {

    static final String INACTIVE = "inactive";

    final ListModel<Customer> list;

    private final Customers customers;
    private final Bulk bulk;
    private final Office office;

    @Inject
    public CustomerListModel(Customers customers, Bulk bulk, Office office) {
        this.customers = customers;
        this.bulk = bulk;
        this.office = office;
        list = new ListModel<>(this::page, office.work());
    }

    /// The directory is asked from its beginning each time, which is quick for as many people as a shop knows.
    private RowSource.Page<Customer> page(ListQuery query, Optional<String> after, int atMost) {
        int from = after.map(Integer::valueOf).orElse(0);
        var found = customers.search(query.search(), query.chips().contains(INACTIVE), from + atMost);
        var rows = found.stream().skip(from).toList();
        return new RowSource.Page<>(
                rows, Optional.of(String.valueOf(from + atMost)).filter(_ -> found.size() == from + atMost));
    }

    boolean mayEdit() {
        return office.may("customers.edit");
    }

    void switchTo(List<Customer> rows, boolean active) {
        bulk.act(
                new SwitchCustomers(Ids.next(), rows.stream().map(Customer::id).toList(), active),
                switched(active),
                list::refresh);
    }

    /// The text key of what was done.
    static String switched(boolean active) {
        return active ? "customers.switched-on" : "customers.switched-off";
    }
}
