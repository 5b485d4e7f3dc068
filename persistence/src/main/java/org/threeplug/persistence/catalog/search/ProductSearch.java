package org.threeplug.persistence.catalog.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Finds products by words or beginnings of words of the name or brand, or of the code or a barcode. All of them must
/// occur; names that begin with the text come first, then by name.
public interface ProductSearch {

    /// @param categories any of these; empty for all
    record Question(String text, Set<UUID> categories, boolean inactiveToo) {
        public Question {
            categories = Set.copyOf(categories);
        }
    }

    /// How far the index is. Until it is [Phase#READY], questions have no answer.
    record State(Phase phase, long done, long total) {}

    /// The life of an index.
    enum Phase {
        OPENING,
        BUILDING,
        READY,
        CLOSED
    }

    State state();

    /// Ids `from` to `from + limit`; empty while the index is not ready.
    Optional<List<UUID>> find(Question question, int from, int limit);

    /// Products whose words are nearly those of the text, the nearest first; empty while the index is not ready.
    Optional<List<UUID>> alike(String text, int limit);

    /// Empty while the index is not ready.
    Optional<Long> count(Question question);
}
