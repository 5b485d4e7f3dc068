package org.threeplug.desktop.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.threeplug.cash.Shifts;
import org.threeplug.kit.Work;
import org.threeplug.kit.control.EnterPresses;
import org.threeplug.kit.window.LeavingView;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.words.Texts;

/// Asks before the window is closed over an open shift: the drawer is still to be counted. Whoever insists closes.
final class Leaving {

    private final Stage stage;
    private final StackPane root;
    private final Texts texts;
    private final Work work;
    private final Supplier<Optional<OpenStore>> store;
    private boolean asking;

    Leaving(Stage stage, StackPane root, Texts texts, Work work, Supplier<Optional<OpenStore>> store) {
        this.stage = stage;
        this.root = root;
        this.texts = texts;
        this.work = work;
        this.store = store;
    }

    void requested(WindowEvent request) {
        if (asking || store.get().isEmpty()) {
            return;
        }
        request.consume();
        var open = store.get().orElseThrow();
        work.run(
                () -> open.settings().store().isPresent()
                        && open.get(Shifts.class)
                                .open(open.register().id())
                                .isPresent(),
                shift -> {
                    if (shift) {
                        ask();
                    } else {
                        stage.close();
                    }
                },
                _ -> stage.close());
    }

    private void ask() {
        asking = true;
        var before = List.copyOf(root.getChildren());
        var view = new LeavingView(
                texts,
                () -> {
                    asking = false;
                    root.getChildren().setAll(before);
                },
                stage::close);
        EnterPresses.within(view);
        root.getChildren().setAll(view);
    }
}
