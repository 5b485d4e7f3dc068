package org.threeplug.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.kit.shell.ShellWindow.inWindow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import java.util.stream.Collectors;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.StatusItem;
import org.junit.jupiter.api.Test;
import org.threeplug.kit.Theme;
import org.threeplug.kit.gallery.Find;
import org.threeplug.plug.Area;

class HealthChipTest {

    @Test
    void anItemOfTheListLeadsToWhereItIsSettled() {
        var model = shop();
        model.status().add(new StatusItem("clock", Icon.CLOCK, StatusItem.State.DANGER, "Jumped", "It jumped.", "Accept it.")
                .withDoor("till", "Accept the clock"));
        model.status().add(new StatusItem("disk", Icon.DISK, StatusItem.State.DANGER, "Full", "It is full.", "Make room.")
                .withDoor("nowhere", "Make room"));
        var led = inWindow(model, Locale.ENGLISH, view -> {
            model.open("items");
            var chip = Find.id(view, "status.chip", Button.class);
            var words = chip.getText();
            chip.fire();
            boolean nowhere = listed("status.door.disk").isPresent();
            listed("status.door.clock").map(Button.class::cast).orElseThrow().fire();
            return List.of(words, nowhere, model.current().get().orElseThrow().key());
        });
        assertThat(led).isEqualTo(List.of("Jumped and 1 more", false, "till"));
    }

    @Test
    void whatOnlyOthersMaySettleIsASignWithoutAWord() {
        var model = shop();
        model.status().add(new StatusItem("sheet", Icon.NOTE, StatusItem.State.CAUTION, "Recovery sheet", "Never printed.", "Print it.")
                .withDoor("nowhere", "Print it"));
        model.status().add(new StatusItem("disk", Icon.DISK, StatusItem.State.OK, "Disk", "Fine.", ""));
        var chip = inWindow(model, Locale.ENGLISH, view -> {
            var button = Find.id(view, "status.chip", Button.class);
            return List.of(button.getText(), button.getAccessibleText(), button.getStyleClass().contains("caution"));
        });
        assertThat(chip).isEqualTo(List.of("", "Recovery sheet", true));
    }

    private static Optional<Node> listed(String id) {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .flatMap(window -> window.getScene().getRoot().lookupAll(".button").stream())
                .filter(node -> id.equals(node.getId()))
                .findFirst();
    }

    @Test
    void whatTheBarOpensIsReadableOnItsOwnGround() {
        var model = shop();
        model.status().add(new StatusItem("disk", Icon.DISK, StatusItem.State.OK, "Disk", "Fine.", ""));
        var colours = inWindow(model, Locale.ENGLISH, view -> {
            Find.id(view, "status.chip", Button.class).fire();
            Find.id(view, "shell.look", Button.class).fire();
            var found = Window.getWindows().stream()
                    .filter(PopupWindow.class::isInstance)
                    .flatMap(window -> window.getScene().getRoot().lookupAll(".label").stream())
                    .map(label -> ((Label) label).getTextFill().toString())
                    .collect(Collectors.toSet());
            List.copyOf(Window.getWindows()).stream().filter(PopupWindow.class::isInstance).forEach(Window::hide);
            return found;
        });
        assertThat(colours).containsExactly("0x0c2330ff");
    }

    private static ShellModel shop() {
        return new ShellModel(
                List.of(place("items", Area.GOODS), place("till", Area.TILL)), new Look(Theme.LIGHT, Locale.ENGLISH, 100));
    }

    private static NavigationEntry place(String key, Area area) {
        return new NavigationEntry(key, key, area, "Group", "item", area == Area.TILL, () -> VBox::new);
    }
}
