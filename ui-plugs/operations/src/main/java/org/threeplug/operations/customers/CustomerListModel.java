package org.threeplug.operations.customers;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.threeplug.customers.Customer;
import org.threeplug.customers.CustomerColumn;
import org.threeplug.customers.CustomerFigures;
import org.threeplug.customers.CustomerList;
import org.threeplug.customers.PutInGroup;
import org.threeplug.customers.SwitchCustomers;
import org.threeplug.kernel.Ids;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListPattern;
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
    static final String GROUP = "group";

    private static final Heads<CustomerColumn> HEADS = new Heads<>(Map.of(
            "number", CustomerColumn.NUMBER,
            "name", CustomerColumn.NAME,
            "phone", CustomerColumn.PHONE,
            "email", CustomerColumn.EMAIL,
            "taxNumber", CustomerColumn.TAX_NUMBER,
            "state", CustomerColumn.STATE));

    final ListModel<Customer> list;
    final KnownGroups groups;

    private final Bulk bulk;
    private final Office office;

    @Inject
    public CustomerListModel(Asks asks, Bulk bulk, Office office) {
        groups = new KnownGroups(asks, office);
        this.bulk = bulk;
        this.office = office;
        list = new ListModel<>(
                Rows.asked(
                        asks,
                        CustomerListModel::question,
                        query -> new CustomerFigures(query.search(), query.chips().contains(INACTIVE), groups(query))),
                office.work());
    }

    private static CustomerList question(ListQuery query) {
        var order = HEADS.order(query).orElse(Order.rising(CustomerColumn.NAME));
        return new CustomerList(query.search(), query.chips().contains(INACTIVE), groups(query), order, Portion.FIRST);
    }

    private static Set<UUID> groups(ListQuery query) {
        return query.filter(GROUP)
                .map(picked -> ListPattern.picked(picked).stream().map(UUID::fromString).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /// Reads the groups there are.
    void open() {
        groups.open();
        list.refresh();
    }

    void putInGroup(List<Customer> rows, Optional<KnownGroups.Group> group) {
        bulk.act(
                new PutInGroup(Ids.next(), rows.stream().map(Customer::id).toList(), group.map(KnownGroups.Group::id)),
                "customers.group.done",
                list::refresh);
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
