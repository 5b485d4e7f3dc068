package org.threeplug.devices.printing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.threeplug.receipts.SpoolState;

/// Stands in where no printer is connected: each paper becomes a text file.
public final class FolderPrinter implements Printer {

    private final Path folder;

    public FolderPrinter(Path folder) {
        this.folder = folder;
    }

    @Override
    public void print(Paper paper, PrintWatch watch) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(paper.name() + ".txt"), paper.text());
    }

    @Override
    public void openDrawer() {
        // There is no drawer to open; the posting that asked for it is in the journal.
    }

    @Override
    public SpoolState.Link ask() {
        return link();
    }

    @Override
    public SpoolState.Link link() {
        return SpoolState.Link.NONE;
    }
}
