package org.threeplug.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.backup.Progress;
import org.threeplug.backup.restore.FoundBackup;
import org.threeplug.backup.restore.Moment;
import org.threeplug.backup.restore.PastDeed;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.copying.Room;
import org.threeplug.persistence.backup.places.BackupPlaces;
import org.threeplug.persistence.backup.places.BackupPlan;
import org.threeplug.persistence.backup.places.RemovableDrives;
import org.threeplug.persistence.backup.restore.Restore;
import org.threeplug.persistence.backup.restore.UnpackedBackup;
import org.threeplug.persistence.backup.witness.StoredAnchors;
import org.threeplug.persistence.engine.file.DiskFiles;
import org.threeplug.persistence.engine.file.StoreFile;
import org.threeplug.persistence.engine.file.StoreFiles;

class RoomTest {

    private static final long MEGABYTE = 1024 * 1024;

    @TempDir
    private Path folder;

    /// A disk of which a test says how much is free.
    private static final class Crowded implements StoreFiles {

        final AtomicLong free = new AtomicLong(Long.MAX_VALUE);
        private final StoreFiles disk = new DiskFiles();

        @Override
        public StoreFile open(Path file) throws IOException {
            return disk.open(file);
        }

        @Override
        public boolean exists(Path file) {
            return disk.exists(file);
        }

        @Override
        public List<Path> list(Path directory) throws IOException {
            return disk.list(directory);
        }

        @Override
        public void createDirectories(Path directory) throws IOException {
            disk.createDirectories(directory);
        }

        @Override
        public void delete(Path file) throws IOException {
            disk.delete(file);
        }

        @Override
        public void deleteFolder(Path directory) throws IOException {
            disk.deleteFolder(directory);
        }

        @Override
        public long size(Path file) throws IOException {
            return disk.size(file);
        }

        @Override
        public void rename(Path file, Path target) throws IOException {
            disk.rename(file, target);
        }

        @Override
        public long freeBytes(Path directory) {
            return free.get();
        }
    }

    @Test
    void roomIsAskedForWhereTheFolderWillBe() {
        var files = new Crowded();
        files.free.set(100 * MEGABYTE);
        var room = new Room(files, 64 * MEGABYTE);
        var wanted = folder.resolve("not").resolve("there");

        assertThatThrownBy(() -> room.mustBeAt(wanted, 37 * MEGABYTE))
                .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.refusal().arguments())
                        .containsExactly(wanted.toString(), "100", "101"));
    }

    @Test
    void aRestoreWithoutRoomIsRefusedBeforeAnythingIsWritten() throws Exception {
        try (var shop = new BackedUpShop(folder)) {
            shop.sell(2);
            shop.desk().backUp(Progress.NOBODY);
            var files = new Crowded();
            files.free.set(10 * MEGABYTE);

            assertThatThrownBy(() -> UnpackedBackup.of(
                            shop.trade.options().withFiles(files),
                            shop.root,
                            shop.source(),
                            Optional.empty(),
                            Optional.empty(),
                            Progress.NOBODY))
                    .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.refusal().code())
                            .isEqualTo("backup.no-room"));
            assertThat(shop.root.getParent()).isDirectoryNotContaining("glob:**/store-restored*");
        }
    }

    @Test
    void anUnpackedBackupShowsItsMomentsNewestFirst() throws Exception {
        try (var shop = new BackedUpShop(folder)) {
            shop.sell(3);
            shop.desk().backUp(Progress.NOBODY);
            var unpacked = UnpackedBackup.of(
                    shop.trade.options(), shop.root, shop.source(), Optional.empty(), Optional.empty(), Progress.NOBODY);
            var entries = unpacked.deeds(unpacked.last(), 3);

            assertThat(entries).extracting(PastDeed::what).containsOnly("PostSale").hasSize(3);
            assertThat(entries.getFirst().sequence()).isEqualTo(unpacked.last());
            assertThat(unpacked.deeds(entries.getLast().sequence() - 1, 1))
                    .extracting(PastDeed::what)
                    .containsExactly("OpenShift");
            var restore = Restore.prepare(
                    unpacked,
                    Optional.of(Restore.Present.of(shop.trade.store)),
                    new Moment.Record(unpacked.last() - 1),
                    Progress.NOBODY);
            assertThat(restore.preview().missingRecords()).contains(1L);
            restore.drop();
            assertThat(shop.root.getParent()).isDirectoryNotContaining("glob:**/store-restored*");
        }
    }

    @Test
    void everyPlaceIsLookedIntoAndADriveThatIsPluggedInLater() throws Exception {
        try (var shop = new BackedUpShop(folder)) {
            shop.sell(1);
            shop.desk().backUp(Progress.NOBODY);
            var drives = new RemovableDrives(List.of(folder.resolve("media")));
            var plan = BackupPlan.standard(shop.root);
            var places = new BackupPlaces(shop.trade.options().files(), plan, drives, shop.root);
            assertThat(places.find(List.of()).found()).hasSize(1);
            var stick = folder.resolve("media").resolve("stick");
            Files.createDirectories(stick.resolve("3plugpos"));
            Files.writeString(stick.resolve(RemovableDrives.MARK), "");
            shop.later(60);
            shop.sell(1);
            var desk = shop.desk(plan, drives);
            desk.backUp(Progress.NOBODY);
            Files.delete(shop.vault.resolve(desk.copies().getFirst().name()));
            var found = places.find(List.of()).found();

            assertThat(found)
                    .extracting(FoundBackup::place)
                    .containsExactly(stick.resolve("3plugpos").toString());
        }
    }

    @Test
    void eachClosingReportsAnchorIsAddedToTheChosenFolderAndNeverTakenBack() throws Exception {
        try (var shop = new BackedUpShop(folder)) {
            var anchors = new StoredAnchors(shop.trade.store, BackedUpShop.LABEL::forFiles);
            var chosen = folder.resolve("kept elsewhere");
            anchors.keepIn(chosen.toString());
            var file = chosen.resolve("anchors-" + BackedUpShop.LABEL.forFiles() + ".txt");
            var before = Files.readAllLines(file);
            shop.sell();
            shop.trade.close(shop.shift, "128.50");
            shop.desk().keepAnchors();

            assertThat(anchors.folder()).contains(chosen.toString());
            assertThat(Files.readAllLines(file))
                    .startsWith(before.toArray(String[]::new))
                    .hasSize(before.size() + 1)
                    .last()
                    .asString()
                    .startsWith("3plugpos:anchor:");
            var draft = folder.resolve("a.eml");
            anchors.draftMail(draft.toString(), "Ancore ș", "Bună");
            assertThat(Files.readString(draft)).startsWith("X-Unsent: 1\r\nSubject: =?UTF-8?B?");
        }
    }
}
