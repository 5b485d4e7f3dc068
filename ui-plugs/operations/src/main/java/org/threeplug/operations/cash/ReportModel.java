package org.threeplug.operations.cash;

import com.google.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.threeplug.cash.ShiftReport;
import org.threeplug.office.Office;
import org.threeplug.receipts.ReportDesk;

/// An X or Z report that can be put on paper or into a file.
public final class ReportModel {

    final BooleanProperty busy = new SimpleBooleanProperty();

    private final ReportDesk desk;
    private final Office office;

    @Inject
    public ReportModel(ReportDesk desk, Office office) {
        this.desk = desk;
        this.office = office;
    }

    boolean hasPrinter() {
        return desk.hasPrinter();
    }

    void print(ShiftReport report, Runnable then) {
        office.run(
                busy,
                () -> {
                    desk.printShiftReport(report);
                    return Optional.empty();
                },
                _ -> then.run());
    }

    /// @param then gets the path of the file
    void savePdf(ShiftReport report, Consumer<String> then) {
        office.run(busy, () -> desk.savePdf(report), then);
    }

    /// @param then gets the report as 80 mm paper shows it
    void text(ShiftReport report, Consumer<String> then) {
        office.run(busy, () -> desk.text(report), then);
    }
}
