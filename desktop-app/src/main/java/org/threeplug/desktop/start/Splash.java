package org.threeplug.desktop.start;

import java.awt.SplashScreen;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// The picture that the `java` command itself paints before the Java machine is there (`-splash`); whoever starts the program
/// sees that it starts. The launchers say by a property that they asked for it: else nothing of AWT is touched.
final class Splash {

    private static final String ASKED_FOR = "pos.splash";

    private Splash() {}

    /// Lets the picture go when the window stands, beside what the window does.
    static void until(Stage shown) {
        if (Boolean.getBoolean(ASKED_FOR)) {
            shown.addEventHandler(
                    WindowEvent.WINDOW_SHOWN,
                    _ -> Platform.runLater(() -> Thread.ofPlatform().daemon().name("splash").start(Splash::close)));
        }
    }

    private static void close() {
        try {
            Optional.ofNullable(SplashScreen.getSplashScreen()).ifPresent(SplashScreen::close);
        } catch (UnsupportedOperationException | IllegalStateException _) {
            // Without a screen there was no picture; and one that is closed already is gone.
        }
    }
}
