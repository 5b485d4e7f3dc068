package org.threeplug.persistence.backup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.threeplug.backup.BackupCopy;
import org.threeplug.persistence.backup.places.BackupTarget;
import org.threeplug.persistence.backup.places.BackupTarget.Stored;
import org.threeplug.persistence.backup.places.Targets;
import org.threeplug.persistence.backup.witness.Proofs;

/// Every copy within reach, with what was proven of it.
final class Copies {

    private Copies() {}

    /// Newest first.
    static List<BackupCopy> of(Targets targets, Proofs proofs, Targets.Report report) throws IOException {
        var copies = new ArrayList<BackupCopy>();
        for (var target : targets.all()) {
            for (var stored : targets.reachable(target, report)) {
                copies.add(copy(stored, target, proofs));
            }
        }
        copies.sort(Comparator.comparing(BackupCopy::at).reversed());
        return copies;
    }

    static BackupCopy copy(Stored stored, BackupTarget target, Proofs proofs) {
        var name = stored.name();
        return new BackupCopy(
                name.toString(),
                name.kind(),
                name.from(),
                name.sequence(),
                name.at(),
                stored.bytes(),
                target.place(),
                proofs.of(name));
    }
}
