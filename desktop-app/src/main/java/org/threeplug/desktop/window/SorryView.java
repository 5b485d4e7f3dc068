package org.threeplug.desktop.window;

import java.util.ArrayList;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.threeplug.desktop.runbook.RunbookPanel;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.words.Texts;

/// When the store cannot be opened: why, what can be done from here, and the page that leads through it.
final class SorryView extends StackPane {

    private static final double WIDTH = 720;

    private final VBox body = new VBox();
    private final Texts texts;

    /// @param runbook the page for what went wrong
    /// @param restore leads back to a backup; absent where that would be of no use
    SorryView(String sentence, Texts texts, Optional<String> runbook, Optional<Runnable> again, Optional<Runnable> restore) {
        this.texts = texts;
        var notice = new InlineNotice(Notice.of(Meaning.DANGER, sentence));
        notice.setId("window.sorry");
        var actions = new ArrayList<Node>();
        again.ifPresent(run -> actions.add(button(
                "sorry.again", ActionButton.primary(texts.text("window.try-again"), run).icon(Icon.REFRESH))));
        restore.ifPresent(run -> actions.add(button(
                "sorry.restore", ActionButton.secondary(texts.text("window.restore"), run).icon(Icon.RESTORE))));
        runbook.ifPresent(page -> actions.add(button(
                "sorry.runbook",
                ActionButton.secondary(texts.text("kit.status.runbook"), () -> show(page)).icon(Icon.HELP))));
        var row = new FlowPane(actions.toArray(Node[]::new));
        row.getStyleClass().add("gap-12");
        var all = new VBox(notice, row, body);
        all.getStyleClass().add("gap-16");
        all.setMaxWidth(WIDTH);
        all.setPadding(new Insets(24));
        var middle = new StackPane(all);
        middle.setMinHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(all, Pos.CENTER);
        var scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(sentence);
        scroll.getStyleClass().add("bare");
        getChildren().add(scroll);
    }

    private void show(String page) {
        body.getChildren().setAll(RunbookPanel.view(page, texts, this::show));
    }

    private static Node button(String id, ActionButton button) {
        button.setId(id);
        return button;
    }
}
