package org.threeplug.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.threeplug.backup.BackupCopy;
import org.threeplug.backup.BackupState;
import org.threeplug.backup.Backups;
import org.threeplug.backup.Progress;
import org.threeplug.backup.Proof;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.RefusedException;

/// Backups that are only listed.
public final class FakeBackups implements Backups {

    private final List<BackupCopy> copies = new ArrayList<>();
    private Optional<Proof> proven = Optional.empty();

    @Override
    public BackupState state() {
        return new BackupState(
                copies.stream().map(BackupCopy::at).findFirst(), Optional.empty(), proven, List.of());
    }

    @Override
    public List<BackupCopy> copies() {
        return List.copyOf(copies);
    }

    @Override
    public BackupCopy backUp(Progress progress) {
        var sequence = 100L + copies.size();
        var copy = new BackupCopy(
                "shop-" + sequence + "-20260302-120000.3pbk",
                BackupCopy.Kind.FULL,
                1,
                sequence,
                Shop.NOON,
                250_000,
                "/backups",
                Optional.empty());
        copies.addFirst(copy);
        return copy;
    }

    @Override
    public Proof prove(Progress progress) {
        if (copies.isEmpty()) {
            throw new RefusedException("backup.none", "/backups");
        }
        var newest = copies.getFirst();
        var proof = new Proof(newest.name(), newest.sequence(), "ab", true, "", Shop.NOON);
        copies.set(
                0,
                new BackupCopy(
                        newest.name(),
                        newest.kind(),
                        newest.from(),
                        newest.sequence(),
                        newest.at(),
                        newest.bytes(),
                        newest.place(),
                        Optional.of(proof)));
        proven = Optional.of(proof);
        return proof;
    }

    @Override
    public Runnable listen(Consumer<BackupState> listener) {
        return () -> {};
    }
}
