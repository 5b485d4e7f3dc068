package org.threeplug.verifier;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row change: the table, what happened, and the values after it (before it, for a delete). */
record Change(Table table, char operation, Map<String, Object> values) {

    static final Object NULL = "";

    /** A value about a person, which only that person's key opens; no total needs one. */
    static final Object SEALED = "(sealed)";

    static Change read(Bytes in, List<Table> tables) {
        int operation = in.u8();
        int number = in.count();
        if (number >= tables.size() || operation > 2) {
            throw new Bytes.Unreadable("a row change of an unknown table or kind");
        }
        Table table = tables.get(number);
        Map<String, Object> values = new LinkedHashMap<>();
        if (operation != 1) {
            for (String column : table.columns()) {
                values.put(column, value(in));
            }
            return new Change(table, operation == 0 ? 'I' : 'D', values);
        }
        for (int key : table.key()) {
            values.put(table.columns().get(key), value(in));
        }
        int changed = in.count();
        for (int i = 0; i < changed; i++) {
            int column = in.count();
            value(in);
            values.put(table.columns().get(column), value(in));
        }
        return new Change(table, 'U', values);
    }

    boolean inserts(String name) {
        return operation == 'I' && table.name().equals(name);
    }

    long number(String column) {
        Object value = values.get(column);
        if (value instanceof Number number) {
            return number.longValue();
        }
        throw new Bytes.Unreadable(table.name() + "." + column + " is not a number");
    }

    String text(String column) {
        return String.valueOf(Optional.ofNullable(values.get(column)).orElse(NULL));
    }

    private static Object value(Bytes in) {
        int type = in.u8();
        switch (type) {
            case 0:
                return NULL;
            case 1, 2:
                return in.signed();
            case 3:
                return in.text();
            case 4:
                return in.uuid();
            case 5:
                return true;
            case 6:
                return false;
            case 7:
                return LocalDate.ofEpochDay(in.signed());
            case 8:
                return dateTime(in);
            case 9:
                return decimal(in);
            case 10:
                return in.raw(in.count());
            case 11:
                return LocalTime.ofNanoOfDay(in.varint());
            case 12:
                return dateTime(in) + " " + ZoneOffset.ofTotalSeconds((int) in.signed());
            case 13:
                in.uuid();
                in.raw(in.count());
                return SEALED;
            default:
                throw new Bytes.Unreadable("a value of unknown type " + type);
        }
    }

    private static LocalDateTime dateTime(Bytes in) {
        return LocalDateTime.ofEpochSecond(in.signed(), in.count(), ZoneOffset.UTC);
    }

    private static BigDecimal decimal(Bytes in) {
        int scale = (int) in.signed();
        return new BigDecimal(new BigInteger(in.raw(in.count())), scale);
    }
}
