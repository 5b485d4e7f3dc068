package org.threeplug.kit;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a command asks for, apart from what each press of a key makes anew: its key, the ids of what it adds, and the time.
final class Content {

    private static final Set<String> MADE_ANEW = Set.of("key", "id");

    private Content() {}

    static boolean isAlike(Object one, Object other) {
        if (one instanceof Optional<?> first && other instanceof Optional<?> second) {
            return first.isPresent() == second.isPresent()
                    && (first.isEmpty() || isAlike(first.get(), second.get()));
        }
        if (one instanceof List<?> first && other instanceof List<?> second) {
            return areAlike(first, second);
        }
        if (one instanceof Instant && other instanceof Instant) {
            return true;
        }
        if (one instanceof Record && one.getClass().equals(other.getClass())) {
            return Arrays.stream(one.getClass().getRecordComponents())
                    .filter(component -> !MADE_ANEW.contains(component.getName()))
                    .allMatch(component -> isAlike(value(component, one), value(component, other)));
        }
        return one.equals(other);
    }

    private static boolean areAlike(List<?> first, List<?> second) {
        if (first.size() != second.size()) {
            return false;
        }
        for (int i = 0; i < first.size(); i++) {
            if (!isAlike(first.get(i), second.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// Records of a plug may not be looked into; then no two of them are alike.
    private static Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException _) {
            return new Object();
        }
    }
}
