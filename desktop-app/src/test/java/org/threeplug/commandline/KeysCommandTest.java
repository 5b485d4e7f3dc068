package org.threeplug.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.desktop.start.Program;

/// The owner lets a program of theirs act by a key, and closes the books.
final class KeysCommandTest {

    private static final String SECRET = "9402";

    @TempDir
    Path folder;

    private record Ran(int code, String out) {}

    private Ran run(String typed, String... arguments) {
        var out = new ByteArrayOutputStream();
        var terminal = Terminal.of(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                Locale.ENGLISH,
                Typed.of(new ByteArrayInputStream((typed + "\n").getBytes(StandardCharsets.UTF_8))));
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--store", folder.resolve("shop").toString(), "--json"));
        return new Ran(Program.run(terminal, all.toArray(String[]::new)), out.toString(StandardCharsets.UTF_8));
    }

    private Ran behind(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--by", "owner", "--secret-from", "-"));
        return run(SECRET, all.toArray(String[]::new));
    }

    @Test
    void aProgramActsByItsKeyUntilItIsWithdrawnAndTheBooksAreClosedAndOpened() throws IOException {
        assertThat(run("", "setup", "--demo", "--days", "0").code()).isZero();
        var file = folder.resolve("web.key");
        var until = LocalDate.now().plusDays(30).toString();
        var make = new String[] {
            "keys", "make", "Web shop", "--for", "owner", "--until", until, "--right", "lists.export", "--right",
            "catalog.view", "--to", file.toString()
        };
        assertThat(run("", make).out()).contains("cli.who-needed");
        assertThat(file).doesNotExist();

        var made = behind(make);
        var shown = Files.readString(file);
        assertThat(made.code()).as(made.out()).isZero();
        assertThat(made.out()).doesNotContain(shown);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(behind(make).out()).contains("keys.file-there");
        assertThat(run("", "keys", "list").out())
                .contains("\"name\":\"Web shop\",\"person\":\"Bertie Lantern\",\"state\":\"GOOD\"")
                .doesNotContain(shown);

        var list = folder.resolve("products.csv").toString();
        assertThat(run(shown, "export", "products", list, "--key-from", "-").out()).contains("\"rows\":");
        assertThat(run("3pk.wrong", "export", "products", list, "--key-from", "-").out()).contains("identity.key-wrong");
        assertThat(run(shown, "records", "list", "suppliers", "--key-from", "-").out()).contains("access.denied");
        assertThat(run("", "export", "products", list, "--key").out()).contains("cli.secret-no-terminal");
        assertThat(run(shown, "settings", "--key-from", "-").out()).contains("access.denied");

        assertThat(behind("keys", "withdraw", "web shop").code()).isZero();
        assertThat(run(shown, "export", "products", list, "--key-from", "-").out()).contains("access.key-withdrawn");
        period();
        settings();
    }

    /// Declared settings are listed with their range, shown and chosen without a window.
    private void settings() {
        var undo = "sales.till.undo-seconds";
        var large = "sales.till.large-sale";
        assertThat(run("", "settings").out())
                .contains(undo, "sales.till.many-pieces", large, "\"value\":\"5\"", "\"least\":\"0\"", "\"most\":\"60\"");
        assertThat(run("", "settings", undo, "12").out()).contains("\"value\":\"12\"", "\"declared\":\"5\"");
        var beyond = run("", "settings", undo, "61");
        assertThat(beyond.code()).isEqualTo(1);
        assertThat(beyond.out()).contains("records.too-large");
        assertThat(run("", "settings", undo, "soon").out()).contains("records.unreadable");
        assertThat(run("", "settings", undo).out()).contains("\"value\":\"12\"").doesNotContain(large);
        assertThat(run("", "settings", undo, "--as-declared").out()).contains("\"value\":\"5\"");
        assertThat(run("", "settings", large, "250.00").out()).contains("\"value\":\"250.00\"");
        assertThat(run("", "settings", large, "").out()).contains("\"value\":\"\"");
        assertThat(run("", "settings", "sales.till.undo").out()).contains("cli.settings-unknown");
    }

    private void period() {
        var closed = LocalDate.now().minusDays(40).toString();
        assertThat(run("", "period", "show").out()).isEqualTo("{\"closedThrough\":\"\"}\n");
        assertThat(run("", "period", "close", closed, "--reason", "VAT return").out()).contains("cli.who-needed");
        assertThat(behind("period", "close", "yesterday", "--reason", "VAT return").out()).contains("cli.no-day");
        assertThat(behind("period", "close", closed, "--reason", " ").out()).contains("approvals.reason-missing");
        assertThat(behind("period", "close", closed, "--reason", "VAT return").out())
                .isEqualTo("{\"closedThrough\":\"" + closed + "\"}\n");
        assertThat(run("", "period", "show").out()).isEqualTo("{\"closedThrough\":\"" + closed + "\"}\n");
        assertThat(behind("period", "open", "--reason", "a bill came late").out()).isEqualTo("{\"closedThrough\":\"\"}\n");
        assertThat(run("", "replay-journal").out()).startsWith("{\"equal\":true,");
    }
}
