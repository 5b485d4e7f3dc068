package org.threeplug.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// What became of an act on several things at once: what the rules allow is done, the rest is left as it was, and why is
/// said for each.
///
/// @param done how many it was done to
/// @param left those it was not done to
public record Several(int done, List<Left> left) {

    /// @param name what a person calls the thing
    public record Left(String name, Refusal why) {}

    public Several {
        left = List.copyOf(left);
    }

    /// All of them.
    public static Several all(int done) {
        return new Several(done, List.of());
    }

    /// @param act refuses a thing before it has changed anything of it
    public static <T> Several each(Collection<T> things, Function<T, String> name, Consumer<T> act) {
        var left = new ArrayList<Left>();
        for (var thing : things) {
            try {
                act.accept(thing);
            } catch (RefusedException refused) {
                left.add(new Left(name.apply(thing), refused.refusal()));
            }
        }
        return new Several(things.size() - left.size(), left);
    }
}
