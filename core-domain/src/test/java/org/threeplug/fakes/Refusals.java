package org.threeplug.fakes;

import java.util.List;
import java.util.stream.Stream;
import org.threeplug.kernel.Outcome;

/// Says what an outcome was refused for.
public final class Refusals {

    private Refusals() {}

    /// The code and the arguments of a refusal.
    public static List<String> refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var value, _) -> List.of("not refused", String.valueOf(value));
            case Outcome.Refused<?>(var refusal) ->
                Stream.concat(Stream.of(refusal.code()), refusal.arguments().stream()).toList();
        };
    }
}
