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

/// What is safe now. What is well is one green shield with a list behind it; what is not shows its word, worst first, cut
/// short where the window is narrow. A caution that only others may settle stays a sign without a word. A touch says what
/// each means and what to do.
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
                        .filter(item -> item.state() != State.OK)
                        .sorted((a, b) -> b.state().compareTo(a.state()))
                        .map(this::button)
                        .toList());
        var well = items.stream().filter(item -> item.state() == State.OK).toList();
        if (!well.isEmpty()) {
            getChildren().add(shield(well));
        }
    }

    private Button shield(List<StatusItem> well) {
        var words = texts.count("kit.status.well", well.size());
        var button = new Button(words, Icon.RIGHTS.node());
        button.getStyleClass().addAll("status-item", State.OK.meaning().styleClass());
        button.setId("status.well");
        button.setMnemonicParsing(false);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> list(words, well).show(button));
        return button;
    }

    private static Popover list(String words, List<StatusItem> well) {
        var title = new Label(words);
        title.getStyleClass().addAll("strong", "t-16");
        var body = new VBox(title);
        well.forEach(item -> {
            var row = new HBox(item.icon().node(), new Paragraph(item.word() + ". " + item.sentence()));
            row.getStyleClass().addAll("row", "gap-8");
            body.getChildren().add(row);
        });
        body.getStyleClass().add("popover-body");
        return plain(new Popover(body));
    }

    /// Whether nobody but somebody else can do anything about it.
    private boolean isForOthers(StatusItem item) {
        return item.state() == State.CAUTION
                && item.door().filter(door -> !ways.isOpen(door.place())).isPresent();
    }

    private Button button(StatusItem item) {
        var button = new Button(item.word(), icon(item));
        button.getStyleClass().addAll("status-item", item.state().meaning().styleClass());
        button.setId("status." + item.key());
        button.setMnemonicParsing(false);
        button.setAccessibleText(item.word() + ". " + item.sentence());
        button.setTooltip(new Tooltip(item.word()));
        if (isForOthers(item)) {
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.setMinWidth(USE_PREF_SIZE);
        }
        button.setOnAction(_ -> explain(item).show(button));
        return button;
    }

    private static Node icon(StatusItem item) {
        return item.state().meaning().icon().node();
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
        return plain(popover);
    }

    private static Popover plain(Popover popover) {
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
        return popover;
    }
}
