package org.threeplug.operations.customers;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.threeplug.customers.Customer;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.Column;
import org.threeplug.office.ListPage;
import org.threeplug.office.Pages;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;
import org.threeplug.kit.control.SidePanel;
import org.threeplug.kit.pattern.Form;
import org.threeplug.words.Texts;

final class CustomerListPage extends ListPage<Customer> {

    private final CustomerListModel model;
    private final Pages pages;
    private final CustomerPages made;

    CustomerListPage(CustomerListModel model, Surface surface, Pages pages, CustomerPages made) {
        this.model = model;
        this.pages = pages;
        this.made = made;
        super(surface, "customers", model.list, columns(surface.texts()));
        list().chip(CustomerListModel.INACTIVE, surface.text("products.inactive-too"))
                .onOpen(row -> pages.open(made.customer(pages, row.id())));
        if (model.groups.maySee()) {
            list().many(CustomerListModel.GROUP, surface.text("customer.group"), model.groups.all, group -> group.id().toString(),
                    KnownGroups.Group::name);
        }
        if (model.mayEdit()) {
            list().action(Parts.named(
                    "customers.import",
                    ActionButton.secondary(surface.text("import.open"), this::bringIn).icon(Icon.IMPORT)));
            creates(surface.text("customer.new"), this::create);
            edits(surface.text("office.edit"), row -> pages.open(made.edit(pages, row.id())));
            list().bulk(surface.text("bulk.switch-off"), Icon.BLOCK, this::switchOff)
                    .bulk(surface.text("bulk.switch-on"), Icon.CHECK, rows -> model.switchTo(rows, true));
            if (model.groups.maySee()) {
                list().bulk(surface.text("customers.group"), Icon.LOYALTY, this::group);
            }
            list().bulkExport();
            empty(() -> new EmptyState(
                    Icon.CUSTOMER,
                    surface.text("customers.empty"),
                    surface.text("customers.empty.how"),
                    ActionButton.secondary(surface.text("customer.new"), this::create).icon(Icon.ADD)));
        } else {
            list().bulkExport();
            empty(() -> new EmptyState(
                    Icon.CUSTOMER, surface.text("customers.empty"), surface.text("customers.empty.ask")));
        }
    }

    private void group(List<Customer> rows) {
        var title = surface().texts().count("customers.group.of", rows.size());
        ObjectProperty<Optional<KnownGroups.Group>> chosen = new SimpleObjectProperty<>(Optional.empty());
        var form = new Form(title, surface().texts())
                .choice("chosen", surface().text("customers.group.new"), surface().text("customers.group.help"), model.groups.all,
                        KnownGroups.Group::name, chosen)
                .onSave(surface().text("customers.group"), () -> {
                    surface().panels().close();
                    model.putInGroup(rows, chosen.get());
                });
        surface().panels().open(new SidePanel(title, surface().texts(), form));
    }

    @Override
    protected void refresh() {
        model.open();
    }

    private void create() {
        pages.open(made.create(pages));
    }

    private void bringIn() {
        pages.open(made.importing());
    }

    private void switchOff(List<Customer> rows) {
        asked("customers.switch-off", rows.size(), () -> model.switchTo(rows, false));
    }

    /// As they are shown and written to files.
    static List<Column<Customer>> columns(Texts surface) {
        return List.of(
                Column.<Customer>words("number", surface.text("customer.number"), Customer::number).sorts(),
                Column.<Customer>words("name", surface.text("customer.name"), Customer::name).share(4).sorts(),
                Column.<Customer>words("phone", surface.text("customer.phone"), Customer::phone).sorts(),
                Column.<Customer>words("email", surface.text("customer.email"), Customer::email).share(3).sorts(),
                Column.<Customer>words("taxNumber", surface.text("customer.tax-number"), Customer::taxNumber)
                        .sorts(),
                Column.<Customer>words("address", surface.text("customer.address"), row -> row.address()
                                .replace('\n', ' '))
                        .forFiles(),
                Column.<Customer>state(
                                "state",
                                surface.text("product.state"),
                                row -> row.active() ? Meaning.SUCCESS : Meaning.NEUTRAL,
                                row -> surface.text(row.active() ? "customer.active" : "customer.inactive"))
                        .share(2)
                        .sorts());
    }
}
