package org.threeplug.desktop.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.kit.control.Paragraph;
import org.threeplug.persistence.engine.store.OpeningWatch;
import org.threeplug.words.Texts;

/// What is going on while the store opens. Mostly that is nothing worth reading; after a crash or with a damaged database
/// it takes a while, and whoever waits sees how far it is and that nothing is lost.
final class OpeningView extends StackPane {

    private static final double WIDTH = 560;

    /// How many records of how many; of none while nobody knows.
    record Far(long done, long last) {}

    private final VBox card = new VBox();
    private final Paragraph sentence;
    private final ProgressBar bar = new ProgressBar();
    private final Texts texts;

    OpeningView(Texts texts) {
        this.texts = texts;
        sentence = new Paragraph(texts.text("window.opening"), "t-16", "muted");
        sentence.setId("opening.sentence");
        bar.setId("opening.bar");
        bar.setAccessibleText(texts.text("window.opening"));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setVisible(false);
        card.getStyleClass().add("gap-16");
        card.setAlignment(Pos.CENTER);
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        card.getChildren().addAll(sentence, bar);
        setId("opening");
        setAccessibleText(texts.text("window.opening"));
        getChildren().add(card);
    }

    /// Tells this view from whatever thread the store is opened on; what comes faster than it can be painted is left out.
    OpeningWatch watch() {
        var newest = new AtomicReference<>(Optional.<Far>empty());
        return new OpeningWatch() {

            @Override
            public void setAside(Path kept) {
                Platform.runLater(() -> aside(kept));
            }

            @Override
            public void copying(int done, int of, Path copy) {
                Platform.runLater(() -> working(
                        texts.text("window.copying-before-update", String.valueOf(copy.getFileName())), done, of));
            }

            @Override
            public void updating(int done, int of) {
                Platform.runLater(() -> working(texts.text("window.updating", done, of), done, of));
            }

            @Override
            public void applied(long journalRecord, long last) {
                if (newest.getAndSet(Optional.of(new Far(journalRecord, last))).isEmpty()) {
                    Platform.runLater(() -> newest.getAndSet(Optional.empty()).ifPresent(OpeningView.this::show));
                }
            }
        };
    }

    private void working(String words, int done, int of) {
        bar.setVisible(true);
        bar.setProgress((double) done / of);
        sentence.words().set(words);
    }

    void aside(Path kept) {
        var notice = new InlineNotice(Notice.of(
                Meaning.CAUTION, texts.text("window.database-aside", String.valueOf(kept.getFileName()))));
        notice.setId("opening.aside");
        card.getChildren().removeIf(InlineNotice.class::isInstance);
        card.getChildren().add(notice);
        show(new Far(0, 0));
    }

    void show(Far far) {
        bar.setVisible(true);
        bar.setProgress(far.last() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) far.done() / far.last());
        sentence.words()
                .set(
                        far.last() == 0
                                ? texts.text("window.made-anew")
                                : texts.text("window.catching-up", far.done(), far.last()));
    }
}
