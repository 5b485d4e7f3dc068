package org.threeplug.server.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.threeplug.kernel.PlainText;

/// Who runs this program, as the system knows them. By command nobody signs in, so this is all that the books can keep: the
/// user of the computer, and the terminal where there is one.
final class WhoRuns {

    private static final Path INPUT = Path.of("/proc/self/fd/0");
    private static final int LONGEST = 40;

    private WhoRuns() {}

    /// Such as `alice@pts/3`, or `alice` where a job runs.
    static String words() {
        var user = System.getProperty("user.name", "?");
        var said = PlainText.replaced(user, '?') + terminal();
        return said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    }

    private static String terminal() {
        try {
            if (!Files.exists(INPUT, LinkOption.NOFOLLOW_LINKS)) {
                return "";
            }
            var input = Files.readSymbolicLink(INPUT).toString();
            return input.startsWith("/dev/pts/") || input.startsWith("/dev/tty")
                    ? "@" + input.substring("/dev/".length())
                    : "";
        } catch (IOException | UnsupportedOperationException _) {
            return "";
        }
    }
}
