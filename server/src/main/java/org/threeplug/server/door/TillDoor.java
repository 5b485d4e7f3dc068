package org.threeplug.server.door;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.persistence.engine.file.OwnerOnly;

/// Lets `pos backup`, `pos drill` and `pos status` work while the till has the store open: the till itself carries them
/// out. It listens on this computer only, and only to those who can read a file that nobody but the owner of the store can.
public final class TillDoor implements AutoCloseable {

    /// Beside the store's files: the port, and a word that whoever knocks must know.
    static final String FILE = "store.door";

    private static final Logger LOG = LoggerFactory.getLogger(TillDoor.class);
    private static final int WORD_BYTES = 32;
    private static final int WAITING = 8;

    /// Carries a command out.
    @FunctionalInterface
    public interface Visit {

        /// @param call what was asked for
        /// @param answer takes what the command says
        /// @return the exit code
        int answer(Call call, Lines.Answering answer);
    }

    private static final int LONGEST = 64 * 1024;
    private static final int MOST_CALLERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore callers = new Semaphore(MOST_CALLERS);
    private final Duration patience;
    private final Path file;
    private final String word;
    private final ServerSocket socket;
    private final Visit visit;

    private TillDoor(Path file, String word, ServerSocket socket, Visit visit, Duration patience) {
        this.patience = patience;
        this.file = file;
        this.word = word;
        this.socket = socket;
        this.visit = visit;
    }

    /// Opens the door of an open store.
    public static TillDoor open(Path root, Visit visit) throws IOException {
        return open(root, visit, PATIENCE);
    }

    /// @param patience with those who have not said the word and what they want
    static TillDoor open(Path root, Visit visit, Duration patience) throws IOException {
        var bytes = new byte[WORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        var word = HexFormat.of().formatHex(bytes);
        var door = new TillDoor(
                root.resolve(FILE), word, new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress()), visit, patience);
        OwnerOnly.write(door.file, List.of(Integer.toString(door.socket.getLocalPort()), word));
        Thread.ofVirtual().name("till-door").start(door::listen);
        return door;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                if (callers.tryAcquire()) {
                    Thread.ofVirtual().name("till-door-visit").start(() -> admit(caller));
                } else {
                    LOG.warn("a caller was turned away: {} are here already", MOST_CALLERS);
                    caller.close();
                }
            } catch (SocketException _) {
                // closed
            } catch (IOException e) {
                LOG.warn("a caller was lost", e);
            }
        }
    }

    private void admit(Socket caller) {
        try {
            serve(caller);
        } finally {
            callers.release();
        }
    }

    /// Any user of this computer can call. Until the word is said a caller has a bounded line and bounded time.
    private void serve(Socket caller) {
        var hurried = Thread.ofVirtual().name("till-door-patience").start(() -> turnAwayLater(caller));
        try (caller;
                var lines = new Lines(caller, LONGEST)) {
            var said = lines.read().orElse("");
            var knows = MessageDigest.isEqual(
                    said.getBytes(StandardCharsets.UTF_8), word.getBytes(StandardCharsets.UTF_8));
            if (!knows) {
                LOG.warn("somebody knocked who does not know the word");
                return;
            }
            var call = Call.read(lines);
            hurried.interrupt();
            LOG.info("carrying out for another process: {}", call.arguments());
            lines.end(visit.answer(call, lines.answering()));
        } catch (IOException | RuntimeException e) {
            LOG.warn("a caller could not be answered", e);
        } finally {
            hurried.interrupt();
        }
    }

    private void turnAwayLater(Socket caller) {
        try {
            Thread.sleep(patience);
            caller.close();
        } catch (InterruptedException _) {
            // came in time
        } catch (IOException e) {
            LOG.warn("a caller could not be turned away", e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        Files.deleteIfExists(file);
    }
}
