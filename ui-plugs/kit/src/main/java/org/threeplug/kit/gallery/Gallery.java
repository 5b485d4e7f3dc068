package org.threeplug.kit.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.threeplug.kit.Fonts;
import org.threeplug.kit.Screen;
import org.threeplug.kit.Theme;

/// Opens screens in windows nobody sees and photographs them into `target/gallery/<name>-<variant>.png`.
///
/// ```java
/// Gallery.hang("till-empty", Variant.ALL, variant -> screenFor(variant.locale()).view());
/// ```
public final class Gallery {

    private static final Path WALL = Path.of("target", "gallery");

    private Gallery() {}

    /// Photographs the view in each variant and answers what a person would miss in it: unspoken controls, texts that no
    /// bundle has, controls that Tab does not reach.
    public static List<String> hang(String name, List<Variant> variants, Function<Variant, ? extends Parent> view) {
        var faults = new ArrayList<String>();
        for (var variant : variants) {
            var picture = shoot(
                    variant, () -> view.apply(variant), _ -> {}, root -> faults.addAll(faults(name, variant, root)));
            try {
                picture.write(WALL.resolve(name + "-" + variant.name() + ".png"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return faults;
    }

    /// The same for screens, shown and given the focus as the shell does it.
    public static List<String> hangScreen(String name, List<Variant> variants, Function<Variant, ? extends Screen> made) {
        return hang(name, variants, variant -> {
            var screen = made.apply(variant);
            screen.shown();
            var view = screen.view();
            screen.firstFocus().ifPresent(first -> focusWhenShown(view, first));
            return view;
        });
    }

    /// One picture of the view; `look` may inspect or work it, on the JavaFX thread, before the picture is taken.
    public static Picture shoot(Variant variant, Supplier<? extends Parent> view, Consumer<Parent> look) {
        return shoot(variant, view, look, _ -> {});
    }

    private static void focusWhenShown(Parent view, Node first) {
        view.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                Platform.runLater(first::requestFocus);
            }
        });
    }

    /// @param after inspects or works it after the picture was taken, so that the walk of the focus is not on it
    private static Picture shoot(
            Variant variant, Supplier<? extends Parent> view, Consumer<Parent> look, Consumer<Parent> after) {
        Stage stage = Fx.on(() -> {
            // Whatever was drawn before: on Linux a script keeps the font that it was first drawn in.
            Fonts.families();
            var root = view.get();
            var opened = new Stage();
            var scene = new Scene(root, variant.width(), variant.height());
            variant.theme().apply(scene);
            Theme.speak(root, variant.locale());
            opened.setScene(scene);
            opened.show();
            root.requestFocus();
            return opened;
        });
        Fx.settle();
        var picture = Fx.on(() -> {
            var scene = stage.getScene();
            look.accept(scene.getRoot());
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            var taken = Picture.of(scene.snapshot(null));
            after.accept(scene.getRoot());
            return taken;
        });
        Fx.run(stage::close);
        return picture;
    }

    private static List<String> faults(String name, Variant variant, Parent root) {
        var found = new ArrayList<String>();
        AccessibleNames.missing(root).forEach(control -> found.add("no accessible name: " + control));
        Wording.missing(root).forEach(text -> found.add("no such text: " + text));
        Wording.wrappedByJavaFx(root)
                .forEach(text -> found.add("JavaFX wraps right-to-left text here, use Paragraph: " + text));
        TabOrder.unreachable(root.getScene()).forEach(control -> found.add("not reached by Tab: " + control));
        return found.stream().map(fault -> name + "-" + variant.name() + ": " + fault).toList();
    }
}
