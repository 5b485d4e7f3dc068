package org.threeplug.operations.stock;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.Forms;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;
import org.threeplug.stock.StockPlace;

/// Goods moved between places: from where, to where, find or scan products, and how many of each.
final class TransferPage implements Page {

    private final VBox lines = Parts.stack();
    private final Form form;
    private final Parent view;
    private final TransferModel model;
    private final Surface surface;
    private final Pages pages;

    /// @param sellsFrom leads to where somebody says from which place this till sells
    TransferPage(TransferModel model, Surface surface, Pages pages, Runnable sellsFrom) {
        this.model = model;
        this.surface = surface;
        this.pages = pages;
        var from = surface.text("stock.from");
        var to = surface.text("stock.to");
        form = new Form(surface.text("stock.transfer"), surface.texts())
                .custom("from", from, "", Forms.choice(from, model.sources, StockPlace::name, model.from), model.from)
                .custom(
                        "to", to, surface.text("stock.to.help"),
                        Forms.choice(to, model.targets, StockPlace::name, model.to), model.to)
                .text("search", surface.text("stock.find"), surface.text("stock.find.help"), model.goods.search);
        var hits = new GoodsHits(model.goods);
        form.getChildren().addAll(hits, lines);
        form.text("reason", surface.text("stock.transfer.reason"), surface.text("stock.transfer.reason.help"), model.reason)
                .onSave(surface.text("stock.transfer.post"), this::post);
        Forms.follow(form, model.fields);
        hits.follow(search());
        model.goods.lines.subscribe(this::showLines);
        model.sources.subscribe(this::showLines);
        showLines();
        view = Forms.scrolled(
                surface.text("stock.transfer"),
                form,
                ActionButton.quiet(surface.text("stock.sells-from"), sellsFrom).icon(Icon.STORE));
    }

    private TextField search() {
        return (TextField) form.lookup("#search");
    }

    private void showLines() {
        if (!model.goods.lines.isEmpty()) {
            lines.getChildren().setAll(model.goods.lines.stream().map(this::line).toList());
        } else if (!model.sources.isEmpty() && !model.hasPlaces()) {
            lines.getChildren()
                    .setAll(new EmptyState(
                            Icon.STORE, surface.text("stock.one-place"), surface.text("stock.one-place.how")));
        } else {
            lines.getChildren()
                    .setAll(new EmptyState(
                            Icon.STOCK, surface.text("stock.lines.empty"), surface.text("stock.lines.empty.how")));
        }
    }

    private Node line(TransferLine line) {
        var name = new Label(line.product().code() + " · " + line.product().name());
        name.getStyleClass().add("strong");
        var quantity = Forms.figures(surface.text("stock.how-many"), line.quantity());
        quantity.setId("quantity");
        var there = new Label(surface.text("stock.is", surface.formats().quantity(line.onHand())));
        there.setMinWidth(Label.USE_PREF_SIZE);
        there.getStyleClass().add("beside-input");
        var remove = ActionButton.iconOnly(
                Icon.REMOVE, surface.text("stock.line.remove", line.product().name()), () -> model.goods.remove(line));
        var box = new VBox(
                name,
                Parts.inputs(Parts.wide(Parts.labelled(quantity)), there, remove),
                Forms.errors(line.fields(), surface.texts()));
        box.getStyleClass().addAll("form-field", "panel", "pad-12");
        return box;
    }

    private void post() {
        model.post(head -> {
            surface.done("stock.posted", head.reference());
            pages.close();
        });
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(surface.text("stock.transfer"));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public KeyMap keys() {
        return KeyMap.of().on("Shortcut+S", surface.text("stock.transfer.post"), this::post);
    }

    @Override
    public Optional<String> unsaved() {
        return model.isChanged()
                ? Optional.of(surface.texts().count("stock.transfer.unsaved", model.goods.lines.size()))
                : Optional.empty();
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(search());
    }
}
