package org.threeplug.office.grid;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// One column of a sheet in which many things are changed at once.
///
/// @param key as refusals call it
/// @param shown what its cell says
/// @param value what that stands for; two cells hold the same when these are equal
/// @param taking a row with what another row holds in this column
/// @param reader makes what somebody typed a change of the row; empty where nobody writes
/// @param offers what can be chosen that begins with what was typed; asked away from the screen
/// @param once whether it is written in new rows only
public record GridColumn<R>(
        String key,
        String title,
        boolean figure,
        int share,
        Function<R, String> shown,
        Function<R, Optional<?>> value,
        BinaryOperator<R> taking,
        Optional<Reader<R>> reader,
        Function<String, List<String>> offers,
        boolean once) {

    /// One that is written in every row.
    public GridColumn(
            String key,
            String title,
            boolean figure,
            int share,
            Function<R, String> shown,
            Function<R, Optional<?>> value,
            BinaryOperator<R> taking,
            Optional<Reader<R>> reader,
            Function<String, List<String>> offers) {
        this(key, title, figure, share, shown, value, taking, reader, offers, false);
    }

    /// Reads a cell away from the screen.
    @FunctionalInterface
    public interface Reader<R> {

        /// @throws org.threeplug.kernel.RefusedException when it cannot be read
        UnaryOperator<R> read(String text);
    }

    boolean isWritten() {
        return reader.isPresent();
    }

    boolean isWritten(GridRow<R> row) {
        return isWritten() && (!once || row.isNew());
    }

    boolean isSame(R one, R other) {
        return value.apply(one).equals(value.apply(other));
    }
}
