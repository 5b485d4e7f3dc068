package org.threeplug.persistence.backup.places;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.threeplug.persistence.backup.sealing.BackupName;

/// Decides which backups may go: of each of the last days, weeks and months that have any, the newest full one stays, and
/// so do the newest of all, the newest that was proven, and the journal copies that continue either of these.
public record Retention(BackupPlan.Keep keep, ZoneId zone) {

    /// @param proven the newest backup that was really restored
    public List<BackupName> expired(List<BackupName> all, Optional<BackupName> proven) {
        var full = all.stream()
                .filter(BackupName::isFull)
                .sorted(BackupName.OLDEST_FIRST.reversed())
                .toList();
        var kept = new HashSet<BackupName>();
        proven.ifPresent(kept::add);
        full.stream().findFirst().ifPresent(kept::add);
        newestOfEach(full, keep.daily(), at -> at.toLocalDate(), kept);
        newestOfEach(
                full,
                keep.weekly(),
                at -> at.get(IsoFields.WEEK_BASED_YEAR) * 100 + at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                kept);
        newestOfEach(full, keep.monthly(), at -> at.getYear() * 100 + at.getMonthValue(), kept);
        return all.stream()
                .filter(name -> name.isFull() ? !kept.contains(name) : !continues(name, full, proven))
                .toList();
    }

    private <T> void newestOfEach(
            List<BackupName> newestFirst, int count, Function<ZonedDateTime, T> period, Set<BackupName> kept) {
        var periods = new ArrayList<T>();
        for (var name : newestFirst) {
            var one = period.apply(name.at().atZone(zone));
            if (!periods.contains(one) && periods.size() < count) {
                periods.add(one);
                kept.add(name);
            }
        }
    }

    private static boolean continues(BackupName journal, List<BackupName> full, Optional<BackupName> proven) {
        var newest = full.stream().findFirst();
        return Stream.concat(newest.stream(), proven.stream())
                .mapToLong(BackupName::sequence)
                .min()
                .stream()
                .mapToObj(oldest -> journal.sequence() > oldest)
                .findFirst()
                .orElse(true);
    }
}
