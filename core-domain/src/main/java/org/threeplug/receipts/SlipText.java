package org.threeplug.receipts;

import java.util.ArrayList;
import java.util.List;
import org.threeplug.receipts.Slip.Barcode;
import org.threeplug.receipts.Slip.Pair;
import org.threeplug.receipts.Slip.QrCode;
import org.threeplug.receipts.Slip.Rule;
import org.threeplug.receipts.Slip.Space;
import org.threeplug.receipts.Slip.Text;

/// A slip as plain text, 48 columns wide; codes are given as their content. Text keeps its logical order: whoever shows
/// it turns right-to-left words round.
public final class SlipText {

    private SlipText() {}

    public static String of(Slip slip) {
        var text = new StringBuilder();
        slip.lines().forEach(line -> rows(line).forEach(row -> text.append(row.stripTrailing()).append('\n')));
        return text.toString();
    }

    private static List<String> rows(Slip.Line line) {
        return switch (line) {
            case Text(var text, var centred, _, _) ->
                wrap(text, Slip.COLUMNS).stream().map(row -> centred ? centred(row) : row).toList();
            case Pair(var start, var end, _, _) -> pair(start, end);
            case Rule _ -> List.of("-".repeat(Slip.COLUMNS));
            case Space _ -> List.of("");
            case Barcode(var content) -> List.of(centred("*" + content + "*"));
            case QrCode(var content) ->
                wrap(content, Slip.COLUMNS).stream().map(SlipText::centred).toList();
        };
    }

    private static List<String> pair(String start, String end) {
        int room = Slip.COLUMNS - width(end) - 1;
        if (room < 8) {
            var rows = new ArrayList<>(wrap(start, Slip.COLUMNS));
            wrap(end, Slip.COLUMNS).forEach(row -> rows.add(" ".repeat(Slip.COLUMNS - width(row)) + row));
            return rows;
        }
        var rows = new ArrayList<>(wrap(start, room));
        var last = rows.removeLast();
        rows.add(last + " ".repeat(Slip.COLUMNS - width(last) - width(end)) + end);
        return rows;
    }

    private static String centred(String row) {
        return " ".repeat(Math.max(0, (Slip.COLUMNS - width(row)) / 2)) + row;
    }

    /// Breaks at spaces, and within words only where a word is longer than a line.
    static List<String> wrap(String text, int columns) {
        var rows = new ArrayList<String>();
        for (var paragraph : text.split("\n", -1)) {
            var indent = " ".repeat(paragraph.length() - paragraph.stripLeading().length());
            var row = new StringBuilder(indent);
            for (var word : paragraph.strip().split(" ")) {
                if (!row.toString().isBlank() && width(row) + 1 + width(word) > columns) {
                    rows.add(row.toString());
                    row.setLength(0);
                }
                if (!row.toString().isBlank()) {
                    row.append(' ');
                }
                appendWord(rows, row, word, columns);
            }
            rows.add(row.toString());
        }
        return rows;
    }

    private static void appendWord(List<String> rows, StringBuilder row, String word, int columns) {
        word.codePoints().forEach(point -> {
            if (width(row) + width(point) > columns) {
                rows.add(row.toString());
                row.setLength(0);
            }
            row.appendCodePoint(point);
        });
    }

    /// Columns a text takes: none for combining marks, two for wide East Asian characters.
    static int width(CharSequence text) {
        return text.codePoints().map(SlipText::width).sum();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    private static boolean isWide(int point) {
        return point >= 0x1100 && point <= 0x115F
                || point >= 0x2E80 && point <= 0xA4CF
                || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xF900 && point <= 0xFAFF
                || point >= 0xFE30 && point <= 0xFE6F
                || point >= 0xFF00 && point <= 0xFF60
                || point >= 0xFFE0 && point <= 0xFFE6
                || point >= 0x1F300 && point <= 0x1FAFF
                || point >= 0x20000 && point <= 0x3FFFD;
    }
}
