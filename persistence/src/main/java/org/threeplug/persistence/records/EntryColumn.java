package org.threeplug.persistence.records;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.function.Supplier;
import org.jooq.DataType;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.lists.Words;
import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;

/// The column of one field: amounts are minor units, quantities and percentages whole ten-thousandths, empty texts are empty.
/// A text that sorts or finds has a second column beside it with what people compare it by.
///
/// @param hasOrder whether it has
/// @param inLines whether it is one of a table of lines
record EntryColumn(Field<?> field, boolean hasOrder, boolean inLines) {

    EntryColumn(Field<?> field, boolean hasOrder) {
        this(field, hasOrder, false);
    }

    private static final int LONGEST_CHOICE = 40;

    /// Long texts are compared by their beginning.
    private static final int MOST_COMPARED = 200;

    String name() {
        return field.column();
    }

    String orderName() {
        return field.comparedColumn();
    }

    int orderLength() {
        return switch (field.holds()) {
            case Holds.Text(int most, _) -> Math.min(most * 2, MOST_COMPARED);
            case Holds.Code(int most) -> most * 2;
            default -> 0;
        };
    }

    /// What sorts by the field.
    String sortName() {
        return hasOrder() ? orderName() : name();
    }

    boolean isRequired() {
        return field.isText() || field.holds() instanceof Holds.Flag || field.is(Field.Trait.REQUIRED);
    }

    String sqlType() {
        return switch (field.holds()) {
            case Holds.Text(int most, _) -> "VARCHAR(" + most + ")";
            case Holds.Code(int most) -> "VARCHAR(" + most + ")";
            case Holds.Amount _ -> "BIGINT";
            case Holds.Count _ -> isWhole() ? "INT" : "BIGINT";
            case Holds.Share _ -> "INT";
            case Holds.Day _ -> "DATE";
            case Holds.Moment _ -> "TIMESTAMP(3)";
            case Holds.Flag _ -> "BOOLEAN";
            case Holds.Choice<?> _ -> "VARCHAR(" + LONGEST_CHOICE + ")";
            case Holds.OneOf _ -> "VARCHAR(" + MOST_COMPARED + ")";
            case Holds.Ref _ -> "UUID";
            case Holds.Lines _ -> throw inItsOwnTable();
        };
    }

    DataType<?> type() {
        return switch (field.holds()) {
            case Holds.Text _, Holds.Code _, Holds.OneOf _, Holds.Choice<?> _ -> SQLDataType.VARCHAR;
            case Holds.Amount _ -> SQLDataType.BIGINT;
            case Holds.Count _ -> isWhole() ? SQLDataType.INTEGER : SQLDataType.BIGINT;
            case Holds.Share _ -> SQLDataType.INTEGER;
            case Holds.Day _ -> SQLDataType.LOCALDATE;
            case Holds.Moment _ -> SQLDataType.LOCALDATETIME;
            case Holds.Flag _ -> SQLDataType.BOOLEAN;
            case Holds.Ref _ -> SQLDataType.UUID;
            case Holds.Lines _ -> throw inItsOwnTable();
        };
    }

    private IllegalStateException inItsOwnTable() {
        return new IllegalStateException("the lines of " + field.key() + " have a table of their own");
    }

    private boolean isWhole() {
        return field.is(Field.Trait.WHOLE);
    }

    /// As the table holds a value.
    @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case null -> field.isText() ? "" : field.holds() instanceof Holds.Flag ? false : null;
            case Money money -> money.minor();
            case Quantity quantity when isWhole() -> quantity.value().intValueExact();
            case Quantity quantity -> quantity.tenThousandths();
            case Percent percent -> Math.toIntExact(percent.tenThousandths());
            case Instant moment -> UtcTime.of(moment);
            case Enum<?> constant -> constant.toString();
            default -> value;
        };
    }

    /// @return null for what is empty
    @Nullable Object value(@Nullable Object stored, Supplier<Currency> currency) {
        if (stored == null || "".equals(stored) || Boolean.FALSE.equals(stored)) {
            return null;
        }
        return switch (field.holds()) {
            case Holds.Amount _ -> new Money((Long) stored, currency.get());
            case Holds.Count _ when isWhole() -> Quantity.of((Integer) stored);
            case Holds.Count _ -> new Quantity((Long) stored);
            case Holds.Share _ -> new Percent((Integer) stored);
            case Holds.Moment _ -> UtcTime.moment((LocalDateTime) stored);
            case Holds.Choice<?>(var of) -> constant(of, (String) stored);
            case Holds.Text _, Holds.Code _, Holds.OneOf _, Holds.Day _, Holds.Flag _, Holds.Ref _ -> stored;
            case Holds.Lines _ -> throw inItsOwnTable();
        };
    }

    private static Object constant(Class<? extends Enum<?>> of, String name) {
        return Arrays.stream(of.getEnumConstants())
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + of.getSimpleName() + " is called " + name));
    }

    /// What people compare a text by.
    String order(@Nullable Object value) {
        var words = value instanceof String text ? Words.order(text) : "";
        return words.length() > orderLength() ? words.substring(0, orderLength()) : words;
    }

    org.jooq.Field<?> column(Name table) {
        return DSL.field(table.append(name()), type());
    }

    org.jooq.Field<String> orderColumn(Name table) {
        return DSL.field(table.append(orderName()), SQLDataType.VARCHAR);
    }
}
