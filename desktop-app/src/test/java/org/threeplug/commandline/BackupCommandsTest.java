package org.threeplug.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.desktop.start.Program;
import org.threeplug.server.compose.OpenStore;

/// Backs up, proves and restores the demo shop as a script would.
final class BackupCommandsTest {

    @TempDir
    Path folder;

    private String store = "";

    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void setUpShop() {
        store = folder.resolve("shop").toString();
        assertThat(run("setup", "--demo", "--days", "0", "--store", store).code()).isZero();
    }

    @Test
    void whatIsBackedUpIsProvenAndRestored() {
        var made = run("backup", "--store", store, "--json");
        var nothing = run("backup", "--store", store, "--json");
        var proof = run("drill", "--store", store, "--json");
        var preview = run("restore", "--to-record", "100", "--store", store, "--json");
        var nobody = run("restore", "--to-record", "100", "--yes", "--store", store, "--json");
        var restored = typing(
                "9402", "restore", "--to-record", "100", "--yes", "--store", store, "--json", "--by", "owner",
                "--secret-from", "-");
        var status = run("status", "--store", store, "--json");
        var verified = run("verify", "--store", store, "--json");
        var again = run("replay-journal", "--store", store, "--json");

        assertThat(made.out()).startsWith("{\"made\":true,\"kind\":\"FULL\",\"name\":\"the-lantern-spoon-");
        assertThat(nothing.out()).isEqualTo("{\"made\":false}\n");
        assertThat(proof.code()).isZero();
        assertThat(proof.out()).startsWith("{\"good\":true,");
        var sequence = Pattern.compile("\"sequence\":(\\d+),").matcher(proof.out());
        assertThat(sequence.find()).isTrue();
        // The proof itself is recorded behind it.
        long missing = Long.parseLong(sequence.group(1)) + 1 - 100;
        assertThat(preview.out())
                .contains("\"sequence\":100,", "\"fromJournal\":true,", "\"missingRecords\":" + missing + ",", "\"restored\":false");
        assertThat(typing("4711", "restore", "--yes", "--store", store, "--by", "mira", "--secret-from", "-").err())
                .startsWith("Mira Solano has not the right backup.restore.");
        assertThat(nobody.out()).startsWith("{\"error\":{\"code\":\"cli.who-needed\"");
        assertThat(restored.out()).contains("\"restored\":true,", "\"kept\":");
        assertThat(status.out()).contains("\"documents\":0,\"journalRecords\":101,");
        assertThat(verified.out()).startsWith("{\"clean\":true,").contains("\"outsideLeft\":2,");
        assertThat(again.out()).startsWith("{\"equal\":true,\"records\":101,");
        run("backup", "--now", "--store", store);
        assertThat(run("restore", "--store", store).out())
                .as("what was left behind reaches further, and that is said")
                .contains(" was made later and reaches record ");
    }

    @Test
    void lookingAtABackupLeavesAFolderOfThatNameAloneAlsoWhileAStoreIsOpenInIt() throws IOException {
        run("backup", "--store", store);
        var beside = folder.resolve("shop-restored");
        copy(Path.of(store), beside);
        Files.writeString(beside.resolve("notes.txt"), "mine");
        var linked = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(linked.resolve("notes.txt"), "mine too");
        Files.createSymbolicLink(folder.resolve("shop-restored-00c0ffee"), linked);

        try (var open = OpenStore.existing(beside)) {
            var looked = run("restore", "--store", store);

            assertThat(looked.out()).endsWith("Nothing has changed. The same command with --yes lets it take the store’s place; "
                    + "the present one is kept.\n");
            assertThat(open.journalRecords()).as("it goes on working").isPositive();
        }

        assertThat(beside.resolve("notes.txt")).hasContent("mine");
        assertThat(linked.resolve("notes.txt")).hasContent("mine too");
        assertThat(run("verify", "--store", beside.toString(), "--json").out()).startsWith("{\"clean\":true,");
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()).filter(name -> name.startsWith("shop-")))
                    .containsExactlyInAnyOrder("shop-backups", "shop-restored", "shop-restored-00c0ffee");
        }
    }

    @Test
    void whatStandsBetweenTheBackupsAndIsNoPlainFileIsPassedOver() throws IOException {
        run("backup", "--store", store);
        var from = Files.createDirectory(folder.resolve("from"));
        var name = newest(folder.resolve("shop-backups"));
        Files.createDirectory(from.resolve(name));

        var refused = run("restore", "--from", from.toString(), "--store", store);

        assertThat(refused.err()).startsWith("There is no backup in " + from + ".");
        assertThat(from.resolve(name)).isEmptyDirectory();
    }

    @Test
    void anotherComputerNeedsTheCodeOfTheRecoverySheet() throws IOException {
        var sheet = folder.resolve("sheet.txt");
        assertThat(run("backup", "--store", store, "--sheet", sheet.toString()).code()).isZero();
        var lines = Pattern.compile("^[0-9A-Z-]{17}$", Pattern.MULTILINE).matcher(Files.readString(sheet));
        assertThat(lines.find()).isTrue();
        var code = lines.group();
        assertThat(lines.find()).isTrue();
        code += "-" + lines.group();
        var from = folder.resolve("shop-backups").toString();
        var target = folder.resolve("elsewhere").toString();

        var without = run("restore", "--from", from, "--store", target, "--json");
        var wrong = typing("wrong", "restore", "--from", from, "--store", target, "--passphrase-from", "-", "--json");
        var right = typing(code, "restore", "--from", from, "--store", target, "--passphrase-from", "-", "--yes");

        assertThat(without.out()).startsWith("{\"error\":{\"code\":\"backup.passphrase-needed\"");
        assertThat(wrong.out()).startsWith("{\"error\":{\"code\":\"backup.wrong-passphrase\"");
        assertThat(right.err() + right.out()).endsWith("Done.\n");
        assertThat(run("status", "--store", target, "--json").out()).contains("\"products\":200");
    }

    @Test
    void anotherShopsBackupNeedsAnOptionOfItsOwnAndBringsNoPassphrase() throws IOException {
        var own = folder.resolve("own").toString();
        typing("498217", "setup", "--store", own, "--business", "Chez Nous", "--currency", "EUR", "--admin-login", "nora",
                "--admin-pin-from", "-");
        assertThat(run("backup", "--store", own).code()).isZero();
        var key = Files.readString(Path.of(own, "backup.key"));
        typing("another good passphrase\n9402", "backup", "--now", "--new-passphrase-from", "-", "--by", "owner",
                "--secret-from", "-", "--store", store);
        var from = folder.resolve("shop-backups").toString();

        var refused = typing("another good passphrase", "restore", "--from", from, "--store", own, "--passphrase-from", "-");
        var shown = typing(
                "another good passphrase", "restore", "--from", from, "--store", own, "--passphrase-from", "-",
                "--other-shop", "--json");
        var done = typing(
                "498217\nanother good passphrase", "restore", "--from", from, "--store", own, "--passphrase-from", "-",
                "--other-shop", "--yes", "--by", "nora", "--secret-from", "-");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("This is a backup of another shop: The Lantern & Spoon (", "Here is Chez Nous (");
        assertThat(shown.out()).contains("\"fromJournal\":true,");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(Files.readString(Path.of(own, "backup.key"))).isEqualTo(key);
        assertThat(run("verify", "--store", own, "--json").out()).startsWith("{\"clean\":true,");
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())
                            .filter(name -> name.startsWith("own-restored")))
                    .isEmpty();
        }
    }

    @Test
    void aFolderThatIsPutBackIsToldOfByEveryCommandWithTheWayBack() throws IOException {
        run("backup", "--store", store);
        var yesterday = folder.resolve("yesterday");
        copy(Path.of(store), yesterday);
        run("backup", "--to", folder.resolve("kept").toString(), "--remember", "--now", "--store", store);
        var last = newest(folder.resolve("kept"));
        var good = run("status", "--store", store, "--json");
        delete(Path.of(store));
        copy(yesterday, Path.of(store));
        var silent = run("verify", "--store", store);
        copy(folder.resolve("kept"), folder.resolve("shop-backups"));
        var way = "pos restore --store " + store + " --from " + folder.resolve("shop-backups") + " --backup " + last;
        var status = run("status", "--store", store);
        var made = run("backup", "--now", "--store", store, "--json");
        var verified = run("verify", "--store", store);
        var kept = run("verify", "--kept", folder.resolve("kept").toString(), "--store", store, "--json");

        assertThat(good.code()).as(good.out()).isZero();
        assertThat(silent.code()).as("what was kept is not within reach").isZero();
        // Each migration of the program is a record, too.
        var reached = Pattern.compile("agree \\(anchors, backups, notes of drills\\); behind record (\\d+) nothing was compared\\.")
                .matcher(silent.out());
        assertThat(reached.find()).as(silent.out()).isTrue();
        long trusted = Long.parseLong(reached.group(1));
        assertThat(status.code()).isEqualTo(1);
        assertThat(status.out()).contains("This store was put back to an earlier state", way);
        assertThat(made.code()).isEqualTo(1);
        assertThat(made.out()).contains("\"problems\":[\"put-back\"]");
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out()).contains("record " + (trusted + 1) + " and what follows are missing here", way, "pos runbook put-back");
        assertThat(kept.out()).contains("\"kind\":\"PUT_BACK\",\"record\":" + (trusted + 1) + ",\"trustedTo\":" + trusted);
        assertThat(folder.resolve("shop-backups").resolve(last)).exists();
    }

    private static String newest(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".3pbk"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (!Files.isDirectory(target)) {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void theStatusSaysWhichSheetOpensTheNewestBackup() throws IOException {
        var sheet = folder.resolve("sheet.txt");
        run("backup", "--sheet", sheet.toString(), "--store", store);
        var good = run("status", "--store", store);
        typing("a good long passphrase\n9402", "backup", "--new-passphrase-from", "-", "--by", "owner", "--secret-from", "-",
                "--store", store);
        var old = run("status", "--store", store);
        var sign = Pattern.compile("holds the code ([0-9A-Z]{4}-[0-9A-Z]{4}); it opens the newest backup").matcher(good.out());

        assertThat(sign.find()).as(good.out()).isTrue();
        assertThat(Files.readString(sheet)).contains("This code is called " + sign.group(1) + ".");
        assertThat(old.out())
                .contains("The recovery sheet holds the code " + sign.group(1) + ", and the newest backup opens with ")
                .contains("the sheet opens it no longer.");
    }

    @Test
    void theRecoverySheetIsWrittenAtSetUpAndNeverASecondTime() throws IOException {
        var own = folder.resolve("own").toString();
        var sheet = folder.resolve("sheet.pdf");
        var setUp = List.of(
                "setup", "--store", own, "--business", "Chez Nous", "--currency", "EUR", "--admin-pin-from", "-", "--sheet",
                sheet.toString());

        var made = typing("498217", setUp.toArray(String[]::new));
        var again = run("backup", "--store", own, "--sheet", folder.resolve("again.pdf").toString());

        assertThat(made.out()).endsWith("The recovery sheet is in " + sheet
                + ". Print it, keep it away from the shop, and delete the file.\n");
        assertThat(Files.readString(sheet, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out() + again.err()).contains("No sheet was written to ", "--new-passphrase");
        assertThat(folder.resolve("again.pdf")).doesNotExist();
    }

    @Test
    void aFolderInsideTheStoreIsNoPlaceForItsBackups() {
        var inside = Path.of(store).resolve("backup");

        var refused = run("backup", "--store", store, "--to", inside.toString(), "--remember");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).startsWith(inside + " lies inside the store’s own folder");
        assertThat(Path.of(store).resolve("backup.properties")).doesNotExist();
    }

    @Test
    void aDamagedBackupFailsTheDrillAndTheRestoreWithASentence() throws IOException {
        run("backup", "--store", store);
        Path backup;
        try (var files = Files.list(folder.resolve("shop-backups"))) {
            backup = files.filter(file -> file.toString().endsWith(".3pbk")).findFirst().orElseThrow();
        }
        var bytes = Files.readAllBytes(backup);
        bytes[20_000] ^= 4;
        Files.write(backup, bytes);

        var restore = run("restore", "--store", store, "--json");
        var drill = run("drill", "--store", store, "--json");
        var after = run("drill", "--store", store, "--json");

        assertThat(restore.code()).isEqualTo(1);
        assertThat(restore.out()).startsWith("{\"error\":{\"code\":\"backup.damaged\"");
        assertThat(drill.code()).isEqualTo(1);
        assertThat(drill.out()).startsWith("{\"good\":false,\"backup\":\"" + backup.getFileName());
        assertThat(after.out()).startsWith("{\"good\":true,");
    }

    private static Ran run(String... arguments) {
        return typing("", arguments);
    }

    /// As a script does that hands a secret over on standard input.
    private static Ran typing(String secret, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = Terminal.of(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Locale.ENGLISH,
                Typed.of(new ByteArrayInputStream((secret + "\n").getBytes(StandardCharsets.UTF_8))));
        int code = Program.run(terminal, arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
