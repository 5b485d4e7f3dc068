package org.threeplug.desktop.window;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where this computer's window was when it was closed. It opens there again if that place is still on a screen, and always so that it
/// fits. Not part of the books.
record WindowPlace(double x, double y, double width, double height, boolean maximised) {

    private static final Logger LOG = LoggerFactory.getLogger(WindowPlace.class);
    private static final String FILE = "window.properties";
    private static final double LEAST = 320;

    /// Large enough to be taken hold of.
    private static final double VISIBLE = 64;

    static Optional<WindowPlace> read(Path store) {
        return SmallProperties.read(store.resolve(FILE)).flatMap(WindowPlace::parse);
    }

    private static Optional<WindowPlace> parse(Properties kept) {
        try {
            return Optional.of(new WindowPlace(
                    number(kept, "x"),
                    number(kept, "y"),
                    number(kept, "width"),
                    number(kept, "height"),
                    Boolean.parseBoolean(kept.getProperty("maximised"))));
        } catch (NumberFormatException e) {
            LOG.warn("the window's place cannot be read", e);
            return Optional.empty();
        }
    }

    private static double number(Properties kept, String key) {
        double number = Double.parseDouble(kept.getProperty(key, ""));
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(key);
        }
        return number;
    }

    void write(Path store) {
        var kept = new Properties();
        kept.setProperty("x", String.valueOf(x));
        kept.setProperty("y", String.valueOf(y));
        kept.setProperty("width", String.valueOf(width));
        kept.setProperty("height", String.valueOf(height));
        kept.setProperty("maximised", String.valueOf(maximised));
        SmallProperties.write(store.resolve(FILE), kept);
    }

    /// A first window in the middle of a screen: as large as it was designed, or filling a screen that is no larger.
    static WindowPlace first(double width, double height, Rectangle2D screen) {
        return new WindowPlace(
                screen.getMinX() + Math.max(0, (screen.getWidth() - width) / 2),
                screen.getMinY() + Math.max(0, (screen.getHeight() - height) / 2),
                width,
                height,
                width >= screen.getWidth() || height >= screen.getHeight());
    }

    /// The same place, moved and cut so that it lies whole on the screen it is mostly on, or on the first when it is on none.
    WindowPlace within(List<Rectangle2D> screens) {
        var screen = screens.stream()
                .max(Comparator.comparingDouble(this::shared))
                .filter(most -> shared(most) >= VISIBLE * VISIBLE)
                .orElse(screens.getFirst());
        double wide = Math.clamp(width, Math.min(LEAST, screen.getWidth()), screen.getWidth());
        double high = Math.clamp(height, Math.min(LEAST, screen.getHeight()), screen.getHeight());
        return new WindowPlace(
                Math.clamp(x, screen.getMinX(), screen.getMaxX() - wide),
                Math.clamp(y, screen.getMinY(), screen.getMaxY() - high),
                wide,
                high,
                maximised);
    }

    private double shared(Rectangle2D screen) {
        double wide = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
        double high = Math.min(y + height, screen.getMaxY()) - Math.max(y, screen.getMinY());
        return wide <= 0 || high <= 0 ? 0 : wide * high;
    }

    /// Puts a window there that is not shown yet.
    static void settle(Stage stage, Path store, double width, double height) {
        var screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        var place = read(store)
                .orElseGet(() -> first(width, height, Screen.getPrimary().getVisualBounds()))
                .within(screens);
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximised());
        var last = new WindowPlace[] {place};
        Runnable note = () -> {
            if (stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
                last[0] = new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
            }
        };
        List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(property -> property.subscribe(_ -> note.run()));
        stage.showingProperty().subscribe((before, now) -> {
            if (before && !now) {
                var kept = last[0];
                new WindowPlace(kept.x(), kept.y(), kept.width(), kept.height(), stage.isMaximized()).write(store);
            }
        });
    }
}
