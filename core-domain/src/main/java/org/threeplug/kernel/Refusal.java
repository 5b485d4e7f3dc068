package org.threeplug.kernel;

import java.util.List;

/// A refusal that a person can act on. `code` names a sentence in the text bundles (`refused.<code>`), `arguments` fill
/// its places, `field` is the path of the input at fault, or empty.
public record Refusal(String code, List<String> arguments, String field) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(String code, String... arguments) {
        return new Refusal(code, List.of(arguments), "");
    }
}
