package org.threeplug.kernel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A refusal that a person can act on. `code` names a sentence in the text bundles (`refused.<code>`), `arguments` fill
/// its places, `field` is the path of the input at fault, or empty.
///
/// @param wanted what somebody's word would have to be for to lift it; empty when nobody's would
/// @param also what else is wrong with the same input, so that it is put right in one go
public record Refusal(
        String code, List<String> arguments, String field, Optional<ApprovalNeed> wanted, List<Refusal> also) {

    public Refusal {
        arguments = List.copyOf(arguments);
        also = List.copyOf(also);
    }

    public Refusal(String code, List<String> arguments, String field, Optional<ApprovalNeed> wanted) {
        this(code, arguments, field, wanted, List.of());
    }

    public Refusal(String code, List<String> arguments, String field) {
        this(code, arguments, field, Optional.empty());
    }

    public static Refusal of(String code, String... arguments) {
        return new Refusal(code, List.of(arguments), "");
    }

    /// Several of one input as one.
    ///
    /// @param all at least one; the first speaks for them
    public static Refusal together(List<Refusal> all) {
        var first = all.getFirst();
        return all.size() == 1
                ? first
                : new Refusal(first.code(), first.arguments(), first.field(), first.wanted(), all.subList(1, all.size()));
    }

    /// This one and those beside it, each by itself.
    public List<Refusal> all() {
        return also.isEmpty()
                ? List.of(this)
                : Stream.concat(Stream.of(new Refusal(code, arguments, field, wanted)), also.stream()).toList();
    }

    /// The same of an input that is part of another.
    public Refusal below(String path) {
        var whole = field.isEmpty() || path.isEmpty() ? path + field : path + "." + field;
        return new Refusal(code, arguments, whole, wanted);
    }

    /// Whether both say the same of the same things.
    public boolean tellsTheSame(Refusal other) {
        return code.equals(other.code) && arguments.equals(other.arguments);
    }
}
