package org.threeplug.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Tells when a frame is drawn. JavaFX has no public way to know: a pulse ends when the scene was handed to the renderer,
/// which draws on a thread of its own. So this asks the toolkit itself; `./pos bench` opens that package. In the built
/// image it stays shut, for with one package more open than at its training the AOT cache is not taken; there a frame
/// counts as drawn at the beat after the next, which is later.
final class Pixels {

    private static final boolean OPEN =
            Scene.class.getModule().isExported("com.sun.javafx.tk", Pixels.class.getModule());

    private Pixels() {}

    /// @param then runs on the window's thread after the pixels of the newest frame have been put into the window
    static void whenDrawn(Runnable then) {
        if (OPEN) {
            Renderer.whenDone(then);
        } else {
            new Beats(then).start();
        }
    }

    /// Linked only where the package is open.
    private static final class Renderer {

        static void whenDone(Runnable then) {
            Toolkit.getToolkit().addRenderJob(new RenderJob(() -> Platform.runLater(then)));
        }
    }

    private static final class Beats extends AnimationTimer {

        private final Runnable then;
        private int beats;

        Beats(Runnable then) {
            this.then = then;
        }

        @Override
        public void handle(long now) {
            if (++beats == 2) {
                stop();
                then.run();
            }
        }
    }
}
