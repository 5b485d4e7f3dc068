package org.threeplug.desktop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.backup.Progress;
import org.threeplug.desktop.window.TillWindow;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalView;
import org.threeplug.kit.gallery.Find;
import org.threeplug.kit.gallery.Picture;
import org.threeplug.kit.window.Toolkit;
import org.threeplug.persistence.backup.BackupDesk;
import org.threeplug.plug.Area;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.tools.Tools;
import org.threeplug.tools.shops.DemoShop;

/// Going back to a backup in the real window on the headless platform.
@Tag("window")
final class SafetyWindowTest {

    @TempDir
    Path folder;

    private Path backedUpShop() {
        var root = folder.resolve("shop");
        try (var store = OpenStore.atOrNew(root)) {
            Tools.on(store, DemoShop.class).open(Locale.ENGLISH);
            store.get(BackupDesk.class).backUp(Progress.NOBODY);
        }
        return root;
    }

    private static void inWindow(Path root, BiConsumer<TillWindow, Hand> work) {
        var window = Toolkit.start(() -> {
                    var made = new TillWindow(new Stage(), Locale.ENGLISH, 1366, 820);
                    made.show(root, watch -> OpenStore.atOrNew(root, watch));
                    return made;
                })
                .join();
        try {
            work.accept(window, new Hand(window.stage().getScene()));
        } finally {
            new Hand(window.stage().getScene()).on(() -> {
                window.close();
                window.stage().close();
                return true;
            });
            window.settled().join().ifPresent(OpenStore::close);
        }
    }

    private static void press(TillWindow window, Hand hand, String words) {
        hand.await(words, () -> !button(window, words).map(ButtonBase::isDisabled).orElse(true));
        hand.on(() -> {
            button(window, words).orElseThrow().fire();
            return true;
        });
    }

    private static Optional<ButtonBase> button(TillWindow window, String words) {
        try {
            return Optional.of(Find.button(window.stage().getScene().getRoot(), words));
        } catch (AssertionError _) {
            return Optional.empty();
        }
    }

    private static void shoot(TillWindow window, Hand hand, String name) {
        var picture = hand.on(() -> Picture.of(window.stage().getScene().snapshot(null)));
        try {
            picture.write(Path.of("target", "gallery", "window-" + name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void goThroughTheWizard(TillWindow window, Hand hand, String name) {
        hand.await("the wizard", () -> hand.isThere("restore.wizard"));
        press(window, hand, "Continue");
        press(window, hand, "Continue");
        hand.await("the preview", () -> !button(window, "Let it take the store’s place")
                .map(ButtonBase::isDisabled)
                .orElse(true));
        shoot(window, hand, name);
        press(window, hand, "Let it take the store’s place");
    }

    /// Nobody is asked before they have seen what is in it.
    private static void lookAtTheBackup(TillWindow window, Hand hand, String name) {
        hand.await("the wizard", () -> hand.isThere("restore.wizard"));
        assertThat(hand.isThere("secret")).isFalse();
        press(window, hand, "Continue");
        press(window, hand, "Continue");
        hand.await("the preview", () -> !button(window, "Continue").map(ButtonBase::isDisabled).orElse(true));
        shoot(window, hand, name);
    }

    private List<JournalEntry> restores(Path root) {
        try (var store = OpenStore.existing(root)) {
            return store.get(JournalView.class).entries(JournalView.Filter.ALL, 0, 20).stream()
                    .filter(entry -> entry.command().equals("RecordRestore"))
                    .toList();
        }
    }

    private List<Path> kept() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("shop-before-restore-"))
                    .toList();
        }
    }

    @Test
    void anAdministratorGoesBackToABackupAndTheJournalSaysWhoAndWhy() throws IOException {
        var root = backedUpShop();
        var admin = DemoShop.people().stream()
                .filter(person -> person.role().equals("administrator"))
                .findFirst()
                .orElseThrow();
        inWindow(root, (window, hand) -> {
            hand.press("person." + admin.login());
            hand.type(admin.pin().orElseThrow());
            hand.tap(KeyCode.ENTER);
            hand.await("the till", () -> hand.isThere("till.entry"));
            hand.goTo(Area.SET_UP, "administration.backups");
            hand.press("backups.restore");
            lookAtTheBackup(window, hand, "restore");
            press(window, hand, "Continue");
            hand.await("the last step", () -> hand.isThere("reason"));
            press(window, hand, "Let it take the store’s place");
            assertThat(hand.isThere("reason")).as("nobody stands behind it yet").isTrue();
            hand.fill("reason", "Wrong prices");
            hand.on(() -> {
                hand.find("approver").requestFocus();
                return true;
            });
            hand.tap(KeyCode.DOWN);
            hand.fill("secret", admin.pin().orElseThrow());
            shoot(window, hand, "restore-approval");
            press(window, hand, "Let it take the store’s place");
            hand.await("signing in again", () -> hand.isThere("person." + admin.login()));
        });

        assertThat(kept()).hasSize(1);
        assertThat(restores(root)).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).contains("Wrong prices");
            assertThat(entry.approver()).contains(admin.name());
        });
    }

    @Test
    void aStoreThatDoesNotOpenIsRestoredFromTheWindow() throws IOException {
        var root = backedUpShop();
        breakJournal(root);
        inWindow(root, (window, hand) -> {
            hand.await("the sentence", () -> hand.isThere("window.sorry"));
            shoot(window, hand, "sorry");
            hand.press("sorry.runbook");
            hand.await("the page", () -> hand.isThere("runbook.suspected-tampering"));
            hand.press("sorry.restore");
            goThroughTheWizard(window, hand, "restore-unreadable");
            hand.await("signing in", () -> hand.isThere("demo.pins"));
        });

        assertThat(kept()).hasSize(1);
        assertThat(restores(root)).singleElement().satisfies(entry -> assertThat(entry.reason())
                .contains("The store could not be opened."));
    }

    /// The computer with the folder of backups is gone; what is left is on the server. A server of one's own is tried with
    /// `-Dsftp.plan=FILE`, whose lines are those of `backup.properties`.
    @Test
    void aBackupThatOnlyTheServerHasIsRestoredFromTheWindow() throws Exception {
        var root = folder.resolve("shop");
        try (var server = FileServer.start(folder.resolve("server"))) {
            try (var store = OpenStore.atOrNew(root)) {
                Tools.on(store, DemoShop.class).open(Locale.ENGLISH);
            }
            var own = Optional.ofNullable(System.getProperty("sftp.plan")).map(Path::of);
            Files.write(
                    root.resolve("backup.properties"),
                    own.isPresent() ? Files.readAllLines(own.get()) : server.plan());
            try (var store = OpenStore.existing(root)) {
                store.get(BackupDesk.class).backUp(Progress.NOBODY);
                assertThat(store.get(BackupDesk.class).state().problem()).isEmpty();
            }
            for (var local : filesIn(folder.resolve("shop-backups"))) {
                Files.delete(local);
            }
            breakJournal(root);
            inWindow(root, (window, hand) -> {
                hand.press("sorry.restore");
                goThroughTheWizard(window, hand, "restore-from-server");
                hand.await("signing in", () -> hand.isThere("demo.pins"));
            });
        }

        assertThat(kept()).hasSize(1);
        assertThat(restores(root)).hasSize(1);
        assertThat(folder.resolve("shop-fetched")).doesNotExist();
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.toList();
        }
    }

    private Stream<Path> unpacked() {
        var names = folder.toFile().list((_, name) -> name.startsWith("shop-restored-"));
        return Arrays.stream(Objects.requireNonNull(names)).map(folder::resolve);
    }

    private static byte[] breakJournal(Path root) throws IOException {
        var journal = root.resolve("journal").resolve("%020d.journal".formatted(1));
        var bytes = Files.readAllBytes(journal);
        bytes[20_000] ^= 1;
        Files.write(journal, bytes);
        return bytes;
    }

    @Test
    void leavingTheWizardLeavesEverythingAsItIs() throws IOException {
        var root = backedUpShop();
        var journal = root.resolve("journal").resolve("%020d.journal".formatted(1));
        var bytes = breakJournal(root);
        inWindow(root, (window, hand) -> {
            hand.press("sorry.restore");
            hand.await("the wizard", () -> hand.isThere("restore.wizard"));
            press(window, hand, "Continue");
            hand.await("unpacked", () -> unpacked().anyMatch(each -> Files.isDirectory(each.resolve("journal"))));
            hand.await("the moments", () -> !button(window, "Continue")
                    .map(ButtonBase::isDisabled)
                    .orElse(true));
            hand.press("restore.leave");
            hand.await("nothing left behind", () -> unpacked().findAny().isEmpty());
            hand.await("the sentence", () -> hand.isThere("window.sorry"));
        });

        assertThat(kept()).isEmpty();
        assertThat(Files.readAllBytes(journal)).isEqualTo(bytes);
    }
}
