package org.threeplug.kit.window;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;

/// The windowing toolkit of this process.
public final class Toolkit {

    private Toolkit() {}

    /// Whether a window can be seen; only Linux runs without.
    public static boolean hasDisplay(Map<String, String> environment, String system) {
        return !system.startsWith("Linux")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    /// Paints into memory instead of onto a screen; only before the toolkit is started.
    public static void headless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    /// Starts the toolkit unless it runs already, and does something on its thread. It runs until it is told to stop, for
    /// closing one window need not be the end.
    public static <T> CompletableFuture<T> start(Supplier<T> job) {
        paintLittle();
        var done = new CompletableFuture<T>();
        Runnable run = () -> {
            try {
                done.complete(job.get());
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        };
        Platform.setImplicitExit(false);
        try {
            Platform.startup(run);
        } catch (IllegalStateException alreadyRunning) {
            Platform.runLater(run);
        }
        return done;
    }

    /// For machines without a graphics card, where a frame costs what it paints. JavaFX keeps a rounded background of two
    /// colours as a picture and stretches it, which a card does for nothing and the processor pixel by pixel; and it
    /// joins what has changed into six areas at most, which soon are the whole window.
    private static void paintLittle() {
        System.getProperties().putIfAbsent("prism.disableRegionCaching", "true");
        System.getProperties().putIfAbsent("prism.dirtyregioncount", "15");
    }
}
