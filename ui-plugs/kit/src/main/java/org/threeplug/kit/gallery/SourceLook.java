package org.threeplug.kit.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds colours, sizes and fonts in the code of screens; they belong in the stylesheets.
public final class SourceLook {

    private static final Pattern LOOK = Pattern.compile("\\.setStyle\\(|javafx\\.scene\\.paint|new Insets\\(|Insets\\.of|Font\\.font\\(|setFont\\(Font"
            + "|new [HV]Box\\(\\d|set(?:Spacing|Hgap|Vgap|Pref(?:Width|Height)|Min(?:Width|Height)|Max(?:Width|Height))\\([1-9]");

    private SourceLook() {}

    /// @param root such as `src/main/java`
    /// @return each fault as `File.java:line`
    public static List<String> faults(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("SourceLook.java"))
                    .flatMap(SourceLook::faultsIn)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> faultsIn(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return IntStream.range(0, lines.size())
                    .filter(at -> LOOK.matcher(lines.get(at)).find())
                    .mapToObj(at -> file.getFileName() + ":" + (at + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
