package org.threeplug.receipts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.threeplug.cash.ShiftReport;
import org.threeplug.cash.ShiftReport.Section;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Registered;
import org.threeplug.receipts.Slip.Pair;
import org.threeplug.receipts.Slip.QrCode;
import org.threeplug.receipts.Slip.Rule;
import org.threeplug.receipts.Slip.Space;
import org.threeplug.receipts.Slip.Text;
import org.threeplug.settings.StoreSettings;

/// An X or Z report on paper. A Z ends with the journal's head as text and QR code: whoever keeps the paper can prove
/// later that nothing before it was altered.
public final class ShiftSlip {

    private ShiftSlip() {}

    public static Slip of(ShiftReport report, StoreSettings store) {
        var words = new SlipWords(store.language(), store.zone());
        var lines = new ArrayList<Slip.Line>();
        head(report, store, words, lines);
        for (var section : Section.values()) {
            section(report, section, words, lines);
        }
        report.z().flatMap(ShiftReport.Closed::approval).ifPresent(approval -> approved(approval, words, lines));
        report.z().ifPresent(z -> anchor(report, z, store, words, lines));
        return new Slip(lines);
    }

    private static void head(ShiftReport report, StoreSettings store, SlipWords words, List<Slip.Line> lines) {
        lines.add(new Text(store.businessName(), true, true, true));
        if (store.demo()) {
            lines.add(new Text(words.word("demo"), true, true, false));
        }
        var title = report.z().map(z -> words.word("z-report") + " " + z.number()).orElse(words.word("x-report"));
        lines.add(new Text(title, true, true, true));
        lines.add(new Pair(words.word("register"), report.register(), false, false));
        lines.add(new Pair(words.word("shift"), Long.toString(report.shift().number()), false, false));
        lines.add(new Pair(
                words.word("business-date"), words.date(report.shift().businessDate()), false, false));
        lines.add(new Pair(words.word("opened"), words.time(report.shift().openedAt()), false, false));
        report.shift()
                .closing()
                .ifPresent(closing ->
                        lines.add(new Pair(words.word("closed"), words.time(closing.closedAt()), false, false)));
        lines.add(new Pair(words.word("made"), words.time(report.madeAt()), false, false));
    }

    private static void section(ShiftReport report, Section section, SlipWords words, List<Slip.Line> lines) {
        var figures = report.figures().stream()
                .filter(figure -> figure.section() == section)
                .toList();
        if (figures.isEmpty()) {
            return;
        }
        lines.add(new Rule());
        lines.add(new Text(words.word("section." + section), false, true, false));
        for (var figure : figures) {
            var label = words.wordOr("figure." + figure.label(), plain(figure.label()));
            var start = switch (section) {
                case TAXES -> label + " " + words.word("on") + " "
                        + words.amount(new Money(figure.pieces(), figure.amount().currency()));
                case DOCUMENTS, TENDERS, VOIDED_LINES -> label + " x " + figure.pieces();
                case TOTALS, DRAWER -> label;
            };
            lines.add(new Pair(
                    start,
                    figure.isCount() ? Long.toString(figure.pieces()) : words.amount(figure.amount()),
                    false,
                    false));
        }
    }

    private static void approved(ShiftReport.Approval approval, SlipWords words, List<Slip.Line> lines) {
        lines.add(new Rule());
        lines.add(new Pair(words.word("approved-by"), approval.approver(), false, false));
        lines.add(new Text(words.word("reason") + " " + approval.reason(), false, false, false));
    }

    private static void anchor(
            ShiftReport report, ShiftReport.Closed z, StoreSettings store, SlipWords words, List<Slip.Line> lines) {
        lines.add(new Rule());
        lines.add(new Pair(words.word("grand-total"), words.amountWithCurrency(z.grandTotal()), true, false));
        lines.add(new Space());
        lines.add(new Text(words.word("journal-head") + " " + z.journalSequence(), true, false, false));
        lines.add(new Text(z.journalHead(), true, false, false));
        lines.add(new QrCode(String.format(Locale.ROOT, "3plugpos:anchor:%s:%d:%d:%s", report.register(), z.number(), z.journalSequence(), z.journalHead())));
        lines.add(new Text(store.receiptFooter(), true, false, false));
    }

    /// Free text, such as the name of a tax class, or the key of what a plug brings.
    private static String plain(String label) {
        return Registered.isOfAPlug(label) ? Registered.plainWords(label) : label;
    }
}
