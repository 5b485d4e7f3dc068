package org.threeplug.records;

import java.util.Optional;
import java.util.Set;

/// To more than one value a list is narrowed by one of these, in the place of the value.
public sealed interface Narrow {

    /// One of several values.
    record Among(Set<Object> values) implements Narrow {

        public Among {
            values = Set.copyOf(values);
        }
    }

    /// From a value to a value, both within; of what is empty nothing lies there.
    record Between(Optional<Object> from, Optional<Object> to) implements Narrow {}

    /// What narrows to some values: the value itself where it is one.
    static Object to(Set<Object> values) {
        return values.size() == 1 ? values.iterator().next() : new Among(values);
    }

    /// Whether a value is among those that are wanted.
    ///
    /// @param value `false` for what is empty
    static boolean takes(Object wanted, Object value) {
        return switch (wanted) {
            case Among(var values) -> values.contains(value);
            case Between(var from, var to) -> !Boolean.FALSE.equals(value)
                    && from.filter(least -> compare(value, least) < 0).isEmpty()
                    && to.filter(most -> compare(value, most) > 0).isEmpty();
            default -> wanted.equals(value);
        };
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }
}
