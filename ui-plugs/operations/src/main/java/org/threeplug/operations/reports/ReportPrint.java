package org.threeplug.operations.reports;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.SidePanel;
import org.threeplug.lists.ExportList;
import org.threeplug.office.Surface;
import org.threeplug.questions.Asking;
import org.threeplug.receipts.ReportDesk;
import org.threeplug.receipts.Slip;
import org.threeplug.receipts.SlipText;
import org.threeplug.reports.ReportTable;

/// The way of a report to the receipt printer: first as it will look, then onto paper. The journal keeps who took which report.
final class ReportPrint {

    private static final int LONGEST = 1_000;

    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReportModel model;
    private final ReportWords words;
    private final Surface surface;
    private final ReportDesk desk;
    private final ActionButton button;

    ReportPrint(ReportModel model, ReportWords words, Surface surface, ReportDesk desk) {
        this.model = model;
        this.words = words;
        this.surface = surface;
        this.desk = desk;
        button = ActionButton.quiet(surface.text("report.print"), this::look).icon(Icon.PRINT).key("Ctrl+P");
        button.setId("report.print");
    }

    ActionButton button() {
        return button;
    }

    private record Preview(ReportTable table, Slip slip, String text) {}

    /// As the paper will look.
    void look() {
        var slips = new ReportSlip(words, model.office().store());
        model.office().run(busy, () -> {
            var table = model.table(new Asking());
            var slip = slips.of(table);
            return new Preview(table, slip, SlipText.of(slip));
        }, this::show);
    }

    private void show(Preview preview) {
        var paper = new Label(preview.text());
        paper.getStyleClass().add("mono");
        paper.setId("report.preview");
        // the columns of plain text stand where they stand, whatever the language
        paper.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        var print = ActionButton.primary(surface.text("report.print"), () -> granted(preview)).icon(Icon.PRINT);
        print.setId("report.preview.print");
        var box = new VBox(print, paper);
        box.getStyleClass().add("report-preview");
        surface.panels().open(new SidePanel(words.name(preview.table().report()), surface.texts(), box).wide());
    }

    private void granted(Preview preview) {
        var narrowed = ReportExport.narrowed(model.asked());
        var command = new ExportList(
                Ids.next(), model.report().key(), "print", narrowed.substring(0, Math.min(narrowed.length(), LONGEST)));
        model.office().submit(busy, command, outcome -> {
            switch (outcome) {
                case Outcome.Done<String>(_, _) -> print(preview);
                case Outcome.Refused<String>(var why) -> surface.refused(why);
            }
        });
    }

    private void print(Preview preview) {
        desk.print(ReportSlip.name(preview.table()), preview.slip(), new ReportSlip(words, model.office().store()).isRightToLeft());
        surface.panels().close();
        surface.done(desk.hasPrinter() ? "report.printed" : "report.printed.file");
    }
}
