package org.threeplug.persistence.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What the formats of a workbook's cells make of their numbers: a part of a hundred, a day, money. A spreadsheet keeps only the
/// number; that it shows 46143 as the first of May, or 12.5 with another country's money, stands in the format alone.
final class CellFormats {

    private enum Shown {
        NUMBER,
        PERCENTAGE,
        DAY,
        MOMENT,
        TIME
    }

    private record Format(Shown shown, String money) {}

    private static final Format PLAIN = new Format(Shown.NUMBER, "");

    /// Formats that a workbook need not describe, and those that are days in the Far East (ECMA-376 part 1, 18.8.30).
    private static final Map<Integer, Shown> KNOWN = known();

    private static final Pattern MONEY = Pattern.compile("\\[\\$([^\\]-]+)(?:-[^\\]]*)?]");
    private static final Pattern WRITTEN = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[\\$[^\\]]*]|(?i:\\[(?!h+]|m+]|s+])[^\\]]*])|(?i:AM/PM|A/P)");
    private static final int SECONDS_OF_A_DAY = 24 * 60 * 60;

    /// Spreadsheets take 1900 for a leap year; number 60 is a day that never was.
    private static final int NEVER_WAS = 60;

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private final Map<Integer, Format> own = new HashMap<>();
    private final boolean since1904;

    CellFormats(List<Map<String, String>> described, boolean since1904) {
        this.since1904 = since1904;
        for (var format : described) {
            own.put(Integer.valueOf(format.getOrDefault("numFmtId", "-1")), read(format.getOrDefault("formatCode", "")));
        }
    }

    private static Map<Integer, Shown> known() {
        var known = new HashMap<Integer, Shown>();
        List.of(9, 10).forEach(id -> known.put(id, Shown.PERCENTAGE));
        List.of(14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58).forEach(id -> known.put(id, Shown.DAY));
        List.of(18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56).forEach(id -> known.put(id, Shown.TIME));
        known.put(22, Shown.MOMENT);
        return Map.copyOf(known);
    }

    private static Format read(String code) {
        var money = MONEY.matcher(code);
        var sign = money.find() ? money.group(1).strip() : "";
        // Signs in quotes or behind a backslash are only written; what stands behind a semicolon is for numbers below zero.
        var bare = WRITTEN.matcher(code).replaceAll("").toLowerCase(Locale.ROOT).split(";", 2)[0];
        if (bare.contains("%")) {
            return new Format(Shown.PERCENTAGE, "");
        }
        boolean time = bare.matches(".*[hs].*");
        boolean day = bare.matches(".*[yd].*") || bare.contains("m") && !time;
        if (bare.contains("general") || !day && !time) {
            return new Format(Shown.NUMBER, sign);
        }
        return new Format(day && time ? Shown.MOMENT : day ? Shown.DAY : Shown.TIME, "");
    }

    /// @param id of a format, as a style names it
    /// @return what people see in the cell, written so that it has one meaning
    String shown(int id, BigDecimal stored, Function<BigDecimal, String> plain) {
        var format = own.getOrDefault(id, KNOWN.containsKey(id) ? new Format(KNOWN.get(id), "") : PLAIN);
        boolean isDay = stored.signum() >= 0 && stored.compareTo(LAST_DAY) < 0;
        return switch (format.shown()) {
            case PERCENTAGE -> stored.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
            case DAY, MOMENT, TIME -> isDay ? moment(stored, format.shown()) : plain.apply(stored);
            case NUMBER -> format.money().isEmpty() ? plain.apply(stored) : plain.apply(stored) + " " + format.money();
        };
    }

    private String moment(BigDecimal stored, Shown shown) {
        var whole = stored.setScale(0, RoundingMode.FLOOR);
        long seconds = stored.subtract(whole).multiply(BigDecimal.valueOf(SECONDS_OF_A_DAY)).setScale(0, RoundingMode.HALF_UP).longValue();
        int number = whole.intValue();
        if (shown == Shown.TIME && number == 0) {
            return LocalTime.ofSecondOfDay(seconds % SECONDS_OF_A_DAY).truncatedTo(ChronoUnit.SECONDS).toString();
        }
        LocalDate first = since1904
                ? LocalDate.of(1904, 1, 1)
                : number < NEVER_WAS ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        LocalDateTime at = first.plusDays(number).atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? at.toLocalDate().toString() : at.toString();
    }
}
