package org.threeplug.kit.control;

import atlantafx.base.controls.Popover;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.StatusItem.State;
import org.threeplug.words.Texts;

/// What is safe now: one chip with a list behind it. Only what is wrong gets a word, the worst, and only for those who may do
/// something about it; for everybody else the chip is a sign. The list says what each thing means and what to do.
public final class StatusStrip extends HBox {

    private static final double TALLEST = 480;

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
        if (items.isEmpty()) {
            getChildren().clear();
            return;
        }
        var wrong = items.stream()
                .filter(item -> item.state() != State.OK)
                .sorted(Comparator.comparing(StatusItem::state).reversed())
                .toList();
        var mine = wrong.stream().filter(item -> !isForOthers(item)).toList();
        var chip = chip(wrong, mine);
        chip.setOnAction(_ -> list(wrong, items).show(chip));
        getChildren().setAll(chip);
    }

    private Button chip(List<StatusItem> wrong, List<StatusItem> mine) {
        var state = wrong.stream().map(StatusItem::state).findFirst().orElse(State.OK);
        var words = words(mine);
        var said = wrong.isEmpty() ? texts.text("kit.status.fine") : words(wrong);
        var chip = new Button(words, state == State.OK ? Icon.RIGHTS.node() : state.meaning().icon().node());
        chip.getStyleClass().addAll("status-item", state.meaning().styleClass());
        chip.setId("status.chip");
        chip.setMnemonicParsing(false);
        chip.setAccessibleText(said);
        chip.setTooltip(new Tooltip(said));
        if (mine.isEmpty()) {
            chip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            chip.setMinWidth(USE_PREF_SIZE);
        }
        return chip;
    }

    /// The worst by its word, the others by their number.
    private String words(List<StatusItem> items) {
        return switch (items.size()) {
            case 0 -> "";
            case 1 -> items.getFirst().word();
            default -> texts.text("kit.status.wrong", items.getFirst().word(), items.size() - 1);
        };
    }

    /// Whether nobody but somebody else can do anything about it.
    private boolean isForOthers(StatusItem item) {
        return item.state() == State.CAUTION
                && item.door().filter(door -> !ways.isOpen(door.place())).isPresent();
    }

    private Popover list(List<StatusItem> wrong, List<StatusItem> items) {
        var body = new VBox();
        body.getStyleClass().add("popover-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(TALLEST);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(texts.text("kit.shell.status"));
        scroll.getStyleClass().add("bare");
        var popover = plain(new Popover(scroll));
        wrong.forEach(item -> body.getChildren().add(trouble(item, popover)));
        var well = items.stream().filter(item -> item.state() == State.OK).toList();
        if (!well.isEmpty()) {
            var title = new Label(texts.count("kit.status.well", well.size()));
            title.getStyleClass().addAll("strong", "t-16");
            body.getChildren().add(title);
            well.forEach(item -> body.getChildren().add(row(item.icon().node(), item.word() + ". " + item.sentence())));
        }
        return popover;
    }

    private static HBox row(Node icon, String words) {
        var row = new HBox(icon, new Paragraph(words));
        row.getStyleClass().addAll("row", "gap-8");
        return row;
    }

    private VBox trouble(StatusItem item, Popover popover) {
        var word = new Label(item.word(), item.state().meaning().icon().node());
        word.getStyleClass().addAll("strong", "t-16", item.state().meaning().styleClass());
        var part = new VBox(word, new Paragraph(item.sentence()));
        part.setId("status." + item.key());
        part.getStyleClass().add("gap-8");
        if (!item.remedy().isEmpty()) {
            part.getChildren().add(new Paragraph(item.remedy()));
        }
        var does = new HBox(does(item, popover).toArray(Node[]::new));
        does.getStyleClass().addAll("row", "gap-8");
        if (!does.getChildren().isEmpty()) {
            part.getChildren().add(does);
        }
        return part;
    }

    private List<Node> does(StatusItem item, Popover popover) {
        var does = new ArrayList<Node>();
        item.door().filter(door -> ways.isOpen(door.place())).ifPresent(door -> {
            var settle = ActionButton.primary(door.action(), () -> {
                popover.hide();
                ways.go(door.place());
            });
            settle.setId("status.door." + item.key());
            does.add(settle);
        });
        item.runbook().ifPresent(page -> {
            var steps = ActionButton.secondary(texts.text("kit.status.runbook"), () -> {
                        popover.hide();
                        ways.runbook(page);
                    })
                    .icon(Icon.HELP);
            steps.setId("status.runbook." + item.key());
            does.add(steps);
        });
        return does;
    }

    private static Popover plain(Popover popover) {
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
        return popover;
    }
}
