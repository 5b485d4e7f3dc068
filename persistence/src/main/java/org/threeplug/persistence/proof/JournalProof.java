package org.threeplug.persistence.proof;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.threeplug.persistence.journal.Damage;
import org.threeplug.persistence.journal.Hash;
import org.threeplug.persistence.journal.JournalVerifier;
import org.threeplug.persistence.journal.JournalVerifier.Verification;
import org.threeplug.proof.Anchor;
import org.threeplug.proof.Flaw;

/// Holds a journal against itself, against the hashes that were kept outside and against those that the database
/// remembers. A chain that was made anew is whole; only somebody who remembers the other one gives it away.
final class JournalProof {

    private static final String DATABASE = "database";

    private final TreeMap<Long, String> anchors = new TreeMap<>();
    private final Remembered remembered;
    private Optional<Flaw> rehashed = Optional.empty();
    private int met;
    private long lastMet;

    JournalProof(List<Anchor> anchors, Remembered remembered) {
        // whoever adds a line later cannot take an earlier one back
        anchors.forEach(anchor -> this.anchors.putIfAbsent(anchor.sequence(), anchor.hash()));
        this.remembered = remembered;
    }

    /// @param flaw the first record at fault
    record Result(Verification journal, int anchorsMet, Optional<Flaw> flaw) {}

    Result of(JournalVerifier journal, long limit) {
        var found = journal.verify(limit, this::compare);
        var flaw = found.damage()
                .map(damage -> flaw(damage, found.last()))
                .filter(damaged -> rehashed.map(Flaw::record).orElse(Long.MAX_VALUE) >= damaged.record())
                .or(() -> rehashed)
                .or(() -> tail(found.last()));
        return new Result(found, met, flaw);
    }

    private void compare(long sequence, byte[] hash) {
        var found = new Hash(hash);
        if (rehashed.isPresent()) {
            rejoin(sequence, found);
            return;
        }
        var known = remembered.hash(sequence);
        if (known.isPresent() && !known.get().equals(found)) {
            rehashed = Optional.of(
                    new Flaw(Flaw.Kind.REHASHED, sequence, sequence - 1, DATABASE, known.get().toString()));
            return;
        }
        var anchor = anchors.get(sequence);
        if (anchor == null) {
            return;
        }
        if (anchor.equals(found.toString())) {
            met++;
            lastMet = sequence;
        } else {
            rehashed = Optional.of(new Flaw(Flaw.Kind.REHASHED, sequence, lastMet, "anchor", anchor));
        }
    }

    /// A hash covers all records before it. Where the database remembers another hash in the middle and the right one after
    /// that, the journal is what it was and the database's row is not; the comparison of the rows names it.
    private void rejoin(long sequence, Hash found) {
        var anchor = anchors.get(sequence);
        var remembers = remembered.hash(sequence).equals(Optional.of(found)) || found.toString().equals(anchor);
        if (remembers && rehashed.orElseThrow().where().equals(DATABASE)) {
            rehashed = Optional.empty();
            compare(sequence, found.bytes());
        }
    }

    private Optional<Flaw> tail(long last) {
        var anchor = anchors.isEmpty() ? 0 : anchors.lastKey();
        var database = remembered.last();
        if (anchor <= last && database <= last) {
            return Optional.empty();
        }
        return Optional.of(new Flaw(
                Flaw.Kind.TAIL_REMOVED,
                last + 1,
                last,
                database > last ? DATABASE : "anchor",
                Long.toString(Math.max(anchor, database))));
    }

    private static Flaw flaw(Damage damage, long trusted) {
        return new Flaw(
                switch (damage.kind()) {
                    case HEADER, CHECKSUM -> Flaw.Kind.EDITED;
                    case CHAIN -> Flaw.Kind.RECHAINED;
                    case MISSING -> Flaw.Kind.REMOVED;
                    case INSERTED, SEQUENCE -> Flaw.Kind.INSERTED;
                    case CONTENT -> Flaw.Kind.CONTENT;
                },
                damage.sequence(),
                trusted,
                damage.file(),
                Long.toString(damage.offset()));
    }
}
