package org.threeplug.persistence.catalog.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.catalog.importing.ImportProgress;
import org.threeplug.catalog.importing.ProductImporter;
import org.threeplug.catalog.importing.Reading;
import org.threeplug.catalog.importing.RowProblem;
import org.threeplug.catalog.importing.SheetPlan;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.RefusedException;

/// The import as the screen asks for it: a path from a person, and a problem file beside the file it is about.
public final class FileImporter implements ProductImporter {

    private final ProductImport imports;

    private final ColumnMemory memory;

    public FileImporter(ProductImport imports, ColumnMemory memory) {
        this.imports = imports;
        this.memory = memory;
    }

    @Override
    public SheetPlan look(String file, ImportChoices choices) {
        var sheet = path(file);
        return imports.look(sheet, choices.withReading(remembered(sheet, choices)));
    }

    @Override
    public Result run(String file, ImportChoices chosen, Actor actor, Watch watch) {
        var sheet = path(file);
        var reading = remembered(sheet, chosen);
        var choices = chosen.withReading(reading);
        if (!chosen.dryRun()) {
            memory.keep(imports.look(sheet, choices), chosen.reading());
        }
        var problems = sheet.resolveSibling(sheet.getFileName() + ".problems.csv");
        try (var kept = new KeptProblems(problems, watch)) {
            var report = imports.run(sheet, choices, actor, kept);
            return new Result(report, kept.written().map(Path::toString), imports.look(sheet, choices));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was said of a sheet with the same headings goes on; what is said now goes first.
    private Reading remembered(Path sheet, ImportChoices choices) {
        return memory.remembered(imports.look(sheet, choices), choices.reading());
    }

    private static Path path(String file) {
        try {
            var path = Path.of(file).toAbsolutePath();
            if (Files.isRegularFile(path)) {
                return path;
            }
        } catch (InvalidPathException _) {
            // no such file either
        }
        throw new RefusedException("catalog.import-no-file", file);
    }

    /// Opens the problem file with the first problem, so that a clean import leaves no empty one behind. Where the folder
    /// takes no files, such as that of a write-protected drive, it goes to the folder for passing files.
    private static final class KeptProblems implements ImportWatch, AutoCloseable {

        private Path file;
        private final Watch watch;
        private Optional<ProblemFile> open = Optional.empty();

        KeptProblems(Path file, Watch watch) {
            this.file = file;
            this.watch = watch;
        }

        @Override
        public void progress(ImportProgress progress) {
            watch.progress(progress);
        }

        @Override
        public void problem(RowProblem problem) {
            if (open.isEmpty()) {
                open = Optional.of(opened());
            }
            open.get().add(problem);
            watch.problem(problem);
        }

        @Override
        public void note(RowProblem note) {
            watch.note(note);
        }

        @Override
        public boolean cancelled() {
            return watch.cancelled();
        }

        Optional<Path> written() {
            return open.map(_ -> file);
        }

        private ProblemFile opened() {
            try {
                return new ProblemFile(file, watch::sentence);
            } catch (IOException beside) {
                return elsewhere(beside);
            }
        }

        private ProblemFile elsewhere(IOException beside) {
            try {
                file = Path.of(System.getProperty("java.io.tmpdir")).resolve(file.getFileName());
                return new ProblemFile(file, watch::sentence);
            } catch (IOException e) {
                e.addSuppressed(beside);
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            if (open.isPresent()) {
                open.get().close();
            }
        }
    }
}
