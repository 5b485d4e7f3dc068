package org.threeplug.persistence.cash;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.threeplug.cash.CloseShift;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftColumn;
import org.threeplug.cash.ShiftReport;
import org.threeplug.cash.Shifts;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Money;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.persistence.engine.database.Readers;

final class JooqShifts implements Shifts {

    private final Readers readers;
    private final Supplier<Currency> currency;
    private final InstantSource clock;

    JooqShifts(Readers readers, Supplier<Currency> currency, InstantSource clock) {
        this.readers = readers;
        this.currency = currency;
        this.clock = clock;
    }

    @Override
    public Optional<Shift> open(UUID register) {
        return rows().open(register);
    }

    @Override
    public Optional<Shift> shift(UUID id) {
        return rows().shift(id);
    }

    @Override
    public List<Shift> shifts(Order<ShiftColumn> order, long from, int limit) {
        return officeRows().inOrder(order, from, limit);
    }

    @Override
    public Page<Shift> shifts(Order<ShiftColumn> order, Portion portion) {
        return officeRows().page(order, portion);
    }

    @Override
    public Sums sums() {
        return officeRows().sums();
    }

    @Override
    public Optional<ShiftReport> x(UUID id) {
        var rows = rows();
        return rows.shift(id).filter(Shift::isOpen).map(shift -> report(rows, shift));
    }

    @Override
    public Money floatOf(Shift shift) {
        return rows().floatOf(shift);
    }

    @Override
    public Optional<ShiftReport> z(UUID shift) {
        return rows().z(shift);
    }

    @Override
    public Optional<Money> expected(UUID id, Actor seer) {
        return rows().shift(id)
                .filter(Shift::isOpen)
                .filter(_ -> seer.may(CloseShift.DIFFERENCE))
                .flatMap(shift -> new ShiftFigures(readers.counter().get(), shift.openingFloat().currency())
                        .all(shift).stream().filter(figure -> figure.label().equals("EXPECTED")).findFirst())
                .map(ShiftReport.Figure::amount);
    }

    private ShiftReport report(ShiftRows rows, Shift shift) {
        Instant now = clock.instant();
        var figures = new ShiftFigures(readers.counter().get(), shift.openingFloat().currency()).blind(shift);
        return new ShiftReport(shift, rows.registerCode(shift.register()), now, figures, Optional.empty());
    }

    private ShiftRows officeRows() {
        return new ShiftRows(readers.office().get(), currency);
    }

    private ShiftRows rows() {
        return new ShiftRows(readers.counter().get(), currency);
    }
}
