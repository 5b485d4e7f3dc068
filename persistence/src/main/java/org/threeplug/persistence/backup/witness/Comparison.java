package org.threeplug.persistence.backup.witness;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.threeplug.persistence.backup.copying.Chain;
import org.threeplug.persistence.backup.sealing.BackupName;

/// What came of holding the books against the heads of theirs that are known outside them.
///
/// @param witnesses everything that was found
/// @param strays those that these books do not go on from
/// @param agree how many agree with the books
/// @param reach the newest record that one of these vouches for; 0 when nothing was compared
/// @param trusted the newest record that something outside vouches for before the first one that is contradicted
/// @param books the books' newest record
/// @param from the time of the last record before what is missing
public record Comparison(
        List<Witness> witnesses,
        List<Stray> strays,
        int agree,
        long reach,
        long trusted,
        long books,
        Optional<Instant> from) {

    /// What the books are when something outside contradicts them; the graver, the later.
    public enum Kind {
        /// It reaches further: the store went back to an earlier state, or a copy of it trades elsewhere.
        PUT_BACK("put-back"),
        /// It has another record of the same number: the books were written anew.
        REHASHED("re-hashed"),
        /// And others agree with the books at that number: there are two histories.
        FORKED("forked");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /// As the problem is called that shows it.
        public String code() {
            return code;
        }
    }

    /// Something that the books do not go on from.
    ///
    /// @param expected left behind by a restore that the books tell of; it is kept, and nothing is wrong
    public record Stray(Witness witness, Kind kind, boolean expected) {}

    /// The contradiction that a person is told of.
    ///
    /// @param name of what shows it and reaches furthest, in `place`
    /// @param record it reaches
    /// @param missing the first record that the books lack, or have otherwise
    public record Contradiction(
            Kind kind, String name, String place, long record, Optional<Instant> until, long missing, boolean restorable) {}

    /// What the books are not held against.
    public static final Comparison NOTHING =
            new Comparison(List.of(), List.of(), 0, 0, 0, 0, Optional.empty());

    public Comparison {
        witnesses = List.copyOf(witnesses);
        strays = List.copyOf(strays);
    }

    private List<Stray> unexpected() {
        return strays.stream().filter(stray -> !stray.expected()).toList();
    }

    /// Empty when nothing contradicts the books, or only what a restore left behind.
    public Optional<Contradiction> contradiction() {
        var kind = unexpected().stream().map(Stray::kind).max(Comparator.naturalOrder());
        return kind.map(gravest -> {
            var shown = unexpected().stream()
                    .max(Comparator.comparing((Stray each) -> each.kind() == gravest)
                            .thenComparing(each -> each.witness().source() == Witness.Source.BACKUP)
                            .thenComparingLong(each -> each.witness().record()))
                    .map(Stray::witness)
                    .orElseThrow();
            return new Contradiction(
                    gravest,
                    shown.name(),
                    shown.place(),
                    shown.record(),
                    shown.at(),
                    missing(gravest),
                    shown.source() == Witness.Source.BACKUP);
        });
    }

    /// What was put back lacks only what comes after its end; what differs does so after the last record that agrees.
    private long missing(Kind kind) {
        return kind == Kind.PUT_BACK ? books + 1 : trusted + 1;
    }

    /// How many contradict the books only because a restore left their records behind.
    public int left() {
        return strays.size() - unexpected().size();
    }

    public boolean isContradicted() {
        return !unexpected().isEmpty();
    }

    /// The backups that these books do not go on from, wherever they lie.
    public List<BackupName> strayBackups() {
        return strays.stream().flatMap(stray -> stray.witness().backup().stream()).distinct().toList();
    }

    /// The moments that the names of stray backups bear.
    public Set<Instant> moments() {
        return strayBackups().stream().map(BackupName::at).collect(Collectors.toSet());
    }

    /// The newest backup that another passphrase opens, with what continues it, as long as none that the present one opens
    /// was proven.
    public List<BackupName> underAnotherKey(Optional<BackupName> proven) {
        var backups = witnesses.stream()
                .filter(each -> each.backup().isPresent() && each.hash().isPresent())
                .toList();
        var isProven = backups.stream()
                .anyMatch(each -> each.opens() && proven.equals(each.backup()));
        if (isProven) {
            return List.of();
        }
        var others = backups.stream()
                .filter(each -> !each.opens())
                .flatMap(each -> each.backup().stream())
                .distinct()
                .toList();
        return Chain.newest(others).map(Chain::names).orElse(List.of());
    }

    /// The newest backup that was found, whoever can open it:
    /// as everywhere by what it reaches, then by its time; of two in one second that reach as far, the present code's.
    public Optional<Witness> newestBackup() {
        return witnesses.stream()
                .filter(each -> each.backup().isPresent() && each.hash().isPresent())
                .max(Comparator.comparingLong(Witness::record)
                        .thenComparing(each -> each.at().orElse(Instant.MIN))
                        .thenComparing(Witness::opens));
    }

    /// The full backup, beginning with which a stray one can be restored: itself, or the one that it continues.
    Optional<BackupName> full(Contradiction told) {
        var there = witnesses.stream()
                .filter(each -> each.place().equals(told.place()))
                .flatMap(each -> each.backup().stream())
                .toList();
        return BackupName.parse(told.name())
                .flatMap(wanted -> there.stream()
                        .filter(BackupName::isFull)
                        .sorted(BackupName.OLDEST_FIRST.reversed())
                        .filter(full -> Chain.from(full, there).names().contains(wanted))
                        .findFirst());
    }
}
