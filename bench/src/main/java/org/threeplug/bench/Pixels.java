package org.threeplug.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import javafx.application.Platform;

/// Tells when a frame is drawn. JavaFX has no public way to know: a pulse ends when the scene was handed to the renderer,
/// which draws on a thread of its own. So this asks the toolkit itself; `./pos bench` opens that package.
final class Pixels {

    private Pixels() {}

    /// @param then runs on the window's thread after the pixels of the newest frame have been put into the window
    static void whenDrawn(Runnable then) {
        Toolkit.getToolkit().addRenderJob(new RenderJob(() -> Platform.runLater(then)));
    }
}
