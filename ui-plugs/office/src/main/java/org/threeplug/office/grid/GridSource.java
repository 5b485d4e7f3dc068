package org.threeplug.office.grid;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;

/// What a sheet shows, and the way its rows take into the books.
public interface GridSource<R> {

    /// What a person calls the things in it.
    String title();

    List<GridColumn<R>> columns();

    /// As they stand in the books now; asked away from the screen.
    List<R> read(List<UUID> ids);

    UUID id(R row);

    /// Whether new rows are made in the sheet.
    boolean isMade();

    /// A row that is not in the books yet, with what a form would begin with.
    R fresh();

    /// Everything that is wrong with a row by itself, by the keys of columns.
    List<Refusal> wrong(R row);

    /// Saves one row by a command of its own.
    ///
    /// @param isNew whether it is not in the books yet
    /// @param then gets the row as it is in the books now
    void save(BooleanProperty busy, R row, boolean isNew, Consumer<Outcome<R>> then);

    /// Whether a refusal is about one row, and not about all that would follow.
    boolean isOfOneRow(Refusal why);

    /// Whether it says that somebody else saved the row meanwhile.
    boolean isMeanwhile(Refusal why);
}
