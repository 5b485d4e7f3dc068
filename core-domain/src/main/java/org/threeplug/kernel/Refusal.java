package org.threeplug.kernel;

import java.util.List;
import java.util.Optional;

/// A refusal that a person can act on. `code` names a sentence in the text bundles (`refused.<code>`), `arguments` fill
/// its places, `field` is the path of the input at fault, or empty.
///
/// @param wanted whose word would lift it; empty when nobody's would
public record Refusal(String code, List<String> arguments, String field, Optional<Wanted> wanted) {

    /// Somebody's word that is missing.
    ///
    /// @param permission what the approver must be allowed to do
    /// @param secondPerson whether it must be someone else than the actor
    /// @param reasonNeeded whether a reason must be given too
    public record Wanted(Permission permission, boolean secondPerson, boolean reasonNeeded) {}

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public Refusal(String code, List<String> arguments, String field) {
        this(code, arguments, field, Optional.empty());
    }

    public static Refusal of(String code, String... arguments) {
        return new Refusal(code, List.of(arguments), "");
    }

    /// Whether both say the same of the same things.
    public boolean tellsTheSame(Refusal other) {
        return code.equals(other.code) && arguments.equals(other.arguments);
    }
}
