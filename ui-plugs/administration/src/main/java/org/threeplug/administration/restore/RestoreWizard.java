package org.threeplug.administration.restore;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.threeplug.backup.restore.Restores;
import org.threeplug.health.Runbook;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.Icon;
import org.threeplug.kit.LastWord;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.Panels;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.kit.control.PanelHost;
import org.threeplug.kit.control.Paragraph;
import org.threeplug.kit.pattern.Wizard;
import org.threeplug.words.Texts;

/// Leads back to an earlier moment in three steps. Only the last button changes anything, and what is there now is kept.
public final class RestoreWizard extends StackPane {

    private final RestoreModel model;
    private final Texts texts;
    private final PanelHost panels;
    private final Ways ways;

    /// Where the wizard leads.
    ///
    /// @param finish lets what was restored take the store's place
    /// @param leave goes back to where the person came from
    /// @param guide opens a runbook at the edge of the window
    public record Ways(
            BiConsumer<Restores.Prepared, Optional<Justification>> finish,
            Runnable leave,
            BiConsumer<Panels, String> guide) {}

    /// @param currency of the amounts, where it is known
    /// @param word who stands behind it, asked in the last step; empty where nobody can be asked
    public RestoreWizard(
            RestoreModel model,
            Texts texts,
            Optional<Currency> currency,
            Optional<LastWord> word,
            Ways ways) {
        this.model = model;
        this.texts = texts;
        this.ways = ways;
        this.panels = new PanelHost(texts);
        getStyleClass().addAll("sign-in", "surface");
        setAccessibleText(texts.text("restore.wizard"));
        setId("restore.wizard");
        var back = ActionButton.quiet(texts.text("restore.leave"), () -> {
                    model.leave();
                    ways.leave().run();
                })
                .icon(Icon.CLOSE);
        back.setId("restore.leave");
        var title = new Paragraph(texts.text("restore.wizard"), "t-20", "strong");
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(title, back);
        head.getStyleClass().addAll("row", "gap-12");
        var steps = new ArrayList<>(List.of(
                new Wizard.Step(texts.text("restore.step.backup"), this::backup, model.backupKnown()),
                new Wizard.Step(texts.text("restore.step.moment"), this::moment, model.momentKnown()),
                new Wizard.Step(texts.text("restore.step.look"), () -> look(currency), model.ready())));
        word.ifPresent(last -> steps.add(new Wizard.Step(last.title(), last.form(), model.ready())));
        var wizard = new Wizard(
                texts.text("restore.wizard"),
                steps,
                texts.text("restore.finish"),
                () -> model.prepared.get().ifPresent(restore -> end(restore, word)),
                texts).ofLoss();
        VBox.setVgrow(wizard, Priority.ALWAYS);
        var card = new VBox(head, working(), wizard);
        card.getStyleClass().addAll("card", "restore-card");
        var middle = new StackPane(card);
        middle.setPadding(new Insets(16));
        StackPane.setAlignment(card, Pos.CENTER);
        panels.work(middle);
        getChildren().add(panels);
        model.look();
    }

    private void end(Restores.Prepared restore, Optional<LastWord> word) {
        word.ifPresentOrElse(
                last -> last.ask().accept(why -> ways.finish().accept(restore, Optional.of(why))),
                () -> ways.finish().accept(restore, Optional.empty()));
    }

    private Node backup() {
        return new BackupStep(model, texts);
    }

    private Node moment() {
        model.unpack();
        return new MomentStep(model, texts);
    }

    private Node look(Optional<Currency> currency) {
        model.prepare();
        return new PreviewStep(model, texts, currency);
    }

    /// What is going on with a way to stop it, or what went wrong with a way on.
    private Node working() {
        var words = new Paragraph("");
        words.words()
                .bind(Bindings.createStringBinding(
                        () -> model.step.get().isEmpty()
                                ? texts.text("restore.looking")
                                : texts.text("backup.step." + model.step.get()) + left(),
                        model.step,
                        model.percent));
        HBox.setHgrow(words, Priority.ALWAYS);
        var bar = new ProgressBar();
        bar.setAccessibleText(texts.text("restore.progress"));
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> model.percent.get() == 0 ? -1 : model.percent.get() / 100.0, model.percent));
        var stop = ActionButton.secondary(texts.text("kit.progress.stop"), model::stop).icon(Icon.STOP);
        stop.setId("restore.stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        var strip = new HBox(bar, words, stop);
        strip.getStyleClass().add("progress-strip");
        strip.visibleProperty().bind(model.busy);
        strip.managedProperty().bind(model.busy);
        var trouble = new VBox();
        trouble.setId("restore.trouble");
        model.trouble.subscribe(
                refusal -> trouble.getChildren().setAll(refusal.map(this::notice).stream().toList()));
        return new VBox(strip, trouble);
    }

    /// How long it will still take, as far as that can be told.
    private String left() {
        return model.left().map(left -> " · " + texts.text("kit.progress.left", left)).orElse("");
    }

    private Node notice(Refusal refusal) {
        var cancelled = refusal.code().equals("backup.cancelled");
        var notice = Notice.of(cancelled ? Meaning.INFO : Meaning.CAUTION, texts.refusal(refusal));
        if (Set.of("backup.other-shop", "backup.other-pc").contains(refusal.code())) {
            return new InlineNotice(notice.way(texts.text("restore.take-other-shop"), model::allowOtherShop));
        }
        return new InlineNotice(Runbook.of(refusal.code())
                .map(page -> notice.way(
                        texts.text("kit.status.runbook"), () -> ways.guide().accept(panels, page)))
                .orElse(notice));
    }
}
