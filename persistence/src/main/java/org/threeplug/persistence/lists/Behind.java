package org.threeplug.persistence.lists;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// The one rule by which a list goes on, in whichever order it stands: behind the last row that was shown, which is found by its own
/// key. What came or went before it meanwhile neither repeats nor skips a row, and no part costs more than the first.
public final class Behind {

    private Behind() {}

    /// What lies behind a row.
    ///
    /// @param order by which the list stands; the last of it tells rows apart
    /// @param row which one, by its own key
    /// @return nothing when the row is gone
    public static Condition of(DSLContext sql, Table<?> table, List<SortField<?>> order, Condition row) {
        var fields = order.stream().<Field<?>>map(SortField::$field).toList();
        return sql.select(fields)
                .from(table)
                .where(row)
                .fetchOptional()
                .map(last -> behind(order, last))
                .orElseGet(DSL::falseCondition);
    }

    /// Nearest first: H2 walks its index from where the first field leads.
    private static Condition behind(List<SortField<?>> order, Record last) {
        Condition behind = DSL.falseCondition();
        for (int i = order.size() - 1; i >= 0; i--) {
            var field = order.get(i).$field();
            var beyond = compared(field, order.get(i).getOrder() == SortOrder.DESC, last, i);
            behind = i == order.size() - 1 ? beyond : beyond.or(same(field, last, i).and(behind));
        }
        var first = order.getFirst();
        return from(first.$field(), first.getOrder() == SortOrder.DESC, last).and(behind);
    }

    private static <T> Condition compared(Field<T> field, boolean falling, Record last, int at) {
        var value = last.get(at, field.getType());
        return falling ? field.lt(value) : field.gt(value);
    }

    private static <T> Condition same(Field<T> field, Record last, int at) {
        return field.eq(last.get(at, field.getType()));
    }

    private static <T> Condition from(Field<T> field, boolean falling, Record last) {
        var value = last.get(0, field.getType());
        return falling ? field.le(value) : field.ge(value);
    }
}
