package org.threeplug.administration.restore;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeplug.backup.restore.RestorePreview;
import org.threeplug.backup.restore.Restores;
import org.threeplug.backup.restore.Total;
import org.threeplug.kernel.Money;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.kit.control.Paragraph;
import org.threeplug.words.Texts;

/// What a person decides by: what will be there, and what will be missing.
final class PreviewStep extends VBox {

    private static final int ROW = 40;

    private final Texts texts;
    private final Optional<Currency> currency;

    PreviewStep(RestoreModel model, Texts texts, Optional<Currency> currency) {
        this.texts = texts;
        this.currency = currency;
        setId("restore.preview");
        getStyleClass().add("gap-12");
        model.prepared.subscribe(prepared ->
                getChildren().setAll(prepared.map(this::shown).orElse(List.of())));
    }

    private List<Node> shown(Restores.Prepared restore) {
        var preview = restore.preview();
        var parts = new ArrayList<Node>();
        restore.other().ifPresent(other -> parts.add(new InlineNotice(Notice.of(
                Meaning.CAUTION,
                texts.text(
                        other.otherPc() ? "restore.is-other-pc" : "restore.is-other-shop",
                        other.name(),
                        other.id(),
                        other.currency())))));
        parts.add(new Paragraph(
                texts.text(
                        "restore.will-end",
                        preview.sequence(),
                        texts.formats().dateTime(preview.at()),
                        what(preview.what())),
                "t-16",
                "strong"));
        parts.add(notice(preview));
        if (preview.fromJournal()) {
            parts.add(new InlineNotice(Notice.of(Meaning.INFO, texts.text("restore.from-its-journal"))));
        }
        var tables = new HBox(
                totals("restore.will-be", preview.there(), preview.accounts()),
                totals("restore.will-miss", preview.missing(), preview.accounts()));
        tables.getStyleClass().add("gap-16");
        parts.add(tables);
        parts.add(new Paragraph(texts.text("restore.kept"), "muted"));
        return parts;
    }

    private InlineNotice notice(RestorePreview preview) {
        return new InlineNotice(preview.missingRecords()
                .map(missing -> missing == 0
                        ? Notice.of(Meaning.SUCCESS, texts.text("restore.nothing-missing"))
                        : Notice.of(Meaning.CAUTION, texts.text("restore.missing-records", missing)))
                .orElseGet(() -> Notice.of(Meaning.CAUTION, texts.text("restore.missing-unknown"))));
    }

    private VBox totals(String key, List<Total> totals, Map<String, String> accounts) {
        var headings = new ArrayList<Rows.Heading<Total>>();
        headings.add(new Rows.Heading<>(texts.text("restore.what"), 4, false, total -> name(total, accounts)));
        headings.add(new Rows.Heading<>(
                texts.text("restore.count"), 2, true, total -> texts.formats().number(total.pieces())));
        currency.ifPresent(known -> headings.add(new Rows.Heading<>(
                texts.text("restore.amount"),
                3,
                true,
                total -> total.amount() == 0 ? "" : texts.formats().money(new Money(total.amount(), known)))));
        var rows = new Rows<>(
                texts.text(key), FXCollections.observableArrayList(totals), headings, texts.text("restore.none"));
        rows.setPrefHeight(Math.clamp((totals.size() + 1L) * ROW + 4, 3 * ROW, 8 * ROW));
        var box = new VBox(new Paragraph(texts.text(key), "strong"), rows);
        box.getStyleClass().add("gap-4");
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMinWidth(0);
        box.setPrefWidth(1);
        return box;
    }

    /// Of an account also what the shop calls it; nobody knows all numbers by heart.
    private String name(Total total, Map<String, String> accounts) {
        var key = "restore.total." + total.name();
        if (texts.has(key)) {
            return texts.text(key);
        }
        if (!total.name().startsWith("account.")) {
            return total.name();
        }
        var code = total.name().substring("account.".length());
        return accounts.containsKey(code)
                ? code + " " + accounts.get(code)
                : texts.text("restore.total.account", code);
    }

    private String what(String command) {
        var key = "restore.command." + command;
        return texts.has(key) ? texts.text(key) : command;
    }
}
