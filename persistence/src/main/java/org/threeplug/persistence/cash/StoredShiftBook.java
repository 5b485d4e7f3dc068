package org.threeplug.persistence.cash;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftBook;
import org.threeplug.cash.ShiftReport;
import org.threeplug.kernel.Money;
import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.persistence.engine.gate.Kept;
import org.threeplug.persistence.engine.gate.Prepared;
import org.threeplug.persistence.engine.gate.Rows;

final class StoredShiftBook implements ShiftBook {

    private final Rows rows;
    private final Supplier<Currency> currency;
    private final Prepared newest;
    private final Prepared insert;
    private final Prepared setClosed;
    private final Prepared insertCount;
    private final Prepared insertZ;
    private final Prepared insertFigure;
    private final Prepared insertApproval;
    private final Prepared newestGrandTotal;
    private final Kept<Map<UUID, Optional<Shift>>> open;

    StoredShiftBook(Rows rows, Supplier<Currency> currency) {
        this.rows = rows;
        this.currency = currency;
        this.open = rows.keep(HashMap::new);
        this.newest = rows.prepared("""
                SELECT id, register_id, number, business_date, opened_by, opened_at, opening_float, state FROM shift
                WHERE register_id = ? ORDER BY register_id DESC, number DESC FETCH FIRST ROW ONLY""");
        this.insert = rows.prepared("""
                INSERT INTO shift (id, register_id, number, business_date, opened_by, opened_at, opening_float, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""");
        this.setClosed = rows.prepared("""
                UPDATE shift SET closed_by = ?, closed_at = ?, expected_cash = ?, counted_cash = ?, state = ?
                WHERE id = ? AND state = ?""");
        this.insertCount = rows.prepared("INSERT INTO shift_count (shift_id, denomination, pieces) VALUES (?, ?, ?)");
        this.insertZ = rows.prepared("""
                INSERT INTO z_report (shift_id, register_id, number, business_date, made_at, journal_sequence,
                journal_head, grand_total) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""");
        this.insertFigure = rows.prepared("""
                INSERT INTO z_figure (shift_id, section, position, label, pieces, amount) VALUES (?, ?, ?, ?, ?, ?)""");
        this.insertApproval = rows.prepared("INSERT INTO z_approval (shift_id, approver, reason) VALUES (?, ?, ?)");
        this.newestGrandTotal = rows.prepared("""
                SELECT grand_total FROM z_report WHERE register_id = ?
                ORDER BY register_id DESC, number DESC FETCH FIRST ROW ONLY""");
    }

    private record Newest(Shift shift, boolean isOpen) {}

    /// Only a register's newest shift can be open, and the index over its numbers finds that one at once.
    @Override
    public Optional<Shift> open(UUID register) {
        return open.get()
                .computeIfAbsent(
                        register,
                        asked -> newest.one(this::newest, asked).filter(Newest::isOpen).map(Newest::shift));
    }

    @Override
    public Optional<Shift> shift(UUID id) {
        return new ShiftRows(rows.sql(), currency).shift(id);
    }

    @Override
    public Optional<Shift> openOn(LocalDate day) {
        return rows.prepared("""
                        SELECT id FROM shift WHERE state = ? AND business_date <= ?
                        ORDER BY business_date, register_id FETCH FIRST ROW ONLY""")
                .one(row -> row.getObject(1, UUID.class), ShiftRows.OPEN, day)
                .flatMap(this::shift);
    }

    @Override
    public void add(Shift shift) {
        open.forget();
        insert.execute(
                shift.id(),
                shift.register(),
                shift.number(),
                shift.businessDate(),
                shift.openedBy(),
                UtcTime.of(shift.openedAt()),
                shift.openingFloat().minor(),
                ShiftRows.OPEN);
    }

    @Override
    public void close(Shift shift, Map<Money, Long> count, ShiftReport z) {
        open.forget();
        var closing = shift.closing().orElseThrow();
        var closed = setClosed.execute(
                closing.closedBy(),
                UtcTime.of(closing.closedAt()),
                closing.expected().minor(),
                closing.counted().minor(),
                ShiftRows.CLOSED,
                shift.id(),
                ShiftRows.OPEN);
        if (closed != 1) {
            throw new IllegalStateException("The shift " + shift.id() + " is not open");
        }
        count.forEach((denomination, pieces) -> insertCount.execute(shift.id(), denomination.minor(), pieces));
        keep(z);
    }

    @Override
    public List<ShiftReport.Figure> figures(Shift shift) {
        return new ShiftFigures(rows.sql(), shift.openingFloat().currency()).all(shift);
    }

    @Override
    public Money grandTotal(UUID register) {
        return newestGrandTotal
                .one(row -> new Money(row.getLong(1), currency.get()), register)
                .orElseGet(() -> Money.zero(currency.get()));
    }

    @Override
    public Money floatOf(Shift shift) {
        return new ShiftRows(rows.sql(), currency).floatOf(shift);
    }

    @Override
    public Optional<ShiftReport> z(UUID shift) {
        return new ShiftRows(rows.sql(), currency).z(shift);
    }

    private void keep(ShiftReport report) {
        var shift = report.shift();
        var z = report.z().orElseThrow();
        insertZ.execute(
                shift.id(),
                shift.register(),
                z.number(),
                shift.businessDate(),
                UtcTime.of(report.madeAt()),
                z.journalSequence(),
                z.journalHead(),
                z.grandTotal().minor());
        z.approval().ifPresent(
                approval -> insertApproval.execute(shift.id(), approval.approver(), approval.reason()));
        int position = 0;
        for (var figure : report.figures()) {
            insertFigure.execute(
                    shift.id(),
                    figure.section().name(),
                    ++position,
                    figure.label(),
                    figure.pieces(),
                    figure.amount().minor());
        }
    }

    private Newest newest(ResultSet row) throws SQLException {
        var shift = new Shift(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, UUID.class),
                UtcTime.moment(row.getObject(6, LocalDateTime.class)),
                new Money(row.getLong(7), currency.get()),
                Optional.empty());
        return new Newest(shift, row.getString(8).equals(ShiftRows.OPEN));
    }
}
