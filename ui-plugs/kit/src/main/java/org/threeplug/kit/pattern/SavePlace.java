package org.threeplug.kit.pattern;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks a person where a file is to go.
@FunctionalInterface
public interface SavePlace {

    /// @param suggestion a file name
    /// @param ending without its point
    Optional<Path> choose(Window window, String title, String suggestion, String ending);

    /// The window system's own dialog.
    static SavePlace dialog() {
        return (window, title, suggestion, ending) -> {
            var chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.setInitialFileName(suggestion);
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("." + ending, "*." + ending));
            return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
        };
    }
}
