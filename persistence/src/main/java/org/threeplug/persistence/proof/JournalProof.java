package org.threeplug.persistence.proof;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.threeplug.persistence.engine.journal.Damage;
import org.threeplug.persistence.engine.journal.Hash;
import org.threeplug.persistence.engine.journal.JournalVerifier;
import org.threeplug.persistence.engine.journal.JournalVerifier.Verification;
import org.threeplug.proof.Anchor;
import org.threeplug.proof.Flaw;

/// Holds a journal against itself, against the hashes that were kept outside and against those that the database
/// remembers. A chain that was made anew is whole; only somebody who remembers the other one gives it away.
final class JournalProof {

    private static final String DATABASE = "database";

    private static final String ANCHOR = "anchor";

    private final TreeMap<Long, Set<String>> anchors = new TreeMap<>();
    private final Remembered remembered;
    private Optional<Flaw> rehashed = Optional.empty();
    private int met;
    private long lastMet;

    JournalProof(List<Anchor> anchors, Remembered remembered) {
        // all lines for a record count: whoever adds one, before or after, cannot take the other back
        anchors.forEach(anchor ->
                this.anchors.computeIfAbsent(anchor.sequence(), _ -> new TreeSet<>()).add(anchor.hash()));
        this.remembered = remembered;
    }

    /// @param lastMet the newest record that an anchor vouches for
    /// @param remembered whether the database knows the journal to end where it does
    /// @param flaw the first record at fault
    record Result(Verification journal, int anchorsMet, long lastMet, boolean remembered, Optional<Flaw> flaw) {}

    Result of(JournalVerifier journal, long limit) {
        var found = journal.verify(limit, this::compare);
        var flaw = found.damage()
                .map(damage -> flaw(damage, found.last()))
                .filter(damaged -> rehashed.map(Flaw::record).orElse(Long.MAX_VALUE) >= damaged.record())
                .or(() -> rehashed)
                .or(() -> tail(found.last()));
        return new Result(found, met, lastMet, remembered.last() == found.last(), flaw);
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
        anchored(sequence, found.toString());
    }

    private void anchored(long sequence, String found) {
        var kept = anchors.getOrDefault(sequence, Set.of());
        var others = kept.stream().filter(hash -> !hash.equals(found)).toList();
        if (!others.isEmpty() && !remembered.isLeft(sequence)) {
            var kind = kept.size() > 1 ? Flaw.Kind.FORKED : Flaw.Kind.REHASHED;
            rehashed = Optional.of(new Flaw(kind, sequence, lastMet, ANCHOR, String.join(" ≠ ", kept)));
        } else if (kept.contains(found)) {
            met++;
            lastMet = sequence;
        }
    }

    /// A hash covers all records before it. Where the database remembers another hash in the middle and the right one after
    /// that, the journal is what it was and the database's row is not; the comparison of the rows names it. Where an anchor
    /// is another and a later one is right, the two contradict each other.
    private void rejoin(long sequence, Hash found) {
        var first = rehashed.orElseThrow();
        var anchor = anchors.getOrDefault(sequence, Set.of()).contains(found.toString());
        if (first.where().equals(DATABASE)) {
            if (anchor || remembered.hash(sequence).equals(Optional.of(found))) {
                rehashed = Optional.empty();
                compare(sequence, found.bytes());
            }
        } else if (anchor) {
            rehashed = Optional.of(
                    new Flaw(Flaw.Kind.FORKED, first.record(), first.trusted(), ANCHOR, first.detail()));
        }
    }

    private Optional<Flaw> tail(long last) {
        var beyond = anchors.tailMap(last, false);
        var anchor = beyond.keySet().stream()
                .filter(sequence -> !remembered.isLeft(sequence))
                .reduce((_, later) -> later)
                .orElse(0L);
        var database = remembered.last();
        if (database > last) {
            return Optional.of(beyond(Flaw.Kind.TAIL_REMOVED, last, DATABASE, Math.max(anchor, database)));
        }
        if (anchor == 0) {
            return Optional.empty();
        }
        var twice = beyond.entrySet().stream().filter(kept -> kept.getValue().size() > 1).findFirst();
        return twice.map(kept ->
                        new Flaw(Flaw.Kind.FORKED, kept.getKey(), lastMet, ANCHOR, String.join(" ≠ ", kept.getValue())))
                .or(() -> Optional.of(beyond(
                        database == last ? Flaw.Kind.PUT_BACK : Flaw.Kind.TAIL_REMOVED, last, ANCHOR, anchor)));
    }

    /// Of what was put back, only that is known to be true which an anchor vouches for: it may have gone on otherwise.
    private Flaw beyond(Flaw.Kind kind, long last, String where, long known) {
        var trusted = kind == Flaw.Kind.PUT_BACK ? lastMet : last;
        return new Flaw(kind, last + 1, trusted, where, Long.toString(known));
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
