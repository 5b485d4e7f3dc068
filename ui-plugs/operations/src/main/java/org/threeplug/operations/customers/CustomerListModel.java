package org.threeplug.operations.customers;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import org.threeplug.customers.Customer;
import org.threeplug.customers.CustomerColumn;
import org.threeplug.customers.CustomerFigures;
import org.threeplug.customers.CustomerList;
import org.threeplug.customers.SwitchCustomers;
import org.threeplug.kernel.Ids;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.lists.Order;
import org.threeplug.lists.Portion;
import org.threeplug.office.Asks;
import org.threeplug.office.Bulk;
import org.threeplug.office.Heads;
import org.threeplug.office.Office;
import org.threeplug.office.Rows;

/// The customer directory.
public final class CustomerListModel {

    static final String INACTIVE = "inactive";

    private static final Heads<CustomerColumn> HEADS = new Heads<>(Map.of(
            "number", CustomerColumn.NUMBER,
            "name", CustomerColumn.NAME,
            "phone", CustomerColumn.PHONE,
            "email", CustomerColumn.EMAIL,
            "taxNumber", CustomerColumn.TAX_NUMBER,
            "state", CustomerColumn.STATE));

    final ListModel<Customer> list;

    private final Bulk bulk;
    private final Office office;

    @Inject
    public CustomerListModel(Asks asks, Bulk bulk, Office office) {
        this.bulk = bulk;
        this.office = office;
        list = new ListModel<>(
                Rows.asked(
                        asks,
                        CustomerListModel::question,
                        query -> new CustomerFigures(query.search(), query.chips().contains(INACTIVE))),
                office.work());
    }

    private static CustomerList question(ListQuery query) {
        var order = HEADS.order(query).orElse(Order.rising(CustomerColumn.NAME));
        return new CustomerList(query.search(), query.chips().contains(INACTIVE), order, Portion.FIRST);
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
