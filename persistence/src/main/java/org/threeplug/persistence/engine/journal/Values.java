package org.threeplug.persistence.engine.journal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.threeplug.persistence.engine.personal.SealedValue;

/// Column values, each with its type before it, so that a record can be read without the database it came from.
final class Values {

    private static final int NULL = 0;
    private static final int LONG = 1;
    private static final int INT = 2;
    private static final int TEXT = 3;
    private static final int UUID_VALUE = 4;
    private static final int TRUE = 5;
    private static final int FALSE = 6;
    private static final int DATE = 7;
    private static final int DATE_TIME = 8;
    private static final int DECIMAL = 9;
    private static final int BYTES = 10;
    private static final int TIME = 11;
    private static final int OFFSET_DATE_TIME = 12;
    private static final int SEALED = 13;

    private Values() {}

    static void write(ByteBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.u8(NULL);
            case Long number -> tagged(out, LONG).signed(number);
            case Integer number -> tagged(out, INT).signed(number);
            case String text -> tagged(out, TEXT).text(text);
            case UUID id -> tagged(out, UUID_VALUE).uuid(id);
            case Boolean truth -> out.u8(truth ? TRUE : FALSE);
            case LocalDate date -> tagged(out, DATE).signed(date.toEpochDay());
            case LocalDateTime time -> dateTime(tagged(out, DATE_TIME), time);
            case BigDecimal number -> {
                tagged(out, DECIMAL).signed(number.scale());
                out.blob(number.unscaledValue().toByteArray());
            }
            case byte[] bytes -> tagged(out, BYTES).blob(bytes);
            case LocalTime time -> tagged(out, TIME).varint(time.toNanoOfDay());
            case OffsetDateTime time -> {
                dateTime(tagged(out, OFFSET_DATE_TIME), time.toLocalDateTime());
                out.signed(time.getOffset().getTotalSeconds());
            }
            case SealedValue(var person, var text) -> {
                tagged(out, SEALED).uuid(person);
                out.blob(text);
            }
            default -> throw new IllegalArgumentException("no journal form for " + value.getClass());
        }
    }

    static @Nullable Object read(ByteReader in) {
        var type = in.u8();
        return switch (type) {
            case NULL -> null;
            case LONG -> in.signed();
            case INT -> (int) in.signed();
            case TEXT -> in.text();
            case UUID_VALUE -> in.uuid();
            case TRUE -> true;
            case FALSE -> false;
            case DATE -> LocalDate.ofEpochDay(in.signed());
            case DATE_TIME -> dateTime(in);
            case DECIMAL -> decimal(in);
            case BYTES -> in.blob();
            case TIME -> LocalTime.ofNanoOfDay(in.varint());
            case OFFSET_DATE_TIME -> OffsetDateTime.of(dateTime(in), ZoneOffset.ofTotalSeconds((int) in.signed()));
            case SEALED -> new SealedValue(in.uuid(), in.blob());
            default -> throw new MalformedRecordException("a value of unknown type " + type);
        };
    }

    static boolean same(@Nullable Object one, @Nullable Object other) {
        return one instanceof byte[] a && other instanceof byte[] b ? Arrays.equals(a, b) : Objects.equals(one, other);
    }

    /// A value as it stands between the seals.
    static byte[] bytes(@Nullable Object value) {
        var out = new ByteBuilder();
        out.reset(0);
        write(out, value);
        return Arrays.copyOf(out.array(), out.length());
    }

    static @Nullable Object read(byte[] bytes) {
        return read(new ByteReader(bytes, 0, bytes.length));
    }

    private static ByteBuilder tagged(ByteBuilder out, int type) {
        out.u8(type);
        return out;
    }

    private static void dateTime(ByteBuilder out, LocalDateTime time) {
        out.signed(time.toEpochSecond(ZoneOffset.UTC));
        out.varint(time.getNano());
    }

    private static LocalDateTime dateTime(ByteReader in) {
        return LocalDateTime.ofEpochSecond(in.signed(), in.count(), ZoneOffset.UTC);
    }

    private static BigDecimal decimal(ByteReader in) {
        var scale = (int) in.signed();
        return new BigDecimal(new BigInteger(in.blob()), scale);
    }
}
