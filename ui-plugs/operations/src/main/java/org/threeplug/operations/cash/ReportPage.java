package org.threeplug.operations.cash;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftReport;
import org.threeplug.cash.ShiftReport.Figure;
import org.threeplug.cash.ShiftReport.Section;
import org.threeplug.kernel.Money;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Badge;
import org.threeplug.kit.control.SidePanel;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.DetailPattern;
import org.threeplug.office.Forms;
import org.threeplug.office.Page;
import org.threeplug.office.Parts;
import org.threeplug.office.Sheet;
import org.threeplug.office.Surface;

/// An X or Z report on the screen, ready for paper and file.
final class ReportPage implements Page {

    private static final Set<Section> COUNTED = Set.of(Section.DOCUMENTS, Section.VOIDED_LINES);

    private final ShiftReport report;
    private final ReportModel model;
    private final Surface surface;
    private final Parent view;

    ReportPage(ShiftReport report, ReportModel model, Surface surface) {
        this.report = report;
        this.model = model;
        this.surface = surface;
        view = detail();
    }

    private DetailPattern detail() {
        var formats = surface.formats();
        var shift = report.shift();
        var detail = new DetailPattern(
                        title(),
                        state(),
                        ActionButton.secondary(surface.text("report.paper"), this::paper).icon(Icon.RECEIPT),
                        ActionButton.secondary(surface.text("office.pdf"), this::savePdf).icon(Icon.EXPORT),
                        ActionButton.primary(surface.text("report.print"), this::print)
                                .icon(Icon.PRINT)
                                .key("Ctrl+P"))
                .fact(surface.text("journal.register"), report.register())
                .fact(surface.text("document.day"), formats.date(shift.businessDate()))
                .fact(surface.text("shift.opened-at"), formats.dateTime(shift.openedAt()))
                .fact(surface.text("report.made-at"), formats.dateTime(report.madeAt()))
                .fact(surface.text("shift.float"), formats.money(report.correctedFloat()));
        shift.closing().ifPresent(closing -> closing(detail, closing));
        report.z()
                .ifPresent(z -> detail.fact(surface.text("report.grand-total"), formats.money(z.grandTotal()))
                        .fact(surface.text("report.journal-head"), formats.number(z.journalSequence()) + " · "
                                + z.journalHead()));
        report.z()
                .flatMap(ShiftReport.Closed::approval)
                .ifPresent(approval -> detail.fact(surface.text("report.approved-by"), approval.approver())
                        .fact(surface.text("document.reason"), approval.reason()));
        Parts.instead(detail, Forms.scrolled(title(), sections()));
        return detail;
    }

    private void closing(DetailPattern detail, Shift.Closing closing) {
        var formats = surface.formats();
        detail.fact(surface.text("report.expected"), formats.money(closing.expected()))
                .fact(surface.text("shift.counted"), formats.money(closing.counted()))
                .fact(surface.text("shift.difference"), difference(closing.difference()));
    }

    private Node difference(Money difference) {
        return difference.isZero()
                ? new Badge(Meaning.SUCCESS, surface.text("report.no-difference"))
                : new Badge(
                        Meaning.CAUTION,
                        surface.text(
                                difference.isPositive() ? "report.over" : "report.short",
                                surface.formats().money(difference.abs())));
    }

    private Badge state() {
        return report.z().isPresent()
                ? new Badge(Meaning.NEUTRAL, surface.text("shift.closed.state"))
                : new Badge(Meaning.INFO, surface.text("report.a-look"));
    }

    private String title() {
        return report.z()
                .map(z -> surface.text("report.z", z.number()))
                .orElse(surface.text("report.x", report.shift().number()));
    }

    private Node[] sections() {
        var parts = new ArrayList<Node>();
        for (var section : Section.values()) {
            var figures = report.figures().stream()
                    .filter(figure -> figure.section() == section)
                    .toList();
            if (!figures.isEmpty()) {
                var name = surface.text("report.section." + section.name());
                parts.add(Parts.heading(name));
                parts.add(new Sheet<>(name, columns(section), figures, "").whole());
            }
        }
        return parts.toArray(Node[]::new);
    }

    private List<Column<Figure>> columns(Section section) {
        var formats = surface.formats();
        var pieces = section == Section.TAXES
                ? Column.<Figure>amount("pieces", surface.text("document.net"), figure -> formats.money(
                        new Money(figure.pieces(), figure.amount().currency())))
                : Column.<Figure>amount("pieces", surface.text("report.pieces"), figure ->
                        figure.pieces() == 0 && !COUNTED.contains(section) ? "" : formats.number(figure.pieces()));
        return List.of(
                Column.<Figure>words("label", surface.text("report.what"), figure -> surface.word("figure", figure.label()))
                        .share(3),
                pieces,
                Column.amount("amount", surface.text("report.amount"), figure ->
                        figure.isCount() ? "" : formats.money(figure.amount())));
    }

    private void print() {
        model.print(report, () -> surface.done(model.hasPrinter() ? "report.printed" : "report.printed.file"));
    }

    private void savePdf() {
        model.savePdf(report, path -> surface.done("office.saved-to", path));
    }

    /// The report as 80 mm paper shows it.
    private void paper() {
        model.text(report, text -> {
            var paper = new Label(text);
            paper.getStyleClass().add("mono");
            surface.panels().open(new SidePanel(title(), surface.texts(), paper).wide());
        });
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(title());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public KeyMap keys() {
        return KeyMap.of().on("Shortcut+P", surface.text("report.print"), this::print);
    }
}
