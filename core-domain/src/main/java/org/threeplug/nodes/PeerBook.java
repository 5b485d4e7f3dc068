package org.threeplug.nodes;

import java.util.List;
import org.threeplug.kernel.RefusedException;

/// Writes down what another PC of the shop has recorded; only commands reach it.
public interface PeerBook {

    /// @param rows that were written
    /// @param origins which records of the other journal they come from, in its order
    record Taken(long rows, List<String> origins) {

        public Taken {
            origins = List.copyOf(origins);
        }
    }

    /// @throws RefusedException when the journal is not what it was, does not follow on what was taken before, or does not fit
    Taken take(ApplyRecords stretch);
}
