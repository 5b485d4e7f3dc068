package org.threeplug.reports;

import java.util.Optional;
import org.threeplug.measures.Measure;

/// A column of a report.
///
/// @param key what files head it with, for good
/// @param right what somebody must be allowed to do to see it, beyond the right to the report
public record ReportColumn(String key, Kind kind, Optional<String> right) {

    /// How what stands in it is written.
    public enum Kind {
        /// What a person knows the row by, and what they read.
        KEY,
        NAME,
        DAY,
        COUNT,
        QUANTITY,
        MONEY,
        PERCENT,
        NUMBER
    }

    /// Whoever may see what goods cost.
    public static final String COSTS = "reports.costs";

    public static ReportColumn of(String key, Kind kind) {
        return new ReportColumn(key, kind, Optional.empty());
    }

    public static ReportColumn costs(String key, Kind kind) {
        return new ReportColumn(key, kind, Optional.of(COSTS));
    }

    public static ReportColumn of(Measure measure) {
        var kind = switch (measure.unit()) {
            case COUNT -> Kind.COUNT;
            case QUANTITY -> Kind.QUANTITY;
            case MONEY -> Kind.MONEY;
            case PERCENT -> Kind.PERCENT;
            case NUMBER -> Kind.NUMBER;
        };
        return new ReportColumn(measure.key(), kind, measure.isOfCosts() ? Optional.of(COSTS) : Optional.empty());
    }

    public boolean isFigure() {
        return kind != Kind.KEY && kind != Kind.NAME && kind != Kind.DAY;
    }
}
