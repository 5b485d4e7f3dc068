package org.threeplug.persistence.backup;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.backup.BackupState;
import org.threeplug.backup.BackupState.Problem;
import org.threeplug.persistence.backup.places.BackupTarget;

/// How the backups of a store stand, and who is told when that changes.
final class ToldState {

    private static final Logger LOG = LoggerFactory.getLogger(ToldState.class);

    private final Supplier<Optional<BackupState>> first;
    private final BackupState nothing;
    private final InstantSource clock;
    private final KeptTroubles kept;
    private final List<Consumer<BackupState>> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<BackupState> state = Optional.empty();

    /// @param first what is found before anything was told; empty as long as there is no store
    /// @param kept for the next start
    ToldState(Supplier<Optional<BackupState>> first, BackupState nothing, InstantSource clock, KeptTroubles kept) {
        this.first = first;
        this.nothing = nothing;
        this.clock = clock;
        this.kept = kept;
    }

    BackupState now() {
        if (state.isEmpty()) {
            state = first.get();
        }
        return state.orElse(nothing);
    }

    Runnable listen(Consumer<BackupState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void is(BackupState newState) {
        if (!newState.equals(now())) {
            state = Optional.of(newState);
            kept.keep(newState.problems());
            listeners.forEach(listener -> listener.accept(newState));
        }
    }

    /// Shows that something went wrong.
    void report(String code, String... arguments) {
        LOG.error("backup: {} {}", code, List.of(arguments));
        is(now().with(new Problem(code, List.of(arguments), clock.instant())));
    }

    void solved(String... codes) {
        solved(known -> List.of(codes).contains(known.code()));
    }

    void solved(Predicate<Problem> which) {
        is(now().without(which));
    }

    /// What was wrong with the places that have it now.
    void reached(List<BackupTarget> targets) {
        var places = targets.stream().map(BackupTarget::place).toList();
        solved(known -> !known.code().equals("anchor-failed")
                && known.place().filter(places::contains).isPresent());
    }
}
