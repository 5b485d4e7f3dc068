package org.threeplug.kit.shell;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.threeplug.kit.Work;
import org.threeplug.kit.control.PanelHost;
import org.threeplug.kit.gallery.Fx;
import org.threeplug.words.Texts;

/// The shell in a window, for tests.
final class ShellWindow {

    private ShellWindow() {}

    static <T> T inWindow(ShellModel model, Locale locale, Function<ShellView, T> work) {
        return Fx.on(() -> {
            var texts = Texts.kit(locale);
            model.look().set(model.look().get().language(locale));
            var view = new ShellView(
                    model,
                    new ShellActions(() -> {}, () -> {}, List::of, _ -> List.of(), List.of()),
                    new PanelHost(texts),
                    texts,
                    Work.onTheSpot(),
                    InstantSource.fixed(Instant.EPOCH));
            model.openHome();
            var stage = shown(view);
            try {
                return work.apply(view);
            } finally {
                stage.close();
            }
        });
    }

    static Stage shown(Parent view) {
        var stage = new Stage();
        stage.setScene(new Scene(view, 1400, 800));
        stage.show();
        view.applyCss();
        view.layout();
        return stage;
    }
}
