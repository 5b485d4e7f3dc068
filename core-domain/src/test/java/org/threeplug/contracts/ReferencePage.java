package org.threeplug.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A table of a reference page that is made from what the program declares. A test compares it; with the switch set to true, such
/// as `-Dparts.write=true`, it writes the table anew instead. The words around it are left alone.
public final class ReferencePage {

    private final Path page;
    private final boolean writes;

    private ReferencePage(Path page, boolean writes) {
        this.page = page;
        this.writes = writes;
    }

    /// @param written the system property that lets the page be written
    public static ReferencePage at(Path page, String written) {
        return new ReferencePage(page, Boolean.getBoolean(written));
    }

    /// @param number which table of the page, from zero
    public void holds(int number, List<String> rows) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(page));
        var start = start(lines, number);
        var end = start;
        while (end < lines.size() && lines.get(end).startsWith("|")) {
            end++;
        }
        if (writes) {
            lines.subList(start, end).clear();
            lines.addAll(start, rows);
            Files.writeString(page, String.join("\n", lines) + "\n");
        } else {
            assertThat(String.join("\n", lines.subList(start, end))).isEqualTo(String.join("\n", rows));
        }
    }

    private static int start(List<String> lines, int number) {
        int tables = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean begins = lines.get(i).startsWith("|") && (i == 0 || !lines.get(i - 1).startsWith("|"));
            if (begins && tables++ == number) {
                return i;
            }
        }
        throw new AssertionError("The page has no table " + number);
    }
}
