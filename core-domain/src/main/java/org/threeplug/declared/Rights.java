package org.threeplug.declared;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.threeplug.kernel.DeclaredRight;

/// Every right of the program, found where it is declared: the constants of the contexts' classes of rights.
public final class Rights {

    private static final List<DeclaredRight> ALL = of(DeclaredIndex.classes(DeclaredIndex.RIGHTS));

    private Rights() {}

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
