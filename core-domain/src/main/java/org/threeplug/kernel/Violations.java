package org.threeplug.kernel;

import java.util.ArrayList;
import java.util.List;

/// Everything that speaks against a command, gathered while it looks at its input, so that a person learns all of it at once.
/// A command that goes on in spite of them is refused by the gate.
///
/// ```java
/// var wrong = tx.violations();
/// if (taken) {
///     wrong.add("product.code", "catalog.code-taken", product.code());
/// }
/// wrong.mustBeNone();
/// ```
public final class Violations {

    private final List<Refusal> found = new ArrayList<>();

    /// @param field the path of the input at fault, such as `product.barcodes[2].code`
    public void add(String field, String code, String... arguments) {
        found.add(new Refusal(code, List.of(arguments), field));
    }

    /// Takes what a check refuses for, and goes on.
    ///
    /// @param field the path of the input that is checked; where the check names one itself, that stands below it
    public void gather(String field, Runnable check) {
        try {
            check.run();
        } catch (RefusedException refused) {
            refused.refusal().all().forEach(one -> found.add(one.below(field)));
        }
    }

    /// What was found so far.
    public List<Refusal> found() {
        return List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /// @throws RefusedException with all of them
    public void mustBeNone() {
        if (!found.isEmpty()) {
            throw new RefusedException(Refusal.together(found));
        }
    }
}
