package org.threeplug.kit.pattern;

import java.util.ArrayList;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.questions.Asking;
import org.threeplug.words.Texts;

/// What a list says of itself under its rows: how many, how far the question for them is, and, when that takes more than a
/// moment, a way to stop it.
final class ListFoot extends HBox {

    /// Whoever waits shorter has no time to stop anything.
    private static final Duration A_MOMENT = Duration.seconds(1);

    private final Label words = new Label();
    private final PauseTransition patience = new PauseTransition(A_MOMENT);
    private final ListModel<?> model;
    private final Texts texts;
    private final ActionButton stop;
    private final ActionButton again;

    ListFoot(ListModel<?> model, Texts texts) {
        this.model = model;
        this.texts = texts;
        stop = shownAtTimes(ActionButton.quiet(texts.text("kit.progress.stop"), model::stop).icon(Icon.STOP), "list.stop");
        again = shownAtTimes(ActionButton.quiet(texts.text("kit.list.again"), model::refresh), "list.again");
        getStyleClass().add("foot");
        words.getStyleClass().add("muted");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(words, stop, again);
        patience.setOnFinished(_ -> stop.setVisible(model.loading().get()));
        model.count().subscribe(_ -> tell());
        model.rows().subscribe(this::tell);
        model.sorted().subscribe(_ -> tell());
        model.stand().subscribe(_ -> tell());
        model.stopped().subscribe(stopped -> {
            again.setVisible(stopped);
            tell();
        });
        model.loading().subscribe(this::loads);
    }

    private static ActionButton shownAtTimes(ActionButton button, String id) {
        button.setId(id);
        button.managedProperty().bind(button.visibleProperty());
        button.setVisible(false);
        return button;
    }

    private void loads(boolean loading) {
        patience.stop();
        stop.setVisible(false);
        if (loading) {
            patience.playFromStart();
        }
        tell();
    }

    private void tell() {
        var said = new ArrayList<String>();
        var count = model.count().get();
        said.add(texts.count("kit.list.rows", count.orElse(model.rows().size())));
        if (model.loading().get()) {
            said.add(going());
        }
        if (model.stopped().get()) {
            said.add(texts.text("kit.list.stopped"));
        }
        if (!model.sorted().get()) {
            said.add(texts.text("kit.list.unsorted"));
        }
        words.setText(String.join(" · ", said));
    }

    private String going() {
        return model.stand().get()
                .map(stand -> switch (stand) {
                    case Asking.Stand.Queued(var before) -> texts.text("kit.list.queued", before);
                    case Asking.Stand.At(_, var done, var whole) when whole > 0 ->
                        texts.text("kit.progress.far", done, whole);
                    case Asking.Stand.Begun _, Asking.Stand.At _ -> texts.text("kit.list.loading");
                })
                .orElseGet(() -> texts.text("kit.list.loading"));
    }
}
