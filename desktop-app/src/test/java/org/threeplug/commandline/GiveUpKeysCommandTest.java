package org.threeplug.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.desktop.start.Program;
import org.threeplug.identity.Identity;
import org.threeplug.kernel.Refusal;
import org.threeplug.server.compose.OpenStore;

/// The keyring of the demo shop is lost and lies beside no backup.
final class GiveUpKeysCommandTest {

    private static final String PASSWORD = "lantern over the quay";

    @TempDir
    Path folder;

    private record Ran(int code, String out) {}

    @Test
    void anAdministratorIsLetInAgainAndNobodyElseHasASecret() throws IOException {
        var store = folder.resolve("shop");
        assertThat(run("", "setup", "--demo", "--days", "0").code()).isZero();
        assertThat(run(PASSWORD, "give-up-keys", "--new-password-from", "-", "--yes").out()).contains("keys.not-lost");
        for (var file : List.of("persons.keys", "persons.copy")) {
            Files.delete(store.resolve("keyring").resolve(file));
        }
        assertThat(run("", "status").out()).contains("store.keys-lost");
        assertThat(run("", "give-up-keys").out()).isEqualTo("{\"givenUp\":false}\n");
        assertThat(run("", "give-up-keys", "--yes").out()).contains("keys.password-needed");
        assertThat(run("", "status").out()).as("nothing was given up yet").contains("store.keys-lost");

        var done = run(PASSWORD, "give-up-keys", "--new-password-from", "-", "--yes");

        assertThat(done.out()).isEqualTo("{\"givenUp\":true,\"login\":\"owner\"}\n");
        try (var open = OpenStore.existing(store)) {
            assertThat(signsIn(open, "owner", PASSWORD)).isEqualTo("in");
            assertThat(signsIn(open, "owner", "9402")).isEqualTo("identity.wrong");
            assertThat(open.get(Identity.class).users()).noneMatch(user -> user.hasPin());
        }
        assertThat(run("", "verify").out()).startsWith("{\"clean\":true,");
    }

    private static String signsIn(OpenStore open, String login, String secret) {
        return open.get(Identity.class)
                .signIn(login, secret.toCharArray(), open.system("test").origin())
                .fold(_ -> "in", Refusal::code);
    }

    private Ran run(String typed, String... arguments) {
        var out = new ByteArrayOutputStream();
        var terminal = Terminal.of(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                Locale.ENGLISH,
                Typed.of(new ByteArrayInputStream((typed + "\n").getBytes(StandardCharsets.UTF_8))));
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--store", folder.resolve("shop").toString(), "--json"));
        int code = Program.run(terminal, all.toArray(String[]::new));
        return new Ran(code, out.toString(StandardCharsets.UTF_8));
    }
}
