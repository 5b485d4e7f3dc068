package org.threeplug.operations.stock;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.threeplug.kernel.Quantity;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.Forms;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Parts;
import org.threeplug.office.ReadyReasons;
import org.threeplug.office.Surface;
import org.threeplug.stock.StockPlace;

/// A stock adjustment: find or scan products, say by how much each changes, and why.
final class AdjustPage implements Page {

    private final VBox lines = Parts.stack();
    private final Form form;
    private final Parent view;
    private final AdjustModel model;
    private final Surface surface;
    private final Pages pages;

    AdjustPage(AdjustModel model, Surface surface, Pages pages) {
        this.model = model;
        this.surface = surface;
        this.pages = pages;
        var where = surface.text("movement.place");
        form = new Form(surface.text("stock.adjust"), surface.texts())
                .custom("place", where, "", Forms.choice(where, model.places, StockPlace::name, model.place), model.place)
                .text("search", surface.text("stock.find"), surface.text("stock.find.help"), model.goods.search);
        var hits = new GoodsHits(model.goods);
        form.getChildren().addAll(hits, lines);
        var choice = form.lookup("#place").getParent();
        model.places.subscribe(() -> offer(choice));
        offer(choice);
        form.text("reason", surface.text("stock.reason"), surface.text("stock.reason.help"), model.reason);
        form.getChildren().add(new ReadyReasons("stock.reasons", model.reasons, model.reason));
        form.onSave(surface.text("stock.post"), this::post);
        Forms.follow(form, model.fields);
        hits.follow(search());
        model.goods.lines.subscribe(this::showLines);
        showLines();
        view = Forms.scrolled(surface.text("stock.adjust"), form);
    }

    /// Where there is one place alone nobody is asked which.
    private void offer(Node choice) {
        choice.setVisible(model.places.size() > 1);
        choice.setManaged(model.places.size() > 1);
    }

    private TextField search() {
        return (TextField) form.lookup("#search");
    }

    private void showLines() {
        if (model.goods.lines.isEmpty()) {
            lines.getChildren()
                    .setAll(new EmptyState(
                            Icon.STOCK, surface.text("stock.lines.empty"), surface.text("stock.lines.empty.how")));
        } else {
            lines.getChildren().setAll(model.goods.lines.stream().map(this::line).toList());
        }
    }

    private Node line(AdjustLine line) {
        var name = new Label(line.product().code() + " · " + line.product().name());
        name.getStyleClass().add("strong");
        var change = Forms.figures(surface.text("stock.change"), line.change());
        change.setId("change");
        var cost = Forms.figures(surface.text("stock.cost"), line.cost());
        var after = new Label();
        after.textProperty().bind(Bindings.createStringBinding(() -> after(line), line.change()));
        after.setMinWidth(Label.USE_PREF_SIZE);
        after.getStyleClass().add("beside-input");
        var remove = ActionButton.iconOnly(
                Icon.REMOVE, surface.text("stock.line.remove", line.product().name()), () -> model.goods.remove(line));
        var box = new VBox(
                name, Parts.inputs(
                        Parts.wide(Parts.labelled(change)), Parts.wide(Parts.labelled(cost)), after, remove), Forms.errors(line.fields(), surface.texts()));
        box.getStyleClass().addAll("form-field", "panel", "pad-12");
        return box;
    }

    /// What is on hand, and what will be.
    private String after(AdjustLine line) {
        var formats = surface.formats();
        var now = line.onHand();
        Optional<Quantity> then = model.change(line).map(now::plus);
        return then.map(quantity -> surface.text("stock.becomes", formats.quantity(now), formats.quantity(quantity)))
                .orElse(surface.text("stock.is", formats.quantity(now)));
    }

    private void post() {
        model.post(head -> {
            surface.done("stock.posted", head.reference());
            pages.close();
        });
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(surface.text("stock.adjust"));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public KeyMap keys() {
        return KeyMap.of().on("Shortcut+S", surface.text("stock.post"), this::post);
    }

    @Override
    public Optional<String> unsaved() {
        return model.isChanged()
                ? Optional.of(surface.texts().count("stock.unsaved", model.goods.lines.size()))
                : Optional.empty();
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(search());
    }
}
