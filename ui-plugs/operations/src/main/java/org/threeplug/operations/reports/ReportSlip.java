package org.threeplug.operations.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.threeplug.receipts.Slip;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportPaper;
import org.threeplug.reports.ReportTable;
import org.threeplug.settings.StoreSettings;

/// A report as the receipt printer has it: what a row is called with its main figure on one line, its other figures below. The paper is too
/// narrow for columns, so it leaves out those that wait in the column chooser on the screen.
public record ReportSlip(ReportWords words, StoreSettings shop) {

    private static final String BETWEEN = " · ";

    public Slip of(ReportTable table) {
        var sheet = new ReportSheet(words, shop).of(table);
        var lines = new ArrayList<Slip.Line>();
        var head = sheet.head();
        head.stream().limit(1).forEach(line -> lines.add(new Slip.Text(line, true, true, true)));
        lines.add(new Slip.Text(sheet.title(), true, true, false));
        head.stream().skip(1).flatMap(String::lines).forEach(line -> lines.add(new Slip.Text(line, true, false, false)));
        lines.add(new Slip.Rule());
        var shown = IntStream.range(0, sheet.columns().size())
                .filter(at -> !ShownColumns.isSpare(table.report(), table.columns().get(at)))
                .boxed()
                .toList();
        var lead = lead(table, shown);
        lines.add(new Slip.Pair(named(titles(sheet), table, shown), lead.map(at -> sheet.columns().get(at).title()).orElse(""), true, false));
        lines.add(new Slip.Rule());
        for (var row : sheet.rows()) {
            add(row, table, sheet, shown, lead, false, lines);
        }
        if (!sheet.totals().isEmpty()) {
            lines.add(new Slip.Rule());
            add(sheet.totals(), table, sheet, shown, lead, true, lines);
        }
        return new Slip(lines);
    }

    private static List<String> titles(ReportPaper.Sheet sheet) {
        return sheet.columns().stream().map(ReportPaper.Column::title).toList();
    }

    private void add(
            List<String> row,
            ReportTable table,
            ReportPaper.Sheet sheet,
            List<Integer> shown,
            Optional<Integer> lead,
            boolean bold,
            List<Slip.Line> lines) {
        var said = named(row, table, shown);
        var called = said.isEmpty() ? words.texts().text("report.nobody") : said;
        lines.add(new Slip.Pair(called, lead.map(row::get).orElse(""), bold, false));
        var others = shown.stream()
                .filter(at -> table.columns().get(at).isFigure() && !Optional.of(at).equals(lead) && !row.get(at).isBlank())
                // a figure stays on the line of its name, and a sign with its figure
                .map(at -> (sheet.columns().get(at).title() + " " + row.get(at)).replace(' ', '\u00A0'))
                .collect(Collectors.joining(BETWEEN));
        if (!others.isEmpty()) {
            lines.add(new Slip.Text("  " + others, false, bold, false));
        }
    }

    /// All that is no figure, each once.
    private static String named(List<String> row, ReportTable table, List<Integer> shown) {
        return shown.stream()
                .filter(at -> !table.columns().get(at).isFigure())
                .map(row::get)
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining(BETWEEN));
    }

    /// What the report is about: its total, its first amount, or its first figure.
    private static Optional<Integer> lead(ReportTable table, List<Integer> shown) {
        return Stream.<Predicate<ReportColumn>>of(
                        column -> column.key().equals("total"),
                        column -> column.kind() == ReportColumn.Kind.MONEY,
                        ReportColumn::isFigure)
                .flatMap(wanted -> shown.stream().filter(at -> wanted.test(table.columns().get(at))).limit(1))
                .findFirst();
    }

    public boolean isRightToLeft() {
        return words.texts().locale().getLanguage().equals("ar");
    }

    /// What the file is called where there is no printer.
    public static String name(ReportTable table) {
        return table.report().key() + table.span().map(days -> " " + days.from() + " " + days.to()).orElse("");
    }
}
