package org.threeplug.operations.cash;

import com.google.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftColumn;
import org.threeplug.cash.ShiftReport;
import org.threeplug.cash.Shifts;
import org.threeplug.identity.Identity;
import org.threeplug.identity.User;
import org.threeplug.kernel.Money;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.lists.Order;
import org.threeplug.operations.office.Heads;
import org.threeplug.operations.office.Office;
import org.threeplug.operations.office.Rows;
import org.threeplug.settings.Register;
import org.threeplug.settings.Settings;

/// Every shift there was, newest first, each with its Z report.
public final class PastShiftsModel {

    /// @param register its code
    record Row(Shift shift, String register, String openedBy) {}

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

    private final Shifts shifts;
    private final Identity identity;
    private final Settings settings;
    private final Office office;

    @Inject
    public PastShiftsModel(Shifts shifts, Identity identity, Settings settings, Office office) {
        this.shifts = shifts;
        this.identity = identity;
        this.settings = settings;
        this.office = office;
        list = new ListModel<>(
                Rows.of(
                        (query, from, atMost) -> shifts.shifts(order(query), from, atMost).stream()
                                .map(this::row)
                                .toList(),
                        _ -> shifts.sums().shifts(),
                        _ -> totals(shifts.sums())),
                office.work());
    }

    private static Order<ShiftColumn> order(ListQuery query) {
        return HEADS.order(query).orElse(Order.falling(ShiftColumn.OPENED));
    }

    private static Map<String, Money> totals(Shifts.Sums sums) {
        return Map.of("counted", sums.counted(), "difference", sums.difference());
    }

    private Row row(Shift shift) {
        return new Row(shift, register(shift.register()), name(shift.openedBy()));
    }

    private String register(UUID id) {
        return settings.registers().stream()
                .filter(register -> register.id().equals(id))
                .map(Register::code)
                .findFirst()
                .orElse("");
    }

    private String name(UUID user) {
        return identity.users().stream()
                .filter(known -> known.id().equals(user))
                .map(User::name)
                .findFirst()
                .orElse("");
    }

    /// The Z of a closed shift, or the X of one that is still open.
    void report(Row row, Consumer<ShiftReport> then) {
        var id = row.shift().id();
        office.run(busy, () -> row.shift().isOpen() ? shifts.x(id) : shifts.z(id), found -> found.ifPresent(then));
    }
}
