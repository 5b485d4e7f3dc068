package org.threeplug.verifier;

import java.util.ArrayList;
import java.util.List;

/** Restores to an earlier moment that the journal tells of: an anchor of a record left behind then contradicts nothing. */
final class Restores {

    private record Left(long kept, long last) {}

    private final List<Left> all = new ArrayList<>();

    void take(Iterable<Change> changes) {
        for (Change change : changes) {
            if (change.inserts("BACKUP_RESTORATION")) {
                all.add(new Left(change.number("SEQUENCE"), change.number("LEFT_SEQUENCE")));
            }
        }
    }

    /** Whether another record of that number was left behind; all later ones where nobody knew how far the books went. */
    boolean covers(long record) {
        return all.stream().anyMatch(left -> record > left.kept() && (record <= left.last() || left.last() == 0));
    }
}
