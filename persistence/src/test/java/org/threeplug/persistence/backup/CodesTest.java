package org.threeplug.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.backup.BackupCopy;
import org.threeplug.backup.Progress;
import org.threeplug.backup.restore.Moment;
import org.threeplug.persistence.backup.restore.Restore;
import org.threeplug.persistence.backup.sealing.BackupSecret;

/// Which code opens what, and what stays until another one is known to work.
class CodesTest {

    private static final char[] OTHER = "another long passphrase".toCharArray();

    @TempDir
    private Path folder;

    private BackedUpShop shop;

    @BeforeEach
    void open() throws IOException {
        shop = new BackedUpShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private BackupCopy backUp() {
        shop.sell(1);
        shop.later(60);
        return shop.desk().backUp(Progress.NOBODY);
    }

    private boolean isThere(BackupCopy copy) {
        return Files.exists(shop.vault.resolve(copy.name()));
    }

    @Test
    void theLastBackupUnderTheOldPassphraseStaysWithItsKeysUntilOneUnderTheNewIsProven() throws IOException {
        var earlier = backUp();
        var old = backUp();
        BackupSecret.choose(shop.root, OTHER);
        backUp();
        var again = backUp();

        assertThat(List.of(isThere(earlier), isThere(old), isThere(again))).isEqualTo(List.of(false, true, true));
        var restored = Restore.prepare(
                shop.trade.options(),
                folder.resolve("elsewhere"),
                shop.source(),
                Optional.of(old.name()),
                Optional.of(BackedUpShop.PASSPHRASE.toCharArray()),
                Optional.empty(),
                new Moment.Newest(),
                Progress.NOBODY);
        assertThat(restored.preview().sequence()).isEqualTo(old.sequence());
        restored.drop();

        assertThat(shop.desk().prove(Progress.NOBODY).good()).isTrue();
        var last = backUp();
        assertThat(List.of(isThere(old), isThere(last))).isEqualTo(List.of(false, true));
    }

    @Test
    void theSheetsCodeIsKnownByASignThatTellsNothingOfIt() throws IOException {
        var root = folder.resolve("other");
        Files.createDirectories(root);
        BackupSecret.keyOf(root);
        var code = BackupSecret.unseen(root).orElseThrow();
        var sign = BackupSecret.keyOf(root).sign();
        BackupSecret.seen(root);

        assertThat(sign).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(code).doesNotContain(sign.substring(0, 4)).doesNotContain(sign.substring(5));
        assertThat(BackupSecret.onSheet(root)).contains(sign);
        assertThat(Files.readString(root.resolve("recovery-sheet.sign")).strip()).isEqualTo(sign);
    }

    @Test
    void aSheetOpensTheNewestBackupUntilThePassphraseIsChangedAndABackupMade() throws IOException {
        Files.delete(shop.root.resolve("backup.key"));
        var first = BackupSecret.keyOf(shop.root).sign();
        BackupSecret.seen(shop.root);
        var none = shop.desk().codes();
        backUp();
        var good = shop.desk().codes();
        var second = BackupSecret.choose(shop.root, OTHER).sign();
        var before = shop.desk().codes();
        backUp();
        var after = shop.desk().codes();

        assertThat(none).isEqualTo(new Codes(Optional.of(first), Optional.of(first), Optional.empty()));
        assertThat(good).isEqualTo(new Codes(Optional.of(first), Optional.of(first), Optional.of(first)));
        assertThat(before).isEqualTo(new Codes(Optional.of(second), Optional.of(first), Optional.of(first)));
        assertThat(after).isEqualTo(new Codes(Optional.of(second), Optional.of(first), Optional.of(second)));
        assertThat(List.of(
                        none.sheetOpensNewest(),
                        good.sheetOpensNewest(),
                        before.sheetOpensNewest(),
                        after.sheetOpensNewest()))
                .isEqualTo(List.of(false, true, true, false));
    }

    @Test
    void aNoteThatMakesNoSenseIsNone() throws IOException {
        Files.writeString(shop.root.resolve("recovery-sheet.sign"), "\u0007rubbish\n");

        assertThat(BackupSecret.onSheet(shop.root)).isEmpty();
        assertThat(shop.root.resolve("recovery-sheet.sign.unreadable")).exists();
    }
}
