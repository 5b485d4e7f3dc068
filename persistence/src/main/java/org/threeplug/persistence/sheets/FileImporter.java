package org.threeplug.persistence.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.RefusedException;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.SheetChoices;
import org.threeplug.sheets.SheetImporter;
import org.threeplug.sheets.SheetPlan;

/// The import as the screen asks for it: a path from a person, and a problem file beside the file it is about.
public class FileImporter<C extends SheetChoices<C>> implements SheetImporter<C> {

    private final SheetImport<C> imports;
    private final ColumnMemory memory;

    /// A check and an import of one file follow each other.
    private final AtomicReference<Optional<SheetFile>> last = new AtomicReference<>(Optional.empty());

    protected FileImporter(SheetImport<C> imports, ColumnMemory memory) {
        this.imports = imports;
        this.memory = memory;
    }

    @Override
    public SheetPlan look(String path, C choices) {
        var file = file(path);
        return imports.look(file, choices.withReading(remembered(file, choices)));
    }

    @Override
    public Result run(String path, C chosen, Actor actor, Watch watch) {
        var file = file(path);
        var choices = chosen.withReading(remembered(file, chosen));
        var plan = imports.look(file, choices);
        if (!chosen.dryRun()) {
            memory.keep(plan, chosen.reading());
        }
        var problems = file.path().resolveSibling(file.path().getFileName() + ".problems.csv");
        try (var kept = new KeptProblems(problems, watch)) {
            var report = imports.run(file, choices, actor, kept);
            return new Result(report, kept.written().map(Path::toString), kept.leftOut(), plan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was said of a sheet with the same headings goes on; what is said now goes first.
    private Reading remembered(SheetFile file, C choices) {
        return memory.remembered(imports.look(file, choices), choices.reading());
    }

    private SheetFile file(String name) {
        var path = path(name);
        var file = last.get().map(known -> known.still(path)).orElseGet(() -> SheetFile.of(path));
        last.set(Optional.of(file));
        return file;
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
}
