package org.threeplug.persistence.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.backup.BackupState.Problem;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.persistence.engine.file.SideFile;

/// The places that failed when a backup was last brought to them, on the disk: a job of the night ends, and the next start
/// must still say that nothing has reached the server since.
///
/// @param places those of the plan that is followed now, backups' and anchors'
record KeptTroubles(Path root, Supplier<List<String>> places) {

    private static final String FILE = "backup-troubles.txt";
    private static final Logger LOG = LoggerFactory.getLogger(KeptTroubles.class);

    /// Those that were not put right. What is no place of ours any more is no trouble either.
    List<Problem> all() {
        var kept = written();
        return kept.isEmpty() ? kept : of(kept, places.get(), true);
    }

    private static List<Problem> of(List<Problem> problems, List<String> places, boolean ours) {
        return problems.stream()
                .filter(problem -> problem.place().filter(places::contains).isPresent() == ours)
                .toList();
    }

    private List<Problem> written() {
        try {
            return SideFile.read(root.resolve(FILE), lines -> lines.stream().map(KeptTroubles::problem).toList())
                    .orElse(List.of());
        } catch (IOException e) {
            LOG.warn("what failed before cannot be read: {}", e.toString());
            return List.of();
        }
    }

    /// @param problems all there are; only those of a place are kept, as the others are found anew
    void keep(List<Problem> problems) {
        var before = written();
        var ofPlaces = problems.stream().filter(problem -> problem.place().isPresent()).toList();
        if (before.isEmpty() && ofPlaces.isEmpty()) {
            return;
        }
        // A backup to another place for once says nothing about the usual ones.
        var kept = Stream.concat(of(before, places.get(), false).stream(), ofPlaces.stream())
                .map(KeptTroubles::line)
                .distinct()
                .toList();
        try {
            if (kept.isEmpty()) {
                Files.deleteIfExists(root.resolve(FILE));
            } else {
                OwnerOnly.write(root.resolve(FILE), kept);
            }
        } catch (IOException e) {
            LOG.warn("what failed is not kept for the next start: {}", e.toString());
        }
    }

    private static String line(Problem problem) {
        var fields = new ArrayList<>(List.of(problem.since().toString(), problem.code()));
        problem.arguments().forEach(argument -> fields.add(argument.replaceAll("\\p{Cntrl}", " ")));
        return String.join("\t", fields);
    }

    private static Problem problem(String line) {
        var fields = List.of(line.split("\t", -1));
        var problem = new Problem(fields.get(1), fields.subList(2, fields.size()), Instant.parse(fields.get(0)));
        if (problem.place().isEmpty()) {
            throw new IllegalArgumentException("it tells of no place");
        }
        return problem;
    }
}
