package org.threeplug.declared;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeplug.kernel.DeclaredRight;
import org.threeplug.kernel.InArea;

/// Every right of the program, found where it is declared: the constants of the contexts' classes of rights.
public final class Rights {

    private static final List<DeclaredRight> ALL = of(DeclaredIndex.classes(DeclaredIndex.RIGHTS));

    private static final Map<String, String> AREAS = areas(DeclaredIndex.classes(DeclaredIndex.RIGHTS));

    private Rights() {}

    /// The key of the area in whose work a right of the program counts.
    public static Optional<String> area(String right) {
        return Optional.ofNullable(AREAS.get(right));
    }

    private static Map<String, String> areas(List<Class<?>> declaring) {
        var areas = new HashMap<String, String>();
        declaring.stream().filter(type -> type.isAnnotationPresent(InArea.class)).forEach(type -> of(List.of(type))
                .forEach(right -> areas.put(right.key(), type.getAnnotation(InArea.class).value())));
        return Map.copyOf(areas);
    }

    /// In the order of their keys.
    public static List<DeclaredRight> all() {
        return ALL;
    }

    static List<DeclaredRight> of(List<Class<?>> declaring) {
        var all = new ArrayList<DeclaredRight>();
        var keys = new HashSet<String>();
        for (var type : declaring) {
            for (var field : type.getDeclaredFields()) {
                if (field.getType() != DeclaredRight.class || !Modifier.isStatic(field.getModifiers())) {
                    continue;
                }
                try {
                    var right = (DeclaredRight) field.get(null);
                    if (!keys.add(right.key())) {
                        throw new IllegalStateException("The right " + right.key() + " is declared twice, again in " + type.getName());
                    }
                    all.add(right);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(type.getName() + "." + field.getName() + " is not public", e);
                }
            }
        }
        all.sort(Comparator.comparing(DeclaredRight::key));
        return List.copyOf(all);
    }
}
