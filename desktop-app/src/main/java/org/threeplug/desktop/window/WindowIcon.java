package org.threeplug.desktop.window;

import java.util.Objects;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// The program's picture in the title bar and in the list of windows. It is read beside the work, once the window stands: the
/// start does not wait for it.
final class WindowIcon {

    private static final String FILE = "icon.png";

    private WindowIcon() {}

    static void comesTo(Stage stage) {
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> {
            if (stage.getIcons().isEmpty()) {
                var file = Objects.requireNonNull(WindowIcon.class.getResource(FILE), FILE);
                var icon = new Image(file.toExternalForm(), true);
                icon.progressProperty().subscribe(progress -> {
                    if (progress.doubleValue() >= 1 && stage.getIcons().isEmpty()) {
                        stage.getIcons().add(icon);
                    }
                });
            }
        });
    }
}
