package org.threeplug.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.threeplug.kit.Screen;
import org.threeplug.kit.gallery.AccessibleNames;
import org.threeplug.kit.gallery.Gallery;
import org.threeplug.kit.gallery.TabOrder;
import org.threeplug.kit.gallery.Variant;
import org.threeplug.kit.gallery.Wording;

/// Photographs a page and finds what a person would miss in it.
public final class PageGallery {

    private static final Path WALL = Path.of("target", "gallery");

    private PageGallery() {}

    /// Photographs a page in each look and language.
    ///
    /// @param wall what the names of the pictures begin with
    /// @param name of the picture; one that ends with `_END` shows the end of a long page
    /// @param page gets a shop ready and says what shows it; it is made on the thread of the window
    /// @return what is missing
    public static List<String> hang(
            String wall, String name, Function<Variant, Supplier<Screen>> page, Consumer<Walk> play) {
        return Variant.ALL.stream()
                .flatMap(variant -> hang(wall, name, variant, page.apply(variant), play).stream())
                .toList();
    }

    private static List<String> hang(
            String wall, String name, Variant variant, Supplier<Screen> screen, Consumer<Walk> play) {
        var faults = new ArrayList<String>();
        var screens = new ArrayList<Screen>();
        var picture = Gallery.shoot(variant, () -> shown(screen.get(), screens), root -> {
            var walk = new Walk(screens.getFirst(), root).settle();
            play.accept(walk);
            walk.settle();
            AccessibleNames.missing(root).forEach(control -> faults.add("no accessible name: " + control));
            Wording.missing(root).forEach(text -> faults.add("no such text: " + text));
            var focus = root.getScene().getFocusOwner();
            TabOrder.unreachable(root.getScene()).forEach(control -> faults.add("not reached by Tab: " + control));
            if (focus != null) {
                focus.requestFocus();
            }
            if (name.endsWith("_END")) {
                walk.down();
            }
        });
        try {
            picture.write(WALL.resolve(
                    wall + "-" + name.toLowerCase(Locale.ROOT).replace('_', '-') + "-" + variant.name() + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults.stream().map(fault -> variant.name() + ": " + fault).toList();
    }

    private static Parent shown(Screen screen, List<Screen> screens) {
        screens.add(screen);
        var root = new StackPane(screen.view());
        root.getStyleClass().addAll("surface", "root");
        screen.shown();
        return root;
    }
}
