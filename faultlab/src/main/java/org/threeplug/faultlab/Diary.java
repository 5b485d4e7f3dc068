package org.threeplug.faultlab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.faultlab.shop.LabBackups;
import org.threeplug.faultlab.shop.Promise;
import org.threeplug.faultlab.shop.Promises;

/// Reads what tills wrote of what they tried and were promised. A file is used and not the pipe, of which Java may lose the
/// end when a process is killed.
final class Diary {

    private final Path file;
    private final Promises promises;
    private int read;
    private Optional<LabBackups.Made> backup = Optional.empty();

    Diary(Path file, Promises promises) {
        this.file = file;
        this.promises = promises;
    }

    /// Takes in what was written since the last time; a line without an end was not said.
    void read() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        var all = Files.readString(file, StandardCharsets.UTF_8);
        var end = all.lastIndexOf('\n') + 1;
        all.substring(read, end).lines().forEach(this::heard);
        read = end;
    }

    private void heard(String line) {
        var words = line.split(" ", 3);
        switch (words[0]) {
            case "try" -> promises.attempted(UUID.fromString(words[1]));
            case "done" -> promises.promised(Promise.of(line.substring(5)));
            case "ringing" -> promises.ringing(UUID.fromString(words[1]), Integer.parseInt(words[2]));
            case "rung" -> promises.rung(UUID.fromString(words[1]), Integer.parseInt(words[2]));
            case "paying" -> promises.paying(UUID.fromString(words[1]));
            case "cleared" -> promises.cleared();
            case "backup" -> backup = Optional.of(new LabBackups.Made(words[1], Long.parseLong(words[2])));
            default -> throw new IllegalStateException("not a line of a diary: " + line);
        }
    }

    /// The last backup that was promised.
    Optional<LabBackups.Made> backup() {
        return backup;
    }
}
