package org.threeplug.desktop.window;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.threeplug.kit.Theme;
import org.threeplug.kit.shell.Look;

/// How this computer's window looks. Not part of the books: another computer may look different.
final class LookFile {

    private final Path file;

    LookFile(Path store) {
        this.file = store.resolve("look.properties");
    }

    /// @param language unless another was chosen here
    Look read(Locale language) {
        var kept = SmallProperties.read(file).orElseGet(Properties::new);
        var theme = "DARK".equals(kept.getProperty("theme")) ? Theme.DARK : Theme.LIGHT;
        return new Look(theme, language, scale(kept.getProperty("scale", "100")), !"off".equals(kept.getProperty("sound")));
    }

    void write(Look look) {
        var kept = new Properties();
        kept.setProperty("theme", look.theme().name());
        kept.setProperty("scale", String.valueOf(look.scale()));
        kept.setProperty("sound", look.sound() ? "on" : "off");
        SmallProperties.write(file, kept);
    }

    private static int scale(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 100;
        }
    }
}
