package org.threeplug.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever is on this computer can call; only who knows the word is heard for long.
class TillDoorTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    private Path root;

    private TillDoor open(Duration patience) throws IOException {
        return TillDoor.open(
                root,
                (call, answer) -> {
                    answer.out().println(call.arguments());
                    return 7;
                },
                patience);
    }

    private Socket call() throws IOException {
        var port = Integer.parseInt(Files.readAllLines(root.resolve(TillDoor.FILE)).getFirst());
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    /// Whether the other side went away.
    private static boolean isShut(Socket caller) throws IOException {
        try {
            return caller.getInputStream().read() < 0;
        } catch (SocketException _) {
            return true;
        }
    }

    @Test
    void whoKnowsTheWordIsAnswered() throws IOException {
        try (var _ = open(LONG)) {
            var out = new StringWriter();
            var call = new Call(Locale.ENGLISH, root, List.of("backup", "two\nlines"));

            assertThat(Knock.at(root, call, new PrintWriter(out), new PrintWriter(out))).isEqualTo(Optional.of(7));
            assertThat(out.toString().strip()).isEqualTo("[backup, two\nlines]");
        }
    }

    @Test
    void aSecondStartBringsTheWindowForwardAndNothingElse() throws IOException {
        var forward = new AtomicInteger();
        try (var _ = TillDoor.open(
                root, SecondStart.showing(forward::incrementAndGet, (_, _) -> 7), LONG)) {
            var out = new PrintWriter(new StringWriter());

            assertThat(SecondStart.shown(root)).isTrue();
            assertThat(Knock.at(root, new Call(Locale.ENGLISH, root, List.of("backup")), out, out)).contains(7);
        }
        assertThat(forward.get()).isEqualTo(1);
        assertThat(SecondStart.shown(root)).as("nobody is there").isFalse();
    }

    @Test
    void aTillThatKnowsNoSecondStartsIsNotTakenForOneThatCameForward() throws IOException {
        try (var _ = open(LONG)) {
            assertThat(SecondStart.shown(root)).isFalse();
        }
    }

    @Test
    void aLineWithoutAnEndIsCutOff() throws IOException {
        try (var _ = open(LONG);
                var caller = call()) {
            caller.getOutputStream().write("a".repeat(64 * 1024 + 1).getBytes(StandardCharsets.US_ASCII));

            assertThat(isShut(caller)).isTrue();
        }
    }

    @Test
    void whoSaysNothingIsTurnedAway() throws IOException {
        try (var _ = open(Duration.ofMillis(50));
                var caller = call()) {
            assertThat(isShut(caller)).isTrue();
        }
    }

    @Test
    void theNinthCallerIsTurnedAway() throws IOException {
        var waiting = new ArrayList<Socket>();
        try (var _ = open(LONG)) {
            for (var i = 0; i < 8; i++) {
                waiting.add(call());
            }
            try (var ninth = call()) {
                assertThat(isShut(ninth)).isTrue();
            }
        } finally {
            for (var caller : waiting) {
                caller.close();
            }
        }
    }
}
