package org.threeplug.operations.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.threeplug.customers.Customer;
import org.threeplug.customers.CustomerFacts.Facts;
import org.threeplug.documents.Document;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Badge;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.DetailPattern;
import org.threeplug.kit.pattern.ListPattern;
import org.threeplug.office.Forms;
import org.threeplug.office.HistoryTab;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Parts;
import org.threeplug.office.SeenTab;
import org.threeplug.office.Surface;

/// One customer: how to reach them, what they bought, who changed what about them, and what the law grants them.
final class CustomerPage implements Page {

    private final StackPane view = new StackPane();
    private final CustomerModel model;
    private final UUID id;
    private final Surface surface;
    private final Pages pages;
    private final CustomerPages made;

    CustomerPage(CustomerModel model, UUID id, Surface surface, Pages pages, CustomerPages made) {
        this.model = model;
        this.id = id;
        this.surface = surface;
        this.pages = pages;
        this.made = made;
        model.facts.subscribe(found -> found.ifPresent(facts -> view.getChildren().setAll(detail(facts))));
    }

    private DetailPattern detail(Facts facts) {
        var customer = facts.customer();
        var formats = surface.formats();
        var detail = new DetailPattern(name(facts), state(facts), actions(facts))
                .fact(surface.text("customer.number"), Parts.code(customer.number()));
        if (!customer.phone().isEmpty()) {
            detail.fact(surface.text("customer.phone"), Parts.code(customer.phone()));
        }
        if (!customer.email().isEmpty()) {
            detail.fact(surface.text("customer.email"), Parts.code(customer.email()));
        }
        if (!customer.taxNumber().isEmpty()) {
            detail.fact(surface.text("customer.tax-number"), Parts.code(customer.taxNumber()));
        }
        facts.group().ifPresent(group -> detail.fact(surface.text("customer.group"), group));
        detail.fact(surface.text("customer.visits"), formats.number(facts.bought().documents()))
                .fact(surface.text("customer.bought"), formats.money(facts.bought().total()));
        facts.bought().last().ifPresent(last -> detail.fact(surface.text("customer.last"), formats.dateTime(last)));
        if (model.maySeeDocuments()) {
            detail.tab("purchases", surface.text("customer.purchases"), this::purchases);
        }
        detail.tab("contact", surface.text("customer.contact"), () -> contact(customer));
        if (!facts.isErased()) {
            made.party(detail, id);
        }
        if (model.maySeeHistory()) {
            detail.tab("history", surface.text("history"), () -> new HistoryTab(surface, model::history));
        }
        if (model.maySeeWhoSaw()) {
            detail.tab("seen", surface.text("seen"), () -> new SeenTab(surface, model::seen));
        }
        if (!facts.isErased() && (model.may("export") || model.may("erase"))) {
            detail.tab("personal", surface.text("customer.data"), () -> personal(customer));
        }
        return detail;
    }

    private String name(Facts facts) {
        return facts.isErased() ? surface.text("customer.erased") : facts.customer().name();
    }

    private Badge state(Facts facts) {
        return facts.customer().active()
                ? new Badge(Meaning.SUCCESS, surface.text("customer.active"))
                : new Badge(Meaning.NEUTRAL, surface.text("customer.inactive"));
    }

    private ActionButton[] actions(Facts facts) {
        var actions = new ArrayList<ActionButton>();
        if (model.maySeeStatement() && !facts.isErased()) {
            actions.add(Parts.named(
                    "customer.statement",
                    ActionButton.secondary(surface.text("customer.statement"), () -> made.statement(pages, facts.customer()))
                            .icon(Icon.REPORT)));
        }
        if (!model.may("edit") || facts.isErased()) {
            return actions.toArray(ActionButton[]::new);
        }
        boolean active = facts.customer().active();
        var turn = Parts.named(
                "customer.switch",
                ActionButton.secondary(
                                surface.text(active ? "bulk.switch-off" : "bulk.switch-on"), () -> model.switchTo(!active))
                        .icon(active ? Icon.BLOCK : Icon.CHECK));
        var edit = Parts.named(
                "customer.edit",
                ActionButton.primary(surface.text("office.edit"), this::edit).icon(Icon.EDIT).key("F2"));
        actions.addAll(List.of(turn, edit));
        return actions.toArray(ActionButton[]::new);
    }

    private Node purchases() {
        var formats = surface.formats();
        List<Column<Document.Head>> columns = List.of(
                Column.<Document.Head>words("when", surface.text("document.when"), head -> formats.dateTime(
                                head.occurredAt()))
                        .share(3),
                Column.<Document.Head>words("reference", surface.text("document.reference"), Document.Head::reference)
                        .share(3),
                Column.<Document.Head>words("kind", surface.text("document.kind"), head ->
                                surface.word("document", head.kind()))
                        .share(2),
                Column.<Document.Head>words("cashier", surface.text("document.cashier"), Document.Head::cashierName)
                        .share(2),
                Column.<Document.Head>amount("total", surface.text("document.total"), head -> formats.money(head.total()))
                        .share(2));
        return new ListPattern<>(surface.text("customer.purchases"), model.purchases, columns, surface.texts())
                .unsearchable()
                .remembers("purchases", surface.memory())
                .exports("purchases", surface.exports())
                .onOpen(head -> pages.open(made.document(pages, head.id())))
                .empty(new EmptyState(
                        Icon.RECEIPT,
                        surface.text("customer.purchases.empty"),
                        surface.text("customer.purchases.empty.how")));
    }

    private Node contact(Customer customer) {
        var told = new ArrayList<Node>();
        if (!customer.address().isEmpty()) {
            told.add(Parts.told(surface.text("customer.address"), customer.address()));
        }
        if (!customer.note().isEmpty()) {
            told.add(Parts.told(surface.text("customer.note"), customer.note()));
        }
        return told.isEmpty()
                ? new EmptyState(
                        Icon.CUSTOMER, surface.text("customer.contact.empty"), surface.text("customer.contact.empty.how"))
                : Forms.scrolled(surface.text("customer.contact"), told.toArray(Node[]::new));
    }

    /// What the law grants the customer.
    private Node personal(Customer customer) {
        var export = ActionButton.secondary(surface.text("customer.export"), this::export).icon(Icon.EXPORT);
        export.setId("customer.export");
        export.disableProperty().bind(model.busy);
        var forget = ActionButton.secondary(
                        surface.text("erase.begin"), () -> pages.open(made.erase(pages, customer)))
                .icon(Icon.DELETE);
        forget.setId("customer.erase");
        var row = Parts.row(Stream.of(
                        model.may("export") ? export : new VBox(), model.may("erase") ? forget : new VBox())
                .filter(ActionButton.class::isInstance)
                .toArray(Node[]::new));
        return Forms.scrolled(
                surface.text("customer.data"),
                Parts.heading(surface.text("customer.personal")),
                Parts.sentence(surface.text("customer.personal.help")),
                row);
    }

    private void export() {
        model.export(files -> surface.done("customer.exported", files.text(), files.json()), surface::refused);
    }

    private void edit() {
        pages.open(made.edit(pages, id));
    }

    @Override
    public ObservableValue<String> crumb() {
        return model.facts.map(found -> found.map(this::name).orElse(""));
    }

    @Override
    public boolean mayReturn() {
        return true;
    }

    @Override
    public boolean isBusy() {
        return model.busy.get();
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {
        model.open(id);
    }

    @Override
    public KeyMap keys() {
        var keys = KeyMap.of().on("F5", surface.text("office.refresh"), () -> model.open(id));
        return model.may("edit") && model.facts.get().filter(facts -> !facts.isErased()).isPresent()
                ? keys.on("F2", surface.text("office.edit"), this::edit)
                : keys;
    }
}
