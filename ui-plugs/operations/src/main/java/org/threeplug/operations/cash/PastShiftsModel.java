package org.threeplug.operations.cash;

import com.google.inject.Inject;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.threeplug.cash.PastShiftFigures;
import org.threeplug.cash.PastShifts;
import org.threeplug.cash.PastShifts.Row;
import org.threeplug.cash.ShiftColumn;
import org.threeplug.cash.ShiftReport;
import org.threeplug.cash.XReport;
import org.threeplug.cash.ZReport;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.lists.Order;
import org.threeplug.lists.Portion;
import org.threeplug.office.Asks;
import org.threeplug.office.Heads;
import org.threeplug.office.Office;
import org.threeplug.office.Rows;

/// Every shift there was, newest first, each with its Z report.
public final class PastShiftsModel {

    private static final Heads<ShiftColumn> HEADS = new Heads<>(Map.of(
            "number", ShiftColumn.NUMBER,
            "day", ShiftColumn.DAY,
            "register", ShiftColumn.REGISTER,
            "by", ShiftColumn.OPENED_BY,
            "opened", ShiftColumn.OPENED,
            "counted", ShiftColumn.COUNTED,
            "difference", ShiftColumn.DIFFERENCE,
            "state", ShiftColumn.STATE));

    final ListModel<Row> list;
    final BooleanProperty busy = new SimpleBooleanProperty();

    private final Asks asks;
    private final Office office;

    @Inject
    public PastShiftsModel(Asks asks, Office office) {
        this.asks = asks;
        this.office = office;
        list = new ListModel<>(
                Rows.asked(
                        asks, query -> new PastShifts(order(query), Portion.FIRST), _ -> new PastShiftFigures()),
                office.work());
    }

    private static Order<ShiftColumn> order(ListQuery query) {
        return HEADS.order(query).orElse(Order.falling(ShiftColumn.OPENED));
    }

    /// The Z of a closed shift, or the X of one that is still open.
    void report(Row row, Consumer<ShiftReport> then) {
        var id = row.shift().id();
        office.run(busy, () -> asks.ask(row.shift().isOpen() ? new XReport(id) : new ZReport(id)), found -> found.ifPresent(then));
    }
}
