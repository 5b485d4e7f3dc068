package org.threeplug.administration.restore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeplug.backup.Progress;
import org.threeplug.backup.restore.BackupChoice;
import org.threeplug.backup.restore.Findings;
import org.threeplug.backup.restore.FoundBackup;
import org.threeplug.backup.restore.Moment;
import org.threeplug.backup.restore.PastDeed;
import org.threeplug.backup.restore.RestorePreview;
import org.threeplug.backup.restore.Restores;
import org.threeplug.backup.restore.Stranger;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.RefusedException;

/// Backups of 300 records each. What was used up answers no more, as on the disk.
final class FakeRestores implements Restores {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final long LAST = 300;

    final List<FoundBackup> lying = new ArrayList<>(List.of(backup("new"), backup("old")));
    final List<String> did = new ArrayList<>();
    boolean strange;
    Runnable meanwhile = () -> {};

    static FoundBackup backup(String file) {
        return new FoundBackup("/copies", new BackupChoice(file, "Shop", 1, LAST, NOON, NOON, 1_000));
    }

    @Override
    public Findings find(List<String> folders) {
        var found = new ArrayList<>(lying);
        folders.forEach(folder -> found.add(new FoundBackup(folder, backup("there").choice())));
        return new Findings(found, List.of("sftp://away"));
    }

    @Override
    public Unpacked unpack(
            FoundBackup wanted, List<String> folders, Optional<char[]> passphrase, boolean otherShop, Progress progress) {
        if (strange && !otherShop) {
            throw new RefusedException("backup.other-shop", "Theirs", "1", "RON", "Ours", "2", "RON");
        }
        meanwhile.run();
        progress.step("unpacking", 5);
        did.add("unpacked " + wanted.choice().file() + passphrase.map(typed -> " by " + new String(typed)).orElse(""));
        return new Beside(wanted.choice().file());
    }

    private final class Beside implements Unpacked {

        private final String file;
        private boolean gone;

        Beside(String file) {
            this.file = file;
        }

        @Override
        public String backup() {
            return file;
        }

        @Override
        public long last() {
            return LAST;
        }

        @Override
        public List<PastDeed> deeds(long upTo, int atMost) {
            var deeds = new ArrayList<PastDeed>();
            for (long number = upTo; number > Math.max(0, upTo - atMost); number--) {
                deeds.add(new PastDeed(number, NOON.plusSeconds(number), "PostSale", "Mira"));
            }
            return deeds;
        }

        @Override
        public Prepared restoreTo(Moment moment, Progress progress) {
            if (gone) {
                throw new IllegalStateException("used up");
            }
            gone = true;
            try {
                meanwhile.run();
                progress.step("replaying", 50);
            } catch (RefusedException e) {
                did.add("dropped " + file);
                throw e;
            }
            did.add("restored " + file + " to " + moment);
            return new Waiting(file);
        }

        @Override
        public void drop() {
            if (!gone) {
                gone = true;
                did.add("dropped " + file);
            }
        }
    }

    private final class Waiting implements Prepared {

        private final String file;

        Waiting(String file) {
            this.file = file;
        }

        @Override
        public RestorePreview preview() {
            return new RestorePreview(
                    file, LAST, NOON, "PostSale", List.of(), List.of(), Optional.of(0L), false, Map.of());
        }

        @Override
        public Optional<Stranger> other() {
            return strange ? Optional.of(new Stranger("Theirs", "1", "RON", false)) : Optional.empty();
        }

        @Override
        public void switchOver(Justification why) {
            did.add("switched to " + file);
        }

        @Override
        public void drop() {
            did.add("dropped the restored " + file);
        }
    }
}
