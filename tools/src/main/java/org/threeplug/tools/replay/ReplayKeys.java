package org.threeplug.tools.replay;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/// Names everything a replay makes after the books themselves, so that the same document is the same command however
/// often, from whichever copy of the file, it is submitted.
final class ReplayKeys {

    private ReplayKeys() {}

    static UUID document(String number) {
        return of("document/" + number);
    }

    static UUID product(String code) {
        return of("product/" + code);
    }

    static UUID customer(String number) {
        return of("customer/" + number);
    }

    /// @param attempt counts the shifts of one day: another file may bring further documents for a day that is closed
    static UUID shift(UUID register, LocalDate day, int attempt) {
        return of("shift/" + register + "/" + day + "/" + attempt);
    }

    static UUID close(UUID shift) {
        return of("close/" + shift);
    }

    private static UUID of(String name) {
        return UUID.nameUUIDFromBytes(("3plugpos replay/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
