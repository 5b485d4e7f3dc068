package org.threeplug.kit.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.Paragraph;
import org.threeplug.plug.Area;
import org.threeplug.words.Texts;

/// The way around: a rail of areas, and beside it the places of the area one is in, pins and recent places on top.
final class Navigation extends HBox {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final VBox column = new VBox();
    private final ShellModel model;
    private final Texts texts;

    /// Made once for each area, however often places come and go.
    private final Map<Area, ToggleButton> buttons = new EnumMap<>(Area.class);

    Navigation(ShellModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("navigation");
        setAccessibleText(texts.text("kit.shell.places"));
        var areas = new VBox();
        model.shelf().changes().subscribe(_ -> areas.getChildren().setAll(rail()));
        var rail = scrolled(areas, "rail", texts.text("kit.shell.areas"));
        var places = scrolled(column, "places", texts.text("kit.shell.places"));
        shownWhen(this, model.openness().rail());
        shownWhen(places, model.openness().places());
        StackPane.setAlignment(this, Pos.TOP_LEFT);
        setMaxWidth(USE_PREF_SIZE);
        model.openness().over().subscribe(over -> pseudoClassStateChanged(OVER, over));
        getChildren().addAll(rail, places);
        model.current().subscribe(_ -> column());
        ListChangeListener<NavigationEntry> changed = _ -> column();
        model.shelf().pinned().addListener(changed);
        model.shelf().changes().subscribe((_, _) -> column());
    }

    private static void shownWhen(Node node, ObservableValue<Boolean> so) {
        node.visibleProperty().bind(so);
        node.managedProperty().bind(so);
    }

    private static ScrollPane scrolled(VBox content, String style, String words) {
        content.getStyleClass().add("stack");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(words);
        scroll.getStyleClass().addAll("bare", style);
        return scroll;
    }

    private List<ToggleButton> rail() {
        return model.shelf().areas().stream().map(area -> buttons.computeIfAbsent(area, this::area)).toList();
    }

    private ToggleButton area(Area area) {
        var words = texts.text("kit.area." + area.key());
        var face = new VBox(AreaIcon.of(area).node(), new Paragraph(words, "words"));
        face.getStyleClass().add("icon-and-words");
        var button = new ToggleButton("", face);
        button.getStyleClass().setAll("area");
        button.setId("area." + area.key());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(String.format(Locale.ROOT, "%s · Ctrl+%d", words, area.number())));
        model.current().subscribe(now -> button.setSelected(now.filter(place -> place.area() == area).isPresent()));
        button.setOnAction(_ -> {
            model.openArea(area);
            if (model.shelf().in(area).count() > 1) {
                model.openness().offer();
            }
            button.setSelected(model.current().get().filter(place -> place.area() == area).isPresent());
        });
        return button;
    }

    /// Only what is not among the places below is shown above them: nothing stands twice.
    private void column() {
        column.getChildren().clear();
        model.current().get().ifPresent(here -> {
            var area = here.area();
            heading(texts.text("kit.area." + area.key()), "area-name");
            var pinned = model.shelf().pinned().stream().filter(place -> place.area() != area).toList();
            var recent = model.shelf().recent().stream()
                    .filter(place -> place.area() != area && !pinned.contains(place))
                    .toList();
            group(texts.text("kit.shell.pinned"), pinned);
            group(texts.text("kit.shell.recent"), recent);
            var own = model.shelf().in(area).toList();
            var groups = own.stream().map(NavigationEntry::group).distinct().toList();
            boolean alone = groups.size() == 1 && pinned.isEmpty() && recent.isEmpty();
            groups.forEach(name -> {
                var places = own.stream().filter(place -> place.group().equals(name)).toList();
                if (alone || name.isEmpty()) {
                    places.forEach(this::add);
                } else {
                    group(name, places);
                }
            });
        });
    }

    private void group(String name, List<NavigationEntry> places) {
        if (!places.isEmpty()) {
            heading(name, "group");
            places.forEach(this::add);
        }
    }

    private void heading(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        column.getChildren().add(label);
    }

    private void add(NavigationEntry place) {
        var button = new ToggleButton(place.title(), Icon.named(place.icon()));
        button.getStyleClass().setAll("place");
        button.setId("place." + place.key());
        button.setMnemonicParsing(false);
        button.setAccessibleText(place.title());
        button.setTooltip(new Tooltip(place.title()));
        button.setSelected(isHere(place));
        button.setOnAction(_ -> {
            model.open(place.key());
            button.setSelected(isHere(place));
        });
        column.getChildren().add(button);
    }

    private boolean isHere(NavigationEntry place) {
        return model.current().get().filter(place::equals).isPresent();
    }
}
