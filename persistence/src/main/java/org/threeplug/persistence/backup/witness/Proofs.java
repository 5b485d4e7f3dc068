package org.threeplug.persistence.backup.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.threeplug.backup.Proof;
import org.threeplug.persistence.backup.sealing.BackupName;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.persistence.engine.file.SideFile;

/// The last proof of each backup, in a small file: it must be readable when the database is not.
public final class Proofs {

    private static final int MOST = 200;

    private final Path file;
    private final List<Proof> proofs = new ArrayList<>();

    private Proofs(Path file) {
        this.file = file;
    }

    public static Proofs of(Path root) throws IOException {
        var kept = new Proofs(root.resolve("backup-proofs.txt"));
        var unread = SideFile.read(kept.file, lines -> lines.stream()
                        .filter(line -> !line.isBlank())
                        .filter(line -> !kept.understands(line))
                        .toList())
                .orElse(List.of());
        if (!unread.isEmpty()) {
            SideFile.copyAside(kept.file, unread.size() + " lines");
            kept.write();
        }
        return kept;
    }

    private boolean understands(String line) {
        try {
            proofs.add(parse(line));
            return true;
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException _) {
            return false;
        }
    }

    private static Proof parse(String line) {
        var parts = line.split("\t", 6);
        return new Proof(
                parts[2], Long.parseLong(parts[3]), parts[4], parts[1].equals("good"), parts[5], Instant.parse(parts[0]));
    }

    private static String line(Proof proof) {
        return String.join(
                "\t",
                proof.at().toString(),
                proof.good() ? "good" : "bad",
                proof.backup(),
                Long.toString(proof.sequence()),
                proof.head(),
                proof.detail().replaceAll("\\s+", " "));
    }

    public void add(Proof proof) throws IOException {
        proofs.removeIf(kept -> kept.backup().equals(proof.backup()));
        proofs.add(proof);
        while (proofs.size() > MOST) {
            proofs.removeFirst();
        }
        write();
    }

    private void write() throws IOException {
        OwnerOnly.write(file, proofs.stream().map(Proofs::line).toList());
    }

    public Optional<Proof> of(BackupName name) {
        return proofs.stream().filter(proof -> proof.backup().equals(name.toString())).findFirst();
    }

    List<Proof> good() {
        return proofs.stream().filter(Proof::good).toList();
    }

    public Optional<Proof> newestGood() {
        return proofs.stream().filter(Proof::good).max(Comparator.comparing(Proof::at));
    }
}
