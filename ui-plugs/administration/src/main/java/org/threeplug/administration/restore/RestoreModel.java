package org.threeplug.administration.restore;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.backup.Progress;
import org.threeplug.backup.restore.FoundBackup;
import org.threeplug.backup.restore.Moment;
import org.threeplug.backup.restore.PastDeed;
import org.threeplug.backup.restore.Restores;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kit.Work;

/// What the restore wizard knows. A step that takes a while runs away from the screen and can be stopped; nothing of the
/// present store is touched by any of them.
public final class RestoreModel {

    /// How far a person wants to go back.
    public enum Until {
        NEWEST,
        RECORD,
        TIME
    }

    private static final int PAGE = 200;
    private static final int WHOLE = 100;
    private static final String PREPARING = "preparing";

    final ObservableList<FoundBackup> found = FXCollections.observableArrayList();
    final ObservableList<String> unreachable = FXCollections.observableArrayList();
    final ObjectProperty<Optional<FoundBackup>> chosen = new SimpleObjectProperty<>(Optional.empty());
    final StringProperty passphrase = new SimpleStringProperty("");
    final StringProperty folder = new SimpleStringProperty("");
    final ObjectProperty<Optional<Restores.Unpacked>> unpacked = new SimpleObjectProperty<>(Optional.empty());
    final ObservableList<PastDeed> deeds = FXCollections.observableArrayList();
    final ObjectProperty<Until> until = new SimpleObjectProperty<>(Until.NEWEST);
    final ObjectProperty<Optional<PastDeed>> deed = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Optional<LocalDate>> day = new SimpleObjectProperty<>(Optional.empty());
    final StringProperty time = new SimpleStringProperty("");
    final ObjectProperty<Optional<Restores.Prepared>> prepared = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Optional<Refusal>> trouble = new SimpleObjectProperty<>(Optional.empty());
    final BooleanProperty busy = new SimpleBooleanProperty();
    final StringProperty step = new SimpleStringProperty("");
    final IntegerProperty percent = new SimpleIntegerProperty();

    private final Restores source;
    private final ZoneId zone;
    private final Work work;
    private final Executor screen;
    private final List<String> more = new ArrayList<>();
    private org.threeplug.kit.Progress pace = new org.threeplug.kit.Progress("", WHOLE, InstantSource.system());
    private volatile boolean stopped;
    private Optional<Moment> preparedFor = Optional.empty();
    private Optional<FoundBackup> otherAllowed = Optional.empty();

    private record Ended<T>(Optional<T> value, Optional<Refusal> refusal) {}

    /// @param zone by which a person names a time
    /// @param screen brings what happens elsewhere to the screen's thread
    public RestoreModel(Restores source, ZoneId zone, Work work, Executor screen) {
        this.source = source;
        this.zone = zone;
        this.work = work;
        this.screen = screen;
    }

    ZoneId zone() {
        return zone;
    }

    /// Looks into every known place.
    void look() {
        run("", _ -> source.find(List.copyOf(more)), findings -> {
            found.setAll(findings.found());
            unreachable.setAll(findings.unreachable());
            if (chosen.get().isEmpty()) {
                chosen.set(findings.found().stream().findFirst());
            }
        });
    }

    /// Looks into the folder that was typed, too.
    void lookInFolder() {
        if (!folder.get().isBlank()) {
            more.add(folder.get().strip());
            look();
        }
    }

    /// Unpacks the chosen backup, unless it lies there already.
    void unpack() {
        var wanted = chosen.get();
        if (wanted.isEmpty() || isUnpacked(wanted.get()) || busy.get()) {
            return;
        }
        var prepares = prepared.get();
        var unpacks = unpacked.get();
        forget();
        var typed = typed();
        var other = isOtherAllowed(wanted.get());
        run(
                PREPARING,
                progress -> {
                    drop(prepares, unpacks);
                    return source.unpack(wanted.get(), List.copyOf(more), typed, other, progress);
                },
                this::unpacked);
    }

    /// Somebody was told whose backup it is, and wants it all the same. It counts for this backup alone.
    void allowOtherShop() {
        otherAllowed = chosen.get();
        unpack();
    }

    private boolean isOtherAllowed(FoundBackup wanted) {
        return otherAllowed.filter(wanted::equals).isPresent();
    }

    private Optional<char[]> typed() {
        return Optional.of(passphrase.get().strip()).filter(text -> !text.isEmpty()).map(String::toCharArray);
    }

    private boolean isUnpacked(FoundBackup wanted) {
        return unpacked.get().filter(backup -> backup.backup().equals(wanted.choice().file())).isPresent();
    }

    private void unpacked(Restores.Unpacked backup) {
        unpacked.set(Optional.of(backup));
        deed.set(Optional.empty());
        work.run(() -> backup.deeds(backup.last(), PAGE), deeds::setAll);
    }

    /// Shows the records before the ones that are shown.
    void earlier() {
        if (!deeds.isEmpty() && unpacked.get().isPresent()) {
            var backup = unpacked.get().get();
            var from = deeds.getLast().sequence() - 1;
            work.run(() -> backup.deeds(from, PAGE), deeds::addAll);
        }
    }

    boolean hasEarlier() {
        return !deeds.isEmpty() && deeds.getLast().sequence() > 1;
    }

    Optional<Moment> moment() {
        return switch (until.get()) {
            case NEWEST -> Optional.of(new Moment.Newest());
            case RECORD -> deed.get().map(wanted -> new Moment.Record(wanted.sequence()));
            case TIME -> day.get().flatMap(this::at);
        };
    }

    private Optional<Moment> at(LocalDate date) {
        try {
            var clock = time.get().isBlank() ? LocalTime.MAX : LocalTime.parse(time.get().strip());
            return Optional.of(new Moment.Time(date.atTime(clock).atZone(zone).toInstant()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    BooleanBinding backupKnown() {
        return Bindings.createBooleanBinding(() -> chosen.get().isPresent() && !busy.get(), chosen, busy);
    }

    BooleanBinding momentKnown() {
        return Bindings.createBooleanBinding(
                () -> unpacked.get().isPresent() && !busy.get() && moment().isPresent(),
                unpacked,
                busy,
                until,
                deed,
                day,
                time);
    }

    BooleanBinding ready() {
        return Bindings.createBooleanBinding(() -> prepared.get().isPresent() && !busy.get(), prepared, busy);
    }

    /// Restores beside the store. Cutting at a moment uses the unpacked backup up, so another moment unpacks it again.
    void prepare() {
        var wanted = moment();
        if (wanted.isEmpty() || busy.get() || prepared.get().isPresent() && wanted.equals(preparedFor)) {
            return;
        }
        var again = prepared.get().isPresent() || unpacked.get().isEmpty();
        var before = prepared.get();
        var backup = unpacked.get();
        var choice = chosen.get().orElseThrow();
        var typed = typed();
        var other = isOtherAllowed(choice);
        prepared.set(Optional.empty());
        run(
                PREPARING,
                progress -> {
                    if (again) {
                        drop(before, backup);
                    }
                    var fresh = again
                            ? source.unpack(choice, List.copyOf(more), typed, other, progress)
                            : backup.orElseThrow();
                    return fresh.restoreTo(wanted.get(), progress);
                },
                restore -> {
                    preparedFor = wanted;
                    prepared.set(Optional.of(restore));
                });
    }

    /// An estimate, once there is something to go by.
    Optional<Duration> left() {
        return percent.get() == 0 ? Optional.empty() : pace.left();
    }

    /// Ends what is being done; nothing has changed.
    void stop() {
        stopped = true;
    }

    /// Leaves nothing behind; the store is as it was. What is still being done ends by itself and cleans up too.
    void leave() {
        stop();
        var prepares = prepared.get();
        var unpacks = unpacked.get();
        if (!busy.get() && (prepares.isPresent() || unpacks.isPresent())) {
            work.run(
                    () -> {
                        drop(prepares, unpacks);
                        return true;
                    },
                    _ -> {});
        }
        forget();
    }

    /// What was prepared has used up what was unpacked.
    private static void drop(Optional<Restores.Prepared> prepared, Optional<Restores.Unpacked> unpacked) {
        prepared.ifPresentOrElse(Restores.Prepared::drop, () -> unpacked.ifPresent(Restores.Unpacked::drop));
    }

    private void forget() {
        prepared.set(Optional.empty());
        preparedFor = Optional.empty();
        unpacked.set(Optional.empty());
        deeds.clear();
    }

    private <T> void run(String first, Function<Progress, T> job, Consumer<T> done) {
        if (busy.get()) {
            return;
        }
        stopped = false;
        trouble.set(Optional.empty());
        percent.set(0);
        pace = new org.threeplug.kit.Progress("", WHOLE, InstantSource.system());
        step.set(first);
        busy.set(true);
        work.run(() -> ended(job), ended -> {
            busy.set(false);
            trouble.set(ended.refusal());
            ended.value().ifPresentOrElse(done, () -> unpackedIsGone(ended.refusal()));
        });
    }

    /// A restore that failed or was stopped has taken the unpacked backup with it.
    private void unpackedIsGone(Optional<Refusal> refusal) {
        if (refusal.isPresent()) {
            unpacked.set(Optional.empty());
        }
    }

    private <T> Ended<T> ended(Function<Progress, T> job) {
        try {
            return new Ended<>(Optional.of(job.apply(this::far)), Optional.empty());
        } catch (RefusedException e) {
            return new Ended<>(Optional.empty(), Optional.of(e.refusal()));
        }
    }

    private boolean far(String now, int much) {
        screen.execute(() -> {
            step.set(now);
            pace.done().set(much);
            percent.set(much);
        });
        return !stopped;
    }
}
