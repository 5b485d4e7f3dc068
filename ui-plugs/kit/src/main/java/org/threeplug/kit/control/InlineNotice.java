package org.threeplug.kit.control;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Notice;
import org.threeplug.words.Texts;

/// A notice where it belongs on the screen.
public final class InlineNotice extends HBox {

    public InlineNotice(Notice notice) {
        var sentence = new Paragraph(notice.sentence(), "sentence");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getStyleClass().addAll("notice", notice.meaning().styleClass());
        getChildren().addAll(notice.meaning().icon().node(), sentence);
        notice.way().ifPresent(way -> getChildren().add(whole(ActionButton.secondary(way.action(), way.run()))));
        setAccessibleText(notice.sentence());
    }

    /// With a way to send it away.
    public InlineNotice(Notice notice, Texts texts, Runnable dismiss) {
        this(notice);
        getChildren().add(whole(ActionButton.iconOnly(Icon.CLOSE, texts.text("kit.notice.dismiss"), dismiss)));
    }

    private static ActionButton whole(ActionButton button) {
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
