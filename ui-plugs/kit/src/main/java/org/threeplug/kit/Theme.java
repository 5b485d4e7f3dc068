package org.threeplug.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.NodeOrientation;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.threeplug.words.Script;

/// The two looks. Colours, sizes and fonts live in the stylesheets, never in code. The large sheet below ours is taken in
/// its binary form, which is read in a tenth of the time.
public enum Theme {
    LIGHT("tokens-light", new PrimerLight().getUserAgentStylesheetBSS()),
    DARK("tokens-dark", new PrimerDark().getUserAgentStylesheetBSS());

    private static final List<String> SHEETS = List.of("base", "controls", "patterns", "shell");

    private final String tokens;
    private final String primer;

    Theme(String tokens, String primer) {
        this.tokens = tokens;
        this.primer = primer;
    }

    public void apply(Scene scene) {
        Fonts.forLatin();
        withoutModena();
        scene.setUserAgentStylesheet(primer);
        scene.getStylesheets().setAll(Stream.concat(Stream.of(tokens), SHEETS.stream()).map(Theme::sheet).toList());
    }

    /// JavaFX would read its own look at the first control, which none of our scenes shows.
    private static void withoutModena() {
        if (Application.getUserAgentStylesheet() == null) {
            Application.setUserAgentStylesheet(sheet("none"));
        }
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /// Mirrors the layout and picks the script's font where the language asks for it.
    public static void speak(Parent root, Locale locale) {
        var script = Script.of(locale);
        if (script != Script.LATIN) {
            Fonts.families();
        }
        root.getStyleClass().removeIf(name -> name.startsWith("script-"));
        root.getStyleClass().add("script-" + script.key());
        root.setNodeOrientation(
                script.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    }

    /// In the binary form that the build makes of it.
    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("css/" + name + ".bss"), name)
                .toExternalForm();
    }
}
