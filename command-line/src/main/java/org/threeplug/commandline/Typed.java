package org.threeplug.commandline;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.threeplug.kernel.RefusedException;

/// Secrets as a person types them, or a script hands them over. They never come as arguments: those stand in the list of
/// processes, which everybody on the computer can read, and in the shell's history.
final class Typed {

    /// Of a command that is carried out for another process.
    static final Typed NOTHING = new Typed(InputStream.nullInputStream(), Optional.empty());

    private static final String STANDARD_INPUT = "-";

    private final InputStream in;
    private final Optional<Console> console;

    private Typed(InputStream in, Optional<Console> console) {
        this.in = in;
        this.console = console;
    }

    static Typed here() {
        return new Typed(System.in, Optional.ofNullable(System.console()).filter(Console::isTerminal));
    }

    /// For a script that hands lines over.
    static Typed of(InputStream in) {
        return new Typed(in, Optional.empty());
    }

    /// Whether somebody sits there who reads and types.
    boolean isPerson() {
        return console.isPresent();
    }

    /// @param option that asks
    /// @throws RefusedException `cli.secret-no-terminal`
    char[] asked(String option, String prompt) {
        var typed = console.map(there -> there.readPassword("%s", prompt + ": "))
                .orElseThrow(() -> new RefusedException("cli.secret-no-terminal", option));
        return typed == null ? new char[0] : typed;
    }

    /// What a person types for all to see.
    String line(String prompt) {
        var typed = console.map(there -> there.readLine("%s", prompt + ": ")).orElse("");
        return typed == null ? "" : typed.strip();
    }

    /// The next line of a descriptor.
    ///
    /// @param source `-` for standard input, or the number of a descriptor that the script has opened
    /// @throws RefusedException `cli.secret-unreadable`
    char[] from(String source) {
        try {
            if (source.equals(STANDARD_INPUT)) {
                return line(in);
            }
            if (source.matches("\\d{1,4}")) {
                try (var opened = Files.newInputStream(Path.of("/dev/fd", source))) {
                    return line(opened);
                }
            }
        } catch (IOException _) {
            throw new RefusedException("cli.secret-unreadable", source);
        }
        throw new RefusedException("cli.secret-unreadable", source);
    }

    /// Byte by byte: what follows belongs to whoever asks next.
    private static char[] line(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            throw new IOException("nothing there");
        }
        while (next >= 0 && next != '\n') {
            if (next != '\r') {
                bytes.write(next);
            }
            next = in.read();
        }
        var read = bytes.toByteArray();
        var signs = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(read));
        Arrays.fill(read, (byte) 0);
        var secret = new char[signs.remaining()];
        signs.get(secret);
        return secret;
    }
}
