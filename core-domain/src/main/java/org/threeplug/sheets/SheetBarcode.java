package org.threeplug.sheets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;

/// Codes and barcodes that passed through a spreadsheet, which takes them for numbers: it writes long ones as `5.9E+12` and
/// drops zeros in front. Where the check digit proves what was there, it is put back and said; else the row is refused.
public final class SheetBarcode {

    private static final Pattern RUINED = Pattern.compile("\\d(?:[.,]\\d+)?E\\+\\d{1,2}|\\d[.,]\\d+E\\d{1,2}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([.,' \u00a0\u202f])\\d{3})(?:\\1\\d{3}){1,3}");
    private static final Pattern POINT_ZERO = Pattern.compile("\\d{6,}[.,]0+");
    private static final int EAN_8 = 8;
    private static final int UPC = 12;
    private static final int EAN_13 = 13;
    private static final int GTIN_14 = 14;

    private SheetBarcode() {}

    /// @param note what was put right
    public record Read(String code, Optional<Refusal> note) {}

    /// @param barcode whether it is to be scanned, and may have lost zeros
    public static Read read(String cell, boolean barcode, SheetColumn column) {
        var text = SheetCell.western(cell).toUpperCase(Locale.ROOT);
        if (RUINED.matcher(text).matches()) {
            return restored(text, column);
        }
        if (isGrouped(text)) {
            var whole = digits(text);
            return new Read(whole, Optional.of(note(text, whole, column)));
        }
        if (POINT_ZERO.matcher(text).matches()) {
            return new Read(text.replaceFirst("[.,]0+$", ""), Optional.empty());
        }
        return barcode ? withZeros(text, column) : new Read(text, Optional.empty());
    }

    /// Whether a cell in which several codes may stand is one number: its comma is the decimal sign or divides thousands.
    public static boolean isOneNumber(String cell) {
        var text = SheetCell.western(cell).toUpperCase(Locale.ROOT);
        return RUINED.matcher(text).matches() || isGrouped(text);
    }

    /// Only the check digit tells one long number from several short codes.
    private static boolean isGrouped(String text) {
        return GROUPED.matcher(text).matches() && isSound(digits(text));
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static Read restored(String text, SheetColumn column) {
        var number = new BigDecimal(text.replace(',', '.'));
        var whole = number.stripTrailingZeros().scale() <= 0 ? number.toBigInteger().toString() : "";
        boolean complete = number.unscaledValue().abs().toString().length() >= whole.length();
        if (!complete || !isSound(whole)) {
            throw new RefusedException(new Refusal("catalog.import-number-ruined", List.of(text), column.title()));
        }
        return new Read(whole, Optional.of(note(text, whole, column)));
    }

    private static Read withZeros(String text, SheetColumn column) {
        int length = text.length();
        if (length < EAN_8 - 1 || length >= UPC || length == EAN_8 || !text.chars().allMatch(Character::isDigit)) {
            return new Read(text, Optional.empty());
        }
        var whole = "0".repeat((length < EAN_8 ? EAN_8 : UPC) - length) + text;
        // One code in ten fits by chance: more than two zeros are no accident of a spreadsheet.
        return whole.length() - length <= 2 && isSound(whole)
                ? new Read(whole, Optional.of(note(text, whole, column)))
                : new Read(text, Optional.empty());
    }

    private static Refusal note(String was, String is, SheetColumn column) {
        return new Refusal("catalog.import-code-repaired", List.of(was, is), column.title());
    }

    /// Whether it is as long as a code of the trade and ends in the right check digit.
    static boolean isSound(String digits) {
        int length = digits.length();
        if (length != EAN_8 && length != UPC && length != EAN_13 && length != GTIN_14) {
            return false;
        }
        int sum = 0;
        for (int i = length - 2; i >= 0; i--) {
            sum += (digits.charAt(i) - '0') * ((length - 2 - i) % 2 == 0 ? 3 : 1);
        }
        return digits.charAt(length - 1) - '0' == (10 - sum % 10) % 10;
    }
}
