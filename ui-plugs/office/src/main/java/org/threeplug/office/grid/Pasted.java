package org.threeplug.office.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Cells as spreadsheets put them on the clipboard: tabs between cells, lines between rows, and quotes around what holds either.
final class Pasted {

    private Pasted() {}

    static List<List<String>> read(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        int i = 0;
        while (i < text.length()) {
            char sign = text.charAt(i);
            if (quoted) {
                if (sign != '"') {
                    cell.append(sign);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (sign == '"' && cell.isEmpty() && closes(text, i + 1)) {
                quoted = true;
            } else if (sign == '\t') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (sign == '\n' || sign == '\r') {
                if (sign == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
            } else {
                cell.append(sign);
            }
            i++;
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    /// Whether a quote at the beginning of a cell has another at its end; one that stands alone means inches.
    private static boolean closes(String text, int from) {
        int i = text.indexOf('"', from);
        while (i >= 0) {
            boolean twice = i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (!twice) {
                return i + 1 == text.length() || "\t\r\n".indexOf(text.charAt(i + 1)) >= 0;
            }
            i = text.indexOf('"', i + 2);
        }
        return false;
    }

    static String written(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Pasted::cell).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(sign -> sign == '\t' || sign == '\n' || sign == '\r' || sign == '"');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
