package org.threeplug.desktop.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.threeplug.kit.Work;
import org.threeplug.kit.shell.PlaceMemory;

/// What one person pinned at this computer, in a file beside the books and not part of them. A file that makes no sense counts
/// as none.
final class PlaceFile implements PlaceMemory {

    private static final String PINNED = "pinned";
    private static final String RECENT = "recent";

    /// Places that were the Operations plug's before there was one for what is set up.
    private static final Set<String> SET_UP = Set.of(
            "operations.users", "operations.roles", "operations.settings", "operations.printer", "operations.plugs",
            "operations.clock", "operations.backups");

    private final Path file;
    private final Work writes;
    private final List<String> pinned;
    private final List<String> recent;

    PlaceFile(Path store, UUID user, Work work) {
        file = store.resolve("lists").resolve(user + ".places.properties");
        writes = work.inOrder();
        var kept = SmallProperties.read(file).orElseGet(Properties::new);
        pinned = keys(kept.getProperty(PINNED, ""));
        recent = keys(kept.getProperty(RECENT, ""));
    }

    private static List<String> keys(String text) {
        return Stream.of(text.split(" ")).filter(key -> !key.isEmpty()).map(PlaceFile::today).toList();
    }

    private static String today(String key) {
        return SET_UP.contains(key) ? key.replace("operations.", "administration.") : key;
    }

    @Override
    public List<String> pinned() {
        return pinned;
    }

    @Override
    public List<String> recent() {
        return recent;
    }

    @Override
    public void keep(List<String> pins, List<String> last) {
        var kept = new Properties();
        kept.setProperty(PINNED, String.join(" ", pins));
        kept.setProperty(RECENT, String.join(" ", last));
        writes.run(() -> SmallProperties.write(file, kept), _ -> {});
    }
}
