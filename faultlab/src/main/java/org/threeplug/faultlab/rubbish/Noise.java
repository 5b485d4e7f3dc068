package org.threeplug.faultlab.rubbish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// Breaks what was whole.
final class Noise {

    private static final List<String> WORDS = List.of(
            "", "x", "=", "-1", "99999999999999999999", "\u0000", "full.at=\\u00zz", "keep.daily=-5", "a".repeat(20_000),
            "sftp.port=99999999", "good", "2099-01-01T00:00:00Z");

    private final Random random;

    Noise(Random random) {
        this.random = random;
    }

    byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    byte[] broken(byte[] content) {
        return switch (random.nextInt(5)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(content, random.nextInt(Math.max(1, content.length)));
            case 2 -> bytes(random.nextInt(5_000));
            case 3 -> Arrays.copyOf(content, content.length + 1 + random.nextInt(5_000));
            default -> {
                var changed = content.clone();
                for (var i = 0; i < 1 + random.nextInt(20) && changed.length > 0; i++) {
                    changed[random.nextInt(random.nextBoolean() ? changed.length : Math.min(600, changed.length))] ^=
                            (byte) (1 + random.nextInt(255));
                }
                yield changed;
            }
        };
    }

    /// Lines that were changed, added, or are none any more.
    byte[] lines(byte[] content) {
        if (random.nextBoolean()) {
            return broken(content);
        }
        var lines = new ArrayList<>(new String(content, StandardCharsets.ISO_8859_1).lines().toList());
        for (var i = 0; i < 1 + random.nextInt(3); i++) {
            if (!lines.isEmpty() && random.nextBoolean()) {
                lines.set(random.nextInt(lines.size()), one(WORDS));
            } else {
                lines.add(random.nextInt(lines.size() + 1), one(WORDS));
            }
        }
        return lines.stream().collect(Collectors.joining("\n")).getBytes(StandardCharsets.ISO_8859_1);
    }
}
