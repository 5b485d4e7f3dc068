package org.threeplug.operations.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.threeplug.journal.JournalEntry;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Badge;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.DetailPattern;
import org.threeplug.kit.pattern.History;
import org.threeplug.kit.pattern.ListPattern;
import org.threeplug.office.Forms;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Sheet;
import org.threeplug.office.Surface;
import org.threeplug.operations.catalog.ProductModel.Facts;
import org.threeplug.stock.Stock;

/// One product: facts, movements with the documents behind them, units and barcodes, and who changed it when.
final class ProductPage implements Page {

    private final StackPane view = new StackPane();
    private final ProductModel model;
    private final UUID id;
    private final Surface surface;
    private final Pages pages;
    private final ProductPages made;

    ProductPage(ProductModel model, UUID id, Surface surface, Pages pages, ProductPages made) {
        this.model = model;
        this.id = id;
        this.surface = surface;
        this.pages = pages;
        this.made = made;
        model.facts.subscribe(found -> found.ifPresent(facts -> view.getChildren().setAll(detail(facts))));
    }

    private DetailPattern detail(Facts facts) {
        var product = facts.product();
        var formats = surface.formats();
        var detail = new DetailPattern(product.name(), state(product.active()), actions(facts))
                .fact(surface.text("product.code"), product.code())
                .fact(surface.text("product.price"), formats.price(product.price()) + " · "
                        + surface.text(product.priceIncludesTax() ? "product.tax-in" : "product.tax-on-top"))
                .fact(surface.text("product.tax"), facts.tax());
        facts.picture().ifPresent(detail::picture);
        if (!product.brand().isEmpty()) {
            detail.fact(surface.text("product.brand"), product.brand());
        }
        if (!facts.category().isEmpty()) {
            detail.fact(surface.text("product.category"), facts.category());
        }
        if (product.stocked()) {
            detail.fact(
                            surface.text("product.on-hand"),
                            formats.quantity(facts.onHand().quantity()) + " " + product.unit())
                    .fact(surface.text("product.book-value"), formats.money(facts.onHand().value()))
                    .fact(surface.text("product.average-cost"), formats.price(facts.onHand().averageCost()))
                    .tab("movements", surface.text("product.movements"), () -> movements(facts));
            if (facts.places().size() > 1) {
                detail.tab("places", surface.text("product.places"), () -> places(facts));
            }
        } else {
            detail.fact(surface.text("product.on-hand"), surface.text("product.not-stocked"));
        }
        facts.extras().forEach(known -> detail.fact(known.label(), known.said()));
        facts.family().ifPresent(family -> detail.tab(
                "variants", surface.text("variants"), () -> VariantGrid.of(family, surface, row -> pages.open(made.product(pages, row)))));
        return detail.tab("units", surface.text("product.units-and-barcodes"), () -> units(facts))
                .tab("history", surface.text("product.history"), this::history);
    }

    private Badge state(boolean active) {
        return active
                ? new Badge(Meaning.SUCCESS, surface.text("product.active"))
                : new Badge(Meaning.NEUTRAL, surface.text("product.inactive"));
    }

    private ActionButton[] actions(Facts facts) {
        var actions = new ArrayList<ActionButton>();
        if (model.mayEdit() && facts.family().map(family -> family.family().parent().equals(id)).orElse(true)) {
            var make = ActionButton.secondary(surface.text("variants.make"), () -> pages.open(made.variants(pages, id))).icon(Icon.COLUMNS);
            make.setId("product.variants");
            actions.add(make);
        }
        if (model.mayAdjust() && facts.product().stocked()) {
            actions.add(ActionButton.secondary(surface.text("stock.adjust"), this::adjust).icon(Icon.STOCK));
        }
        if (model.mayEdit()) {
            actions.add(ActionButton.primary(surface.text("office.edit"), this::edit).icon(Icon.EDIT).key("F2"));
        }
        return actions.toArray(ActionButton[]::new);
    }

    private Node places(Facts facts) {
        var formats = surface.formats();
        List<Column<Stock.AtPlace>> columns = List.of(
                Column.<Stock.AtPlace>words("place", surface.text("movement.place"), row -> row.place().name())
                        .share(4),
                Column.amount("onHand", surface.text("product.on-hand"), row -> formats.quantity(
                        row.balance().quantity())),
                Column.amount("value", surface.text("product.book-value"), row -> formats.money(row.balance().value())),
                Column.amount("cost", surface.text("product.average-cost"), row -> formats.price(
                        row.balance().averageCost())));
        return new Sheet<>(surface.text("product.places"), columns, facts.places(), "");
    }

    private Node movements(Facts facts) {
        var formats = surface.formats();
        List<Column<Stock.HistoryRow>> columns = List.of(
                Column.<Stock.HistoryRow>words("when", surface.text("movement.when"), row -> formats.dateTime(
                                row.movement().movedAt()))
                        .share(3),
                Column.<Stock.HistoryRow>words("document", surface.text("movement.document"), Stock.HistoryRow::reference)
                        .share(4),
                Column.words("kind", surface.text("movement.kind"), row -> surface.word("document", row.documentKind())),
                Column.<Stock.HistoryRow>words("reason", surface.text("movement.reason"), Stock.HistoryRow::reason)
                        .share(3),
                Column.words("place", surface.text("movement.place"), row -> facts.place(row.movement().location())),
                Column.amount(
                        "quantity",
                        surface.text("movement.quantity"),
                        row -> formats.quantity(row.movement().quantity())),
                Column.amount("value", surface.text("movement.value"), row -> formats.money(row.movement().value())));
        model.movements.refresh();
        return new ListPattern<>(surface.text("product.movements"), model.movements, columns, surface.texts())
                .unsearchable()
                .remembers("movements", surface.memory())
                .exports("movements", surface.exports())
                .onOpen(row -> pages.open(made.document(pages, row.movement().document())))
                .empty(new EmptyState(
                        Icon.STOCK, surface.text("movements.empty"), surface.text("movements.empty.how")));
    }

    private Node units(Facts facts) {
        var formats = surface.formats();
        List<Column<ProductModel.Pack>> columns = List.of(
                Column.words("unit", surface.text("unit.name"), ProductModel.Pack::name),
                Column.amount("factor", surface.text("unit.factor"), pack -> formats.quantity(pack.factor())),
                Column.amount("price", surface.text("product.price"), pack -> formats.price(pack.price())),
                Column.<ProductModel.Pack>words(
                                "barcodes", surface.text("barcodes"), pack -> String.join(", ", pack.barcodes()))
                        .share(4));
        return new Sheet<>(surface.text("product.units-and-barcodes"), columns, facts.packs(), "");
    }

    private Node history() {
        var holder = new StackPane();
        model.history(entries -> holder.getChildren().setAll(entries.isEmpty() ? noHistory() : history(entries)));
        return holder;
    }

    private Node noHistory() {
        return new EmptyState(
                Icon.JOURNAL, surface.text("product.history.empty"), surface.text("product.history.empty.how"));
    }

    private Node history(List<JournalEntry> entries) {
        var told = entries.stream()
                .map(entry -> new History.Entry(
                        entry.at(),
                        entry.actor(),
                        surface.text(
                                "product.history.entry",
                                surface.word("command", entry.command()),
                                String.join(", ", ProductModel.changed(entry)))))
                .toList();
        return Forms.scrolled(surface.text("product.history"), new History(told, surface.formats()));
    }

    private void edit() {
        pages.open(made.edit(pages, id));
    }

    private void adjust() {
        pages.open(made.adjust(pages, id));
    }

    @Override
    public ObservableValue<String> crumb() {
        return model.facts.map(found -> found.map(facts -> facts.product().name()).orElse(""));
    }

    @Override
    public boolean mayReturn() {
        return true;
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
        return model.mayEdit() ? keys.on("F2", surface.text("office.edit"), this::edit) : keys;
    }
}
