package org.threeplug.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.desktop.start.Program;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.tools.Tools;
import org.threeplug.tools.shops.DemoShop;

/// Commands on a store that the till has open.
final class OpenTillTest {

    @TempDir
    Path folder;

    private Path root = Path.of("");
    private Optional<OpenStore> open = Optional.empty();

    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void openTill() {
        root = folder.resolve("shop");
        var till = OpenStore.atOrNew(root);
        open = Optional.of(till);
        Tools.on(till, DemoShop.class).open(Locale.ENGLISH);
    }

    @AfterEach
    void closeTill() {
        open.ifPresent(OpenStore::close);
        open = Optional.empty();
    }

    private void openDoor() {
        var till = open.orElseThrow();
        till.openDoor((call, answering) -> new Pos(new Program()).answer(till, call, answering));
    }

    @Test
    void theTillItselfBacksUpProvesAndSaysHowItStands() {
        openDoor();
        var made = run("backup", "--store", root.toString(), "--json");
        var proven = run("drill", "--store", root.toString(), "--json");
        var status = run("status", "--store", root.toString(), "--json");
        var anchors = run("anchors", "--store", root.toString());

        assertThat(List.of(made.code(), proven.code(), status.code(), anchors.code())).containsOnly(0);
        assertThat(made.out()).startsWith("{\"made\":true,\"kind\":\"FULL\"").endsWith("}\n");
        assertThat(made.err()).startsWith("Preparing").contains("Copying the database");
        assertThat(proven.out()).startsWith("{\"good\":true");
        assertThat(status.out()).contains("\"openInTheTill\":true", "\"products\":200");
        assertThat(anchors.out()).containsPattern("\\d+ [0-9a-f]{64}");
    }

    @Test
    void aBackupToAFolderIsMadeWhereTheCommandWasTyped() throws IOException {
        openDoor();
        var to = folder.resolve("a folder \\ with ș");
        var made = run("backup", "--store", root.toString(), "--to", to.toString(), "--sheet", folder.resolve("s.txt").toString());

        assertThat(made.code()).isZero();
        try (var files = Files.list(to)) {
            assertThat(files.filter(file -> file.toString().endsWith(".3pbk"))).hasSize(1);
        }
        assertThat(folder.resolve("s.txt")).exists();
    }

    @Test
    void whatNeedsTheStoreForItselfNamesTheProcessThatHasIt() {
        openDoor();
        var verify = run("verify", "--store", root.toString(), "--json");

        assertThat(verify.code()).isEqualTo(1);
        assertThat(verify.out())
                .startsWith("{\"error\":{\"code\":\"store.in-use\"")
                .contains("Process " + ProcessHandle.current().pid(), "\"runbook\":\"will-not-start\"");
    }

    @Test
    void aTillWithoutADoorIsNamed() {
        var backup = run("backup", "--store", root.toString());

        assertThat(backup.code()).isEqualTo(1);
        assertThat(backup.err()).contains("Process " + ProcessHandle.current().pid(), "pos runbook will-not-start");
    }

    @Test
    void whoeverDoesNotKnowTheWordGetsNoAnswerAndTheDoorIsGoneWithTheTill() throws IOException {
        openDoor();
        var door = root.resolve("store.door");
        var lines = Files.readAllLines(door);
        Files.write(door, List.of(lines.getFirst(), "a wrong word"));
        var refused = run("status", "--store", root.toString(), "--json");
        closeTill();

        assertThat(refused.out()).contains("store.in-use");
        assertThat(door).doesNotExist();
    }

    private static Ran run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = Terminal.of(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Locale.ENGLISH);
        int code = Program.run(terminal, arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
