package org.threeplug.kit.control;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Progress;
import org.threeplug.words.Texts;

/// What is being done, how far, how long, and a way to stop it.
public final class ProgressStrip extends HBox {

    private final Label far = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Progress progress;
    private final Texts texts;

    public ProgressStrip(Progress progress, Texts texts) {
        this.progress = progress;
        this.texts = texts;
        var what = new Label(progress.what());
        what.getStyleClass().add("strong");
        far.getStyleClass().add("muted");
        far.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(far, Priority.ALWAYS);
        bar.setAccessibleText(progress.what());
        var stop = ActionButton.quiet(texts.text("kit.progress.stop"), progress::stop).icon(Icon.STOP);
        getStyleClass().add("progress-strip");
        getChildren().addAll(what, bar, far, stop);
        progress.done().subscribe(_ -> show());
    }

    private void show() {
        bar.setProgress(progress.fraction());
        var count = texts.text("kit.progress.far", progress.done().get(), progress.total());
        far.setText(progress.left()
                .map(left -> count + " · " + texts.text("kit.progress.left", left))
                .orElse(count));
    }
}
