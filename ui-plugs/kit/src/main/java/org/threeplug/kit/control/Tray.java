package org.threeplug.kit.control;

import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.Notices;
import org.threeplug.words.Texts;

/// Shows notices in the flow of the screen, so that they cover nothing and take no focus. Good news leaves by itself.
public final class Tray extends VBox {

    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    private static final Duration GOOD_NEWS = Duration.seconds(4);

    private final Map<Notice, PauseTransition> leaving = new HashMap<>();
    private final Notices notices;
    private final Texts texts;

    public Tray(Notices notices, Texts texts) {
        this.notices = notices;
        this.texts = texts;
        getStyleClass().add("tray");
        setAccessibleText(texts.text("kit.tray"));
        notices.shown().subscribe(this::show);
        show();
    }

    private void show() {
        getChildren()
                .setAll(notices.shown().stream()
                        .map(notice -> new InlineNotice(notice, texts, () -> notices.dismiss(notice)))
                        .toList());
        pseudoClassStateChanged(FILLED, !getChildren().isEmpty());
        leaving.keySet().retainAll(notices.shown());
        notices.shown().stream()
                .filter(notice -> notice.meaning() == Meaning.SUCCESS)
                .forEach(notice -> leaving.computeIfAbsent(notice, this::leave));
    }

    private PauseTransition leave(Notice notice) {
        var pause = new PauseTransition(GOOD_NEWS);
        pause.setOnFinished(_ -> notices.dismiss(notice));
        pause.play();
        return pause;
    }
}
