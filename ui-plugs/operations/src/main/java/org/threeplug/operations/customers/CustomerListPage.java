package org.threeplug.operations.customers;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.customers.Customer;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.ListPattern;
import org.threeplug.operations.office.Lists;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Surface;

final class CustomerListPage implements Page {

    private final CustomerListModel model;
    private final Surface surface;
    private final Consumer<Customer> open;
    private final Runnable create;
    private final ListPattern<Customer> list;

    CustomerListPage(CustomerListModel model, Surface surface, Consumer<Customer> open, Runnable create) {
        this.model = model;
        this.surface = surface;
        this.open = open;
        this.create = create;
        List<Column<Customer>> columns = List.of(
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
        list = new ListPattern<>(surface.text("customers"), model.list, columns, surface.texts())
                .chip(CustomerListModel.INACTIVE, surface.text("products.inactive-too"));
        if (model.mayEdit()) {
            list.onOpen(open).onNew(surface.text("customer.new"), create);
        }
        Lists.empty(list, model.list, () -> false, this::nothingYet, surface);
    }

    private EmptyState nothingYet() {
        return model.mayEdit()
                ? new EmptyState(
                        Icon.CUSTOMER,
                        surface.text("customers.empty"),
                        surface.text("customers.empty.how"),
                        ActionButton.secondary(surface.text("customer.new"), create).icon(Icon.ADD))
                : new EmptyState(Icon.CUSTOMER, surface.text("customers.empty"), surface.text("customers.empty.ask"));
    }

    private void edit() {
        list.selection().stream().findFirst().ifPresent(open);
    }

    @Override
    public Parent view() {
        return list;
    }

    @Override
    public void shown() {
        model.list.refresh();
    }

    @Override
    public KeyMap keys() {
        var keys = KeyMap.of().on("F5", surface.text("office.refresh"), model.list::refresh);
        return model.mayEdit()
                ? keys.on("F2", surface.text("office.edit"), this::edit)
                        .on("Shortcut+N", surface.text("customer.new"), create)
                : keys;
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(list.searchField());
    }
}
