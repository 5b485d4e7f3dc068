package org.threeplug.desktop.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        var restored = run("restore", "--to-record", "100", "--yes", "--store", store, "--json");
        var status = run("status", "--store", store, "--json");
        var verified = run("verify", "--store", store, "--json");
        var again = run("replay-journal", "--store", store, "--json");

        assertThat(made.out()).startsWith("{\"made\":true,\"kind\":\"FULL\",\"name\":\"the-lantern-spoon-");
        assertThat(nothing.out()).isEqualTo("{\"made\":false}\n");
        assertThat(proof.code()).isZero();
        assertThat(proof.out()).startsWith("{\"good\":true,").contains("\"sequence\":176,");
        assertThat(preview.out())
                .contains("\"sequence\":100,", "\"fromJournal\":true,", "\"missingRecords\":77,", "\"restored\":false");
        assertThat(restored.out()).contains("\"restored\":true,", "\"kept\":");
        assertThat(status.out()).contains("\"documents\":0,\"journalRecords\":101,");
        assertThat(verified.out()).startsWith("{\"clean\":true,");
        assertThat(again.out()).startsWith("{\"equal\":true,\"records\":101,");
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
        int code = Pos.run(terminal, arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
