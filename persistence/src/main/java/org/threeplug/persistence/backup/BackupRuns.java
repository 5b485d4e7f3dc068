package org.threeplug.persistence.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.persistence.engine.file.SideFile;

/// Which due time each job was last run for, on the disk, so that a restart neither repeats nor forgets a run.
final class BackupRuns {

    private final Path file;
    private final Map<String, String> runs = new TreeMap<>();

    private BackupRuns(Path file) {
        this.file = file;
    }

    static BackupRuns of(Path root) throws IOException {
        var kept = new BackupRuns(root.resolve("backup-runs.txt"));
        SideFile.read(kept.file, lines -> lines).orElse(List.of()).stream()
                .map(line -> line.split(" ", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> kept.runs.put(parts[0], parts[1]));
        return kept;
    }

    boolean isDone(String job, String due) {
        return due.equals(runs.get(job));
    }

    void done(String job, String due) throws IOException {
        runs.put(job, due);
        OwnerOnly.write(
                file,
                runs.entrySet().stream().map(run -> run.getKey() + " " + run.getValue()).toList());
    }
}
