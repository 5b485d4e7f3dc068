package org.threeplug.server.door;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the program that has a store open to carry a command out.
public final class Knock {

    private static final Logger LOG = LoggerFactory.getLogger(Knock.class);

    private static final int LONGEST_ANSWER = 16 * 1024 * 1024;

    private Knock() {}

    /// @return the exit code; empty when nobody answers, so that nothing was done
    public static Optional<Integer> at(Path root, Call call, PrintWriter out, PrintWriter err) {
        try {
            var file = root.resolve(TillDoor.FILE);
            if (!Files.isReadable(file)) {
                return Optional.empty();
            }
            var door = Files.readAllLines(file);
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(door.get(0)));
                    var lines = new Lines(socket, LONGEST_ANSWER)) {
                lines.write(door.get(1));
                call.write(lines);
                return lines.pass(out, err);
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("nobody answers at the till's door", e);
            return Optional.empty();
        }
    }
}
