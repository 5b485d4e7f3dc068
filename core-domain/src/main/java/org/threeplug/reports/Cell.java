package org.threeplug.reports;

import java.math.BigDecimal;

/// What stands in one place of a report.
public sealed interface Cell {

    Cell NOTHING = new Words("");

    record Words(String text) implements Cell {}

    record Number(BigDecimal value) implements Cell {}

    static Cell of(String text) {
        return text.isEmpty() ? NOTHING : new Words(text);
    }

    static Cell of(BigDecimal value) {
        return new Number(value);
    }

    static Cell of(long value) {
        return new Number(BigDecimal.valueOf(value));
    }

    /// As a file for programs has it: plain figures with a point.
    default String plain() {
        return switch (this) {
            case Words(var text) -> text;
            case Number(var value) -> value.toPlainString();
        };
    }
}
