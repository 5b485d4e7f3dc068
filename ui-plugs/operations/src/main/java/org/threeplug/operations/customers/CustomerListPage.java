package org.threeplug.operations.customers;

import java.util.List;
import java.util.function.Consumer;
import org.threeplug.customers.Customer;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Texts;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.Column;
import org.threeplug.operations.office.ListPage;
import org.threeplug.operations.office.Surface;

final class CustomerListPage extends ListPage<Customer> {

    CustomerListPage(CustomerListModel model, Surface surface, Consumer<Customer> open, Runnable create) {
        super(surface, "customers", model.list, columns(surface.texts()));
        list().chip(CustomerListModel.INACTIVE, surface.text("products.inactive-too"));
        if (model.mayEdit()) {
            list().onOpen(open);
            creates(surface.text("customer.new"), create);
            edits(surface.text("office.edit"), open);
            empty(() -> new EmptyState(
                    Icon.CUSTOMER,
                    surface.text("customers.empty"),
                    surface.text("customers.empty.how"),
                    ActionButton.secondary(surface.text("customer.new"), create).icon(Icon.ADD)));
        } else {
            empty(() -> new EmptyState(
                    Icon.CUSTOMER, surface.text("customers.empty"), surface.text("customers.empty.ask")));
        }
    }

    /// As they are shown and written to files.
    static List<Column<Customer>> columns(Texts surface) {
        return List.of(
                Column.words("number", surface.text("customer.number"), Customer::number),
                Column.<Customer>words("name", surface.text("customer.name"), Customer::name).share(4),
                Column.words("phone", surface.text("customer.phone"), Customer::phone),
                Column.<Customer>words("email", surface.text("customer.email"), Customer::email).share(3),
                Column.words("taxNumber", surface.text("customer.tax-number"), Customer::taxNumber),
                Column.<Customer>state(
                                "state",
                                surface.text("product.state"),
                                row -> row.active() ? Meaning.SUCCESS : Meaning.NEUTRAL,
                                row -> surface.text(row.active() ? "customer.active" : "customer.inactive"))
                        .share(2));
    }
}
