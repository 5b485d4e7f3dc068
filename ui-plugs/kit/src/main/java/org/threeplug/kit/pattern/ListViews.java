package org.threeplug.kit.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.words.Texts;

/// The views a person has saved, as chips before the filters, and the line in which a new one gets its name. The star
/// saves what the list is narrowed to now, or forgets the saved view that is on.
final class ListViews {

    private final ObservableList<ListLook.View> saved = FXCollections.observableArrayList();
    private final HBox naming = new HBox();
    private final TextField name = new TextField();
    private final ActionButton star;
    private final ListModel<?> model;
    private final ListNarrowing narrowing;
    private final Texts texts;
    private Consumer<List<ListLook.View>> keep = _ -> {};

    ListViews(ListModel<?> model, ListNarrowing narrowing, Texts texts) {
        this.model = model;
        this.narrowing = narrowing;
        this.texts = texts;
        star = ActionButton.quiet(texts.text("kit.list.save-view"), this::saveOrForget).icon(Icon.STAR);
        star.setId("list.star");
        star.setMinWidth(HBox.USE_PREF_SIZE);
        star.setVisible(false);
        star.managedProperty().bind(star.visibleProperty());
        makeNaming();
    }

    private void makeNaming() {
        var words = texts.text("kit.list.view-name");
        name.setPromptText(words);
        name.setAccessibleText(words);
        name.setId("list.view-name");
        name.setOnAction(_ -> save());
        naming.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                naming.setVisible(false);
                star.requestFocus();
                key.consume();
            }
        });
        naming.getStyleClass().add("naming");
        naming.setVisible(false);
        naming.managedProperty().bind(naming.visibleProperty());
        naming.getChildren()
                .addAll(name, ActionButton.secondary(texts.text("kit.list.save-view"), this::save).icon(Icon.STAR));
    }

    /// From here on views can be saved.
    void begin(List<ListLook.View> known, Consumer<List<ListLook.View>> kept) {
        keep = kept;
        saved.setAll(known);
        model.query().subscribe(_ -> showStar());
    }

    Node star() {
        return star;
    }

    Node naming() {
        return naming;
    }

    void onChange(Runnable run) {
        saved.subscribe(run);
    }

    /// A chip for each view; the one that is on is pressed, and pressing it again leads back to everything.
    List<ToggleButton> chips() {
        return saved.stream().map(this::chip).toList();
    }

    private ToggleButton chip(ListLook.View view) {
        var chip = new ToggleButton(view.name(), Icon.STAR.node());
        chip.getStyleClass().setAll("toggle-button", "chip", "view");
        chip.setAccessibleText(view.name());
        chip.setMnemonicParsing(false);
        model.query().subscribe(query -> chip.setSelected(query.equals(view.query())));
        chip.setOnAction(_ -> narrowing.show(
                model.query().get().equals(view.query()) ? narrowing.first().sort(model.query().get().sort()) : view.query()));
        return chip;
    }

    private Optional<ListLook.View> on() {
        var now = model.query().get();
        return saved.stream().filter(view -> view.query().equals(now)).findFirst();
    }

    private void showStar() {
        star.setVisible(!narrowing.isFirst(model.query().get()));
        star.say(texts.text(on().isPresent() ? "kit.list.forget-view" : "kit.list.save-view"));
        naming.setVisible(false);
    }

    private void saveOrForget() {
        on().ifPresentOrElse(
                view -> change(saved.stream().filter(other -> !other.equals(view)).toList()), () -> {
                    name.clear();
                    naming.setVisible(true);
                    name.requestFocus();
                });
    }

    /// A name that is taken gets its view replaced.
    private void save() {
        var words = name.getText().strip();
        if (words.isEmpty()) {
            name.requestFocus();
            return;
        }
        var others = saved.stream().filter(view -> !view.name().equals(words));
        change(Stream.concat(others, Stream.of(new ListLook.View(words, model.query().get())))
                .toList());
        star.requestFocus();
    }

    private void change(List<ListLook.View> views) {
        saved.setAll(new ArrayList<>(views));
        keep.accept(views);
        showStar();
    }
}
