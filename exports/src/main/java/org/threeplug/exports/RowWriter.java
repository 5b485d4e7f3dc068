package org.threeplug.exports;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Writes a table row by row, however many there are.
public interface RowWriter extends Closeable {

    /// A word, a figure or a day.
    sealed interface Value {

        record Words(String text) implements Value {}

        record Figure(BigDecimal number) implements Value {}

        record Day(LocalDate day) implements Value {}
    }

    /// The first row.
    void titles(List<String> titles) throws IOException;

    void row(List<Value> values) throws IOException;

    /// Writes what belongs at the end; without it the file is not whole.
    void end() throws IOException;
}
