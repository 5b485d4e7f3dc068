package org.threeplug.persistence.cash;

import static org.threeplug.persistence.schema.Tables.APP_USER;
import static org.threeplug.persistence.schema.Tables.DOCUMENT;
import static org.threeplug.persistence.schema.Tables.REGISTER;
import static org.threeplug.persistence.schema.Tables.SHIFT;
import static org.threeplug.persistence.schema.Tables.Z_APPROVAL;
import static org.threeplug.persistence.schema.Tables.Z_FIGURE;
import static org.threeplug.persistence.schema.Tables.Z_REPORT;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftColumn;
import org.threeplug.cash.ShiftReport;
import org.threeplug.cash.Shifts;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Money;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.persistence.lists.Behind;
import org.threeplug.persistence.schema.tables.records.ShiftRecord;
import org.threeplug.persistence.schema.tables.records.ZReportRecord;

/// Rows back into shifts and their kept reports, inside a command and outside.
final class ShiftRows {

    static final String OPEN = "OPEN";
    static final String CLOSED = "CLOSED";

    private static final Long LEAST = Long.MIN_VALUE;

    private static final Table<?> ALL = SHIFT.leftJoin(REGISTER)
            .on(REGISTER.ID.eq(SHIFT.REGISTER_ID))
            .leftJoin(APP_USER)
            .on(APP_USER.ID.eq(SHIFT.OPENED_BY));

    private final DSLContext sql;
    private final Supplier<Currency> currency;

    ShiftRows(DSLContext sql, Supplier<Currency> currency) {
        this.sql = sql;
        this.currency = currency;
    }

    Optional<Shift> open(UUID register) {
        return sql.selectFrom(SHIFT)
                .where(SHIFT.REGISTER_ID.eq(register))
                .orderBy(SHIFT.REGISTER_ID.desc(), SHIFT.NUMBER.desc())
                .limit(1)
                .fetchOptional(this::shift)
                .filter(Shift::isOpen);
    }

    Optional<Shift> shift(UUID id) {
        return sql.selectFrom(SHIFT).where(SHIFT.ID.eq(id)).fetchOptional(this::shift);
    }

    Money floatOf(Shift shift) {
        var corrected = sql.select(DSL.coalesce(DSL.sum(DOCUMENT.TOTAL), BigDecimal.ZERO))
                .from(DOCUMENT)
                .where(DOCUMENT.SHIFT_ID.eq(shift.id()))
                .and(DOCUMENT.KIND.eq(DocumentKind.FLOAT_CORRECTION.name()))
                .fetchSingle()
                .value1();
        return shift.openingFloat().plus(money(corrected.longValueExact()));
    }

    List<Shift> inOrder(Order<ShiftColumn> order, long from, int limit) {
        return inOrder(DSL.noCondition(), order, from, limit);
    }

    Page<Shift> page(Order<ShiftColumn> order, Portion portion) {
        var behind = portion.after()
                .map(UUID::fromString)
                .map(last -> Behind.of(sql, ALL, sorted(order), SHIFT.ID.eq(last)))
                .orElseGet(DSL::noCondition);
        return Page.of(inOrder(behind, order, 0, portion.atMost()), portion, shift -> shift.id().toString());
    }

    private List<Shift> inOrder(Condition wanted, Order<ShiftColumn> order, long from, int limit) {
        return sql.select(SHIFT.fields())
                .from(ALL)
                .where(wanted)
                .orderBy(sorted(order))
                .limit(from, limit)
                .fetchInto(SHIFT)
                .map(this::shift);
    }

    private static List<SortField<?>> sorted(Order<ShiftColumn> order) {
        return Stream.of(field(order.by()), SHIFT.OPENED_AT, SHIFT.NUMBER, SHIFT.ID)
                .distinct()
                .<SortField<?>>map(field -> order.descending() ? field.desc() : field.asc())
                .toList();
    }

    /// What is not counted yet is before all that is.
    private static Field<?> field(ShiftColumn by) {
        return switch (by) {
            case OPENED -> SHIFT.OPENED_AT;
            case NUMBER -> SHIFT.NUMBER;
            case DAY -> SHIFT.BUSINESS_DATE;
            case REGISTER -> DSL.coalesce(REGISTER.CODE, "");
            case OPENED_BY -> DSL.coalesce(APP_USER.NAME, "");
            case COUNTED -> DSL.coalesce(SHIFT.COUNTED_CASH, LEAST);
            case DIFFERENCE -> DSL.coalesce(SHIFT.COUNTED_CASH.minus(SHIFT.EXPECTED_CASH), LEAST);
            case STATE -> DSL.field(SHIFT.STATE.ne(OPEN));
        };
    }

    Shifts.Sums sums() {
        var counted = DSL.coalesce(DSL.sum(SHIFT.COUNTED_CASH), DSL.zero());
        var expected = DSL.coalesce(DSL.sum(SHIFT.EXPECTED_CASH), DSL.zero());
        return sql.select(DSL.count(), counted, expected)
                .from(SHIFT)
                .fetchSingle(row -> new Shifts.Sums(
                        row.value1(),
                        money(row.value2().longValue()),
                        money(row.value2().longValue() - row.value3().longValue())));
    }

    Optional<ShiftReport> z(UUID id) {
        return sql.selectFrom(Z_REPORT).where(Z_REPORT.SHIFT_ID.eq(id)).fetchOptional().flatMap(head -> shift(id)
                .map(shift -> new ShiftReport(
                        shift,
                        registerCode(shift.register()),
                        UtcTime.moment(head.getMadeAt()),
                        kept(id),
                        Optional.of(closed(head)))));
    }

    String registerCode(UUID register) {
        return sql.select(REGISTER.CODE)
                .from(REGISTER)
                .where(REGISTER.ID.eq(register))
                .fetchSingle(REGISTER.CODE);
    }

    private List<ShiftReport.Figure> kept(UUID shift) {
        return sql.selectFrom(Z_FIGURE)
                .where(Z_FIGURE.SHIFT_ID.eq(shift))
                .orderBy(Z_FIGURE.POSITION)
                .fetch(row -> new ShiftReport.Figure(
                        ShiftReport.Section.valueOf(row.getSection()),
                        row.getLabel(),
                        row.getPieces(),
                        money(row.getAmount())));
    }

    private ShiftReport.Closed closed(ZReportRecord row) {
        return new ShiftReport.Closed(
                row.getNumber(),
                money(row.getGrandTotal()),
                row.getJournalSequence(),
                row.getJournalHead(),
                approval(row.getShiftId()));
    }

    private Optional<ShiftReport.Approval> approval(UUID shift) {
        return sql.selectFrom(Z_APPROVAL)
                .where(Z_APPROVAL.SHIFT_ID.eq(shift))
                .fetchOptional(row -> new ShiftReport.Approval(row.getApprover(), row.getReason()));
    }

    private Shift shift(ShiftRecord row) {
        return new Shift(
                row.getId(),
                row.getRegisterId(),
                row.getNumber(),
                row.getBusinessDate(),
                row.getOpenedBy(),
                UtcTime.moment(row.getOpenedAt()),
                money(row.getOpeningFloat()),
                row.getState().equals(OPEN)
                        ? Optional.empty()
                        : Optional.of(new Shift.Closing(
                                row.getClosedBy(),
                                UtcTime.moment(row.getClosedAt()),
                                money(row.getExpectedCash()),
                                money(row.getCountedCash()))));
    }

    private Money money(long minor) {
        return new Money(minor, currency.get());
    }
}
