package org.threeplug.persistence.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.threeplug.sheets.ImportProgress;
import org.threeplug.sheets.RowProblem;
import org.threeplug.sheets.SheetImporter;

/// Opens the problem file with the first problem, so that a clean import leaves no empty one behind. Where the folder
/// takes no files, such as that of a write-protected drive, it goes to the folder for passing files. It has an end: nobody
/// works through more rows by hand, and they fill no disk.
public final class KeptProblems implements ImportWatch, AutoCloseable {

    private static final String END = ".csv";
    static final int MOST = 10_000;
    static final long MOST_SIGNS = 8L << 20;

    private final SheetImporter.Watch watch;
    private Path file;
    private Optional<ProblemFile> open = Optional.empty();
    private long written;
    private long signs;
    private long leftOut;

    public KeptProblems(Path file, SheetImporter.Watch watch) {
        this.file = file;
        this.watch = watch;
    }

    @Override
    public void progress(ImportProgress progress) {
        watch.progress(progress);
    }

    @Override
    public void problem(RowProblem problem) {
        watch.problem(problem);
        if (leftOut > 0 || written >= MOST || signs >= MOST_SIGNS) {
            leftOut++;
            return;
        }
        if (open.isEmpty()) {
            open = Optional.of(opened());
        }
        signs += open.get().add(problem);
        written++;
    }

    @Override
    public void note(RowProblem note) {
        watch.note(note);
    }

    @Override
    public boolean cancelled() {
        return watch.cancelled();
    }

    public Optional<Path> written() {
        return open.map(_ -> file);
    }

    /// How many problems the file does not name.
    public long leftOut() {
        return leftOut;
    }

    private ProblemFile opened() {
        try {
            file = free(file);
            return new ProblemFile(file, watch::sentence);
        } catch (IOException beside) {
            return elsewhere(beside);
        }
    }

    /// One of an earlier import gives way. What else bears the name is somebody's, and a link leads to somebody's.
    private static Path free(Path wanted) throws IOException {
        var name = wanted.getFileName().toString();
        var file = wanted;
        for (int number = 2; Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !ProblemFile.isOurs(file); number++) {
            file = wanted.resolveSibling(name.substring(0, name.length() - END.length()) + "-" + number + END);
        }
        return file;
    }

    private ProblemFile elsewhere(IOException beside) {
        try {
            // Others may write into that folder too: the name is one that nobody knows beforehand.
            file = Files.createTempFile(file.getFileName() + "-", ".csv");
            return new ProblemFile(file, watch::sentence);
        } catch (IOException e) {
            e.addSuppressed(beside);
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            try (var ending = open.get()) {
                if (leftOut > 0) {
                    ending.more(leftOut);
                }
            }
        }
    }
}
