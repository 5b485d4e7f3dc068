package org.threeplug.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Hashes that were kept outside the shop, by record number. A line of an anchor file is what the QR code of a Z report
 * says, {@code 3plugpos:anchor:REGISTER:Z:RECORD:HASH}, or just {@code RECORD HASH}.
 */
final class Anchors {

    private static final Pattern LINE =
            Pattern.compile("(?:3plugpos:anchor:[^:]*:\\d+:)?(\\d+)[:\\s]+([0-9a-fA-F]{64})");

    private static final int DIGITS = 18;
    private static final int SHOWN = 100;
    private static final long LARGEST = 8L * 1024 * 1024;

    private final SortedMap<Long, SortedSet<String>> hashes = new TreeMap<>();

    static Anchors none() {
        return new Anchors();
    }

    static Anchors read(Path file) throws IOException {
        Anchors anchors = new Anchors();
        int row = 0;
        for (String line : lines(file)) {
            row++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var found = LINE.matcher(line.strip());
            if (!found.matches() || found.group(1).length() > DIGITS) {
                throw new IOException("Line " + row + " of " + file + " is not an anchor: " + shown(line));
            }
            anchors.hashes
                    .computeIfAbsent(Long.parseLong(found.group(1)), sequence -> new TreeSet<>())
                    .add(found.group(2).toLowerCase(Locale.ROOT));
        }
        return anchors;
    }

    /** Whatever is in the file: what is no text is named by its line as all else. */
    private static List<String> lines(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is not a file with anchors");
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is too large for a file with anchors");
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    }

    private static String shown(String line) {
        String safe = line.replaceAll("\\p{C}", "?");
        return safe.length() > SHOWN ? safe.substring(0, SHOWN) + "…" : safe;
    }

    /** All that was kept of a record: two that differ contradict each other, whichever line stands first. */
    SortedMap<Long, SortedSet<String>> hashes() {
        return hashes;
    }
}
