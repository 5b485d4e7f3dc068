package org.threeplug.targets;

import java.math.BigDecimal;
import java.util.UUID;
import org.threeplug.directories.PutAway;
import org.threeplug.directories.Targets;
import org.threeplug.measures.Span;
import org.threeplug.records.Entry;

/// A target that was missed, or a limit that was passed.
///
/// @param code of the target
/// @param name of the target
/// @param span the period it is of
/// @param figure what it came to
/// @param value what was wanted
public record Alert(
        UUID target, String code, String name, Targets.What what, Targets.Way way, Span span, BigDecimal figure, BigDecimal value) {

    /// That somebody has put it away, as a record.
    ///
    /// @param why what it was raised for
    public Entry away(String why) {
        return PutAway.of(target, code, span.from(), why);
    }
}
