package org.threeplug.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Hashes that were kept outside the shop, by record number. A line of an anchor file is what the QR code of a Z report
 * says, {@code 3plugpos:anchor:REGISTER:Z:RECORD:HASH}, or just {@code RECORD HASH}.
 */
final class Anchors {

    private static final Pattern LINE =
            Pattern.compile("(?:3plugpos:anchor:[^:]*:\\d+:)?(\\d+)[:\\s]+([0-9a-fA-F]{64})");

    private final Map<Long, String> hashes = new TreeMap<>();

    static Anchors none() {
        return new Anchors();
    }

    static Anchors read(Path file) throws IOException {
        Anchors anchors = new Anchors();
        int row = 0;
        for (String line : Files.readAllLines(file)) {
            row++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var found = LINE.matcher(line.strip());
            if (!found.matches()) {
                throw new IOException("Line " + row + " of " + file + " is not an anchor: " + line);
            }
            anchors.hashes.putIfAbsent(Long.parseLong(found.group(1)), found.group(2).toLowerCase(Locale.ROOT));
        }
        return anchors;
    }

    Map<Long, String> hashes() {
        return hashes;
    }
}
