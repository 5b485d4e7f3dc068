package org.threeplug.administration.settings;

import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.Forms;
import org.threeplug.office.Page;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;
import org.threeplug.receipts.FoundPrinter;
import org.threeplug.settings.PrinterChoice.Drawer;
import org.threeplug.settings.PrinterChoice.PaperWidth;
import org.threeplug.settings.PrinterChoice.Way;

/// Choosing a printer: what was found, a form for what is known, a test page, and above all how the printer does now.
final class PrinterPage implements Page {

    private static final Duration LOOK_AGAIN = Duration.seconds(2);

    private final String crumb;
    private final PrinterModel model;
    private final Surface surface;
    private final Form form;
    private final VBox found = Parts.stack();
    private final Parent view;
    private final Timeline watching;

    /// @param crumb empty where the page is a place of its own
    PrinterPage(PrinterModel model, Surface surface, String crumb) {
        this.crumb = crumb;
        this.model = model;
        this.surface = surface;
        form = new Form(surface.text("printer"), surface.texts())
                .section(surface.text("printer.which"))
                .choice("way", surface.text("printer.way"), "", List.of(Way.values()),
                        way -> surface.word("printer.way", way.name()), model.way)
                .code("address", surface.text("printer.address"), surface.text("printer.address.help"), model.address)
                .choice("paper", surface.text("printer.paper"), "", List.of(PaperWidth.values()),
                        paper -> surface.word("printer.paper", paper.name()), model.paper)
                .choice("drawer", surface.text("printer.drawer"), surface.text("printer.drawer.help"),
                        List.of(Drawer.values()), drawer -> surface.word("printer.drawer", drawer.name()), model.drawer);
        if (model.mayEdit()) {
            form.onSave(surface.text("printer.save"), this::save);
        }
        form.setDisable(!model.mayEdit());
        Forms.follow(form, model.fields);
        model.found.subscribe(this::showFound);
        model.looked.subscribe(_ -> showFound());
        view = Forms.scrolled(
                surface.text("printer"), new PrinterStateView(model, surface), finding(), form, trying());
        watching = new Timeline(new KeyFrame(LOOK_AGAIN, _ -> model.refresh()));
        watching.setCycleCount(Animation.INDEFINITE);
        view.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                watching.stop();
                model.stop();
            } else {
                watching.play();
            }
        });
    }

    private Node finding() {
        if (!model.mayEdit()) {
            return Parts.stack();
        }
        var look = Parts.named(
                "printer.look",
                ActionButton.secondary(surface.text("printer.look"), model::look).icon(Icon.SEARCH));
        look.disableProperty().bind(model.looking);
        var stop = Parts.named(
                "printer.stop", ActionButton.quiet(surface.text("printer.stop"), model::stop).icon(Icon.STOP));
        stop.visibleProperty().bind(model.looking);
        return Parts.stack(Parts.row(look, stop), found);
    }

    private void showFound() {
        found.getChildren().setAll(model.found.stream().map(this::row).toList());
        if (model.looked.get() && model.found.isEmpty()) {
            found.getChildren().setAll(Parts.sentence(surface.text("printer.found.none")));
        }
        found.setManaged(!found.getChildren().isEmpty());
    }

    private Node row(FoundPrinter printer) {
        return ActionButton.secondary(
                        surface.text(
                                "printer.take", printer.address(), surface.word("printer.way", printer.way().name())),
                        () -> model.take(printer))
                .icon(Icon.PRINT);
    }

    private Node trying() {
        var page = Parts.named(
                "printer.try",
                ActionButton.secondary(surface.text("printer.try"), model::tryPage).icon(Icon.PRINT));
        page.disableProperty().bind(model.busy);
        var drawer = Parts.named(
                "printer.try-drawer",
                ActionButton.secondary(surface.text("printer.try-drawer"), model::tryDrawer).icon(Icon.CASH_DRAWER));
        drawer.disableProperty().bind(model.busy);
        page.setVisible(model.mayTry());
        drawer.setVisible(model.mayTryDrawer());
        return Parts.stack(Parts.row(page, drawer), new PrinterTrialView(model, surface));
    }

    private void save() {
        model.save(_ -> surface.done("printer.saved"));
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(crumb);
    }

    @Override
    public void shown() {
        model.open();
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public KeyMap keys() {
        return model.mayEdit() ? KeyMap.of().on("Shortcut+S", surface.text("printer.save"), this::save) : KeyMap.NONE;
    }

    @Override
    public Optional<String> unsaved() {
        return surface.unsaved(model.fields, surface.text("printer"));
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.ofNullable(form.lookup("#way"));
    }
}
