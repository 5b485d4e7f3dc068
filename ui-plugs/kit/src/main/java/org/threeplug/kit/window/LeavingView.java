package org.threeplug.kit.window;

import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.words.Texts;

/// In place of everything when somebody closes the window over an open shift.
public final class LeavingView extends StackPane {

    private static final double WIDTH = 720;

    public LeavingView(Texts texts, Runnable stay, Runnable leave) {
        var notice = new InlineNotice(Notice.of(Meaning.CAUTION, texts.text("window.leave")));
        notice.setId("window.leave");
        var back = ActionButton.primary(texts.text("window.leave.stay"), stay);
        back.setId("leave.stay");
        var close = ActionButton.danger(texts.text("window.leave.do"), leave);
        close.setId("leave.do");
        var row = new FlowPane(back, close);
        row.getStyleClass().add("gap-12");
        var all = new VBox(notice, row);
        all.getStyleClass().add("gap-16");
        all.setMaxSize(WIDTH, USE_PREF_SIZE);
        StackPane.setAlignment(all, Pos.CENTER);
        getStyleClass().add("surface");
        getChildren().add(all);
        sceneProperty().subscribe(_ -> back.requestFocus());
    }
}
