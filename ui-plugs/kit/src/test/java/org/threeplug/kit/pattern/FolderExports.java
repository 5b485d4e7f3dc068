package org.threeplug.kit.pattern;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.threeplug.exports.ExportFormat;

/// Lets every list go into one folder and writes down what was asked and said.
public final class FolderExports implements ListExports {

    final List<String> asked = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    private final Path folder;

    public FolderExports(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean allowed() {
        return true;
    }

    @Override
    public void where(Window window, String suggestion, ExportFormat format, Consumer<Path> then) {
        then.accept(folder.resolve("list." + format.ending()));
    }

    @Override
    public void granted(String list, ExportFormat format, ListQuery query, Runnable then) {
        asked.add(list + " " + format + " " + query.search());
        then.run();
    }

    @Override
    public void done(String sentence) {
        said.add(sentence);
    }

    @Override
    public void failed(String sentence) {
        said.add("failed: " + sentence);
    }
}
