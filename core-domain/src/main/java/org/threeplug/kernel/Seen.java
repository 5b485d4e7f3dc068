package org.threeplug.kernel;

import java.util.Optional;

/// The one way in which records that people edit are saved: whoever saves says what they saw. What nobody saw is new and may
/// not be there yet; what was seen must still be so, else somebody else has saved meanwhile and would be overwritten unseen.
public final class Seen {

    private Seen() {}

    /// @param inBooks what stands in the books
    /// @param seen what the editor began with; empty for something new
    /// @param taken the refusal when it is new to the editor and not to the books
    /// @param changed the refusal when it is not as it was seen, or gone
    public static <T> void mustStand(Optional<T> inBooks, Optional<T> seen, Refusal taken, Refusal changed) {
        if (seen.isEmpty() && inBooks.isPresent()) {
            throw new RefusedException(taken);
        }
        if (seen.isPresent() && !seen.equals(inBooks)) {
            throw new RefusedException(changed);
        }
    }
}
