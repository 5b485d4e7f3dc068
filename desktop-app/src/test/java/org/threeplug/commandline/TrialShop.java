package org.threeplug.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.threeplug.desktop.start.Program;

/// A shop in pounds without taxes, set up as a script does it before it brings anything in.
final class TrialShop {

    private TrialShop() {}

    /// @return the folder, as the commands take it
    static String at(Path store) {
        var said = new ByteArrayOutputStream();
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        var typed = Typed.of(new ByteArrayInputStream("483917\n".getBytes(StandardCharsets.UTF_8)));
        int code = Program.run(
                Terminal.of(stream, stream, Locale.ENGLISH, typed),
                "setup", "--store", store.toString(), "--business", "Books", "--currency", "GBP", "--zone", "Europe/London",
                "--language", "en-GB", "--admin-login", "owner", "--admin-pin-from", "-");
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        return store.toString();
    }
}
