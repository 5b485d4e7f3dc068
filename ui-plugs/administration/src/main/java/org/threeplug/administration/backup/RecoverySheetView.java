package org.threeplug.administration.backup;

import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.threeplug.backup.RecoveryPaper;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.Work;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.kit.control.Paragraph;
import org.threeplug.words.Texts;

/// The code that opens the backups on another computer. It leaves this computer by paper, and the person says so; until
/// then it is shown again.
public final class RecoverySheetView extends StackPane {

    private final Label saying = new Label();
    private final VBox said = new VBox();
    private final String code;
    private final RecoveryPaper sheet;
    private final Texts texts;
    private final Work work;

    /// @param stored the owner has it on paper
    /// @param later goes on without
    public RecoverySheetView(String code, RecoveryPaper sheet, Texts texts, Work work, Runnable stored, Runnable later) {
        this.code = code;
        this.sheet = sheet;
        this.texts = texts;
        this.work = work;
        getStyleClass().addAll("sign-in", "surface");
        setId("sheet");
        setAccessibleText(texts.text("sheet.title"));
        var confirmed = new CheckBox(texts.text("sheet.confirm"));
        confirmed.setId("sheet.confirm");
        var go = ActionButton.primary(texts.text("sheet.go-on"), stored).icon(Icon.CHECK);
        go.setId("sheet.done");
        go.disableProperty().bind(confirmed.selectedProperty().not());
        var not = ActionButton.quiet(texts.text("sheet.later"), later);
        not.setId("sheet.later");
        var foot = new FlowPane(go, not);
        foot.getStyleClass().add("gap-12");
        var card = new VBox(
                new Paragraph(texts.text("sheet.title"), "t-28", "strong"),
                new Paragraph(texts.text("sheet.what"), "t-16"),
                shown(),
                new Paragraph(texts.text("sheet.sign", sheet.sign()), "muted", "t-12"),
                new Paragraph(texts.text("sheet.keep")),
                save(),
                said,
                confirmed,
                foot);
        card.getStyleClass().addAll("card", "sheet-card");
        card.setMaxHeight(USE_PREF_SIZE);
        var middle = new StackPane(card);
        StackPane.setAlignment(card, Pos.CENTER);
        var scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(texts.text("sheet.title"));
        scroll.getStyleClass().add("bare");
        getChildren().add(scroll);
    }

    /// In two lines, as on the sheet, so that it can also be written down by hand.
    private Node shown() {
        saying.setText(code.substring(0, code.length() / 2) + "\n" + code.substring(code.length() / 2 + 1));
        saying.setId("sheet.code");
        saying.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        saying.getStyleClass().addAll("mono", "t-20", "command-line");
        return saying;
    }

    private Node save() {
        var field = new TextField(Path.of(System.getProperty("user.home", "."), "recovery-sheet.pdf").toString());
        field.setId("sheet.file");
        field.getStyleClass().add("code");
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        field.setAccessibleText(texts.text("sheet.file"));
        HBox.setHgrow(field, Priority.ALWAYS);
        var choose = ActionButton.secondary(texts.text("sheet.choose"), () -> choose(field));
        var save = ActionButton.secondary(texts.text("sheet.save"), () -> save(field.getText().strip()))
                .icon(Icon.EXPORT);
        save.setId("sheet.save");
        var print = ActionButton.secondary(texts.text("sheet.print"), this::print).icon(Icon.PRINT);
        print.setId("sheet.print");
        for (var button : new ActionButton[] {choose, save, print}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        var row = new HBox(field, choose, save, print);
        row.getStyleClass().addAll("row", "gap-8");
        return row;
    }

    private void choose(TextField field) {
        var chooser = new FileChooser();
        chooser.setInitialFileName("recovery-sheet.pdf");
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .map(File::toString)
                .ifPresent(field::setText);
    }

    private void save(String file) {
        work.run(() -> written(file), trouble -> say(trouble.isEmpty()
                ? Notice.of(Meaning.SUCCESS, texts.text("sheet.saved", file))
                : Notice.of(Meaning.CAUTION, texts.text("sheet.not-saved", file, trouble))));
    }

    private String written(String file) {
        try {
            sheet.write(code, file);
            return "";
        } catch (RefusedException refused) {
            return texts.refusal(refused.refusal());
        } catch (UncheckedIOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void print() {
        var job = PrinterJob.createPrinterJob();
        if (job == null) {
            say(Notice.of(Meaning.CAUTION, texts.text("sheet.no-printer")));
            return;
        }
        if (job.showPrintDialog(getScene().getWindow()) && job.printPage(page()) && job.endJob()) {
            say(Notice.of(Meaning.SUCCESS, texts.text("sheet.printed")));
        }
    }

    private VBox page() {
        var page = new VBox(
                12,
                new Label(texts.text("sheet.title")),
                new Label(texts.text("sheet.what")),
                new Label(saying.getText()),
                new Label(texts.text("sheet.sign", sheet.sign())),
                new Label(texts.text("sheet.keep")));
        page.setStyle("-fx-font-size: 14px; -fx-padding: 36px;");
        return page;
    }

    private void say(Notice notice) {
        said.getChildren().setAll(new InlineNotice(notice));
    }
}
