package org.threeplug.persistence.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.SheetPlan;

/// What somebody said a heading means, for the next sheet that has it: a file beside the books and not part of them. One that
/// makes no sense counts as none.
public final class ColumnMemory {

    private static final Logger LOG = LoggerFactory.getLogger(ColumnMemory.class);

    private final Path file;

    public ColumnMemory(Path root) {
        this.file = root.resolve("lists").resolve("import-columns.properties");
    }

    /// The same with what was said of a sheet of these headings; what is said now goes first.
    Reading remembered(SheetPlan sheet, Reading reading) {
        var all = new HashMap<String, String>();
        var start = start(sheet, reading);
        var kept = read();
        kept.stringPropertyNames().stream()
                .filter(key -> key.startsWith(start))
                .forEach(key -> all.put(key.substring(start.length()), kept.getProperty(key)));
        all.putAll(reading.columns());
        return reading.withColumns(all);
    }

    void keep(SheetPlan sheet, Reading reading) {
        if (reading.columns().isEmpty()) {
            return;
        }
        var kept = read();
        reading.columns().forEach((heading, column) -> kept.setProperty(start(sheet, reading) + heading, column));
        try {
            Files.createDirectories(file.getParent());
            var part = file.resolveSibling(file.getFileName() + ".part");
            try (var out = Files.newBufferedWriter(part)) {
                kept.store(out, null);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("which columns mean what cannot be kept", e);
        }
    }

    /// Sheets are known by their headings, in whatever order these stand.
    private static String start(SheetPlan sheet, Reading reading) {
        var headings = sheet.columns().stream()
                .map(use -> use.heading().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining("\n"));
        return reading.of() + "." + UUID.nameUUIDFromBytes(headings.getBytes(StandardCharsets.UTF_8)) + ".";
    }

    private Properties read() {
        var kept = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                kept.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("which columns mean what cannot be read", e);
                kept.clear();
            }
        }
        return kept;
    }
}
