package org.threeplug.backup.restore;

import java.util.List;

/// What lies in every place that backups may lie in, newest first.
///
/// @param unreachable the places that could not be looked into
public record Findings(List<FoundBackup> found, List<String> unreachable) {

    public Findings {
        found = List.copyOf(found);
        unreachable = List.copyOf(unreachable);
    }
}
