package org.threeplug.states;

import java.util.Optional;
import org.threeplug.kernel.Refusal;

/// What must be so before a thing goes to another state.
@FunctionalInterface
public interface Guard<T> {

    /// @return why it may not, in a sentence
    Optional<Refusal> against(T thing);
}
