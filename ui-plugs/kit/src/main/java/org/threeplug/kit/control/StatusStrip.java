package org.threeplug.kit.control;

import atlantafx.base.controls.Popover;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Texts;
import org.threeplug.kit.control.StatusItem.State;

/// What is safe now. What is well shows as an icon; what is not shows its word too, worst first, cut short where the
/// window is narrow. A touch says what it means and what to do.
public final class StatusStrip extends HBox {

    private final Texts texts;
    private final Ways ways;

    /// Where an item leads.
    public interface Ways {

        /// Opens the page of that name.
        void runbook(String page);

        boolean isOpen(String place);

        void go(String place);
    }

    public StatusStrip(ObservableList<StatusItem> items, Texts texts, Ways ways) {
        this.texts = texts;
        this.ways = ways;
        getStyleClass().add("status-strip");
        setAccessibleText(texts.text("kit.shell.status"));
        items.subscribe(() -> show(items));
        show(items);
    }

    private void show(List<StatusItem> items) {
        getChildren()
                .setAll(items.stream()
                        .sorted((a, b) -> b.state().compareTo(a.state()))
                        .map(this::button)
                        .toList());
    }

    private Button button(StatusItem item) {
        var button = new Button(item.word(), icon(item));
        button.getStyleClass().addAll("status-item", item.state().meaning().styleClass());
        button.setId("status." + item.key());
        button.setMnemonicParsing(false);
        button.setAccessibleText(item.word() + ". " + item.sentence());
        button.setTooltip(new Tooltip(item.word()));
        if (item.state() == State.OK) {
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.setMinWidth(USE_PREF_SIZE);
        }
        button.setOnAction(_ -> explain(item).show(button));
        return button;
    }

    private static Node icon(StatusItem item) {
        return (item.state() == State.OK ? item.icon() : item.state().meaning().icon()).node();
    }

    private Popover explain(StatusItem item) {
        var word = new Label(item.word());
        word.getStyleClass().addAll("strong", "t-16");
        var body = new VBox(word, new Paragraph(item.sentence()));
        if (!item.remedy().isEmpty()) {
            body.getChildren().add(new Paragraph(item.remedy()));
        }
        body.getStyleClass().add("popover-body");
        var popover = new Popover(body);
        item.door().filter(door -> ways.isOpen(door.place())).ifPresent(door -> {
            var settle = ActionButton.primary(door.action(), () -> {
                popover.hide();
                ways.go(door.place());
            });
            settle.setId("status.door");
            body.getChildren().add(settle);
        });
        item.runbook().ifPresent(page -> {
            var steps = ActionButton.secondary(texts.text("kit.status.runbook"), () -> {
                        popover.hide();
                        ways.runbook(page);
                    })
                    .icon(Icon.HELP);
            steps.setId("status.runbook");
            body.getChildren().add(steps);
        });
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
        return popover;
    }
}
