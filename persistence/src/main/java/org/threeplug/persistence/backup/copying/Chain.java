package org.threeplug.persistence.backup.copying;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeplug.persistence.backup.sealing.BackupName;

/// A full backup and the journal copies that continue it, each beginning where the one before ends.
public record Chain(BackupName full, List<BackupName> journals) {

    public Chain {
        journals = List.copyOf(journals);
    }

    public static Chain from(BackupName full, List<BackupName> all) {
        var journals = new ArrayList<BackupName>();
        var last = full.sequence();
        for (var name : all.stream().sorted(BackupName.OLDEST_FIRST).toList()) {
            var continues = !name.isFull()
                    && name.store().equals(full.store())
                    && name.from() == last + 1
                    && !name.at().isBefore(full.at());
            if (continues) {
                journals.add(name);
                last = name.sequence();
            }
        }
        return new Chain(full, journals);
    }

    public static Optional<Chain> newest(List<BackupName> all) {
        return all.stream()
                .filter(BackupName::isFull)
                .max(BackupName.OLDEST_FIRST)
                .map(full -> from(full, all));
    }

    public BackupName last() {
        return journals.isEmpty() ? full : journals.getLast();
    }

    public List<BackupName> names() {
        var names = new ArrayList<BackupName>();
        names.add(full);
        names.addAll(journals);
        return names;
    }
}
