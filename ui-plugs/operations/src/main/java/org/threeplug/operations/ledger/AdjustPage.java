package org.threeplug.operations.ledger;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.threeplug.kernel.Money;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Badge;
import org.threeplug.kit.control.MoneyField;
import org.threeplug.kit.pattern.Form;
import org.threeplug.ledger.Account;
import org.threeplug.office.Forms;
import org.threeplug.office.Lists;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;

/// The accountant's own entry: text, day, and postings whose debits and credits agree.
final class AdjustPage implements Page {

    private final VBox lines = Parts.stack();
    private final HBox state = Parts.row();
    private final Form form;
    private final Parent view;
    private final AdjustModel model;
    private final Surface surface;
    private final Pages pages;

    AdjustPage(AdjustModel model, Surface surface, Pages pages) {
        this.model = model;
        this.surface = surface;
        this.pages = pages;
        model.begin();
        form = new Form(surface.text("ledger.adjust"), surface.texts())
                .text("text", surface.text("ledger.text"), surface.text("ledger.text.help"), model.text)
                .custom("businessDate", surface.text("document.day"), "", Lists.day(surface, "document.day", model.date),
                        model.date)
                .section(surface.text("ledger.postings"));
        form.getChildren()
                .addAll(
                        lines,
                        Parts.spread(
                                ActionButton.quiet(surface.text("ledger.line.add"), model::addLine).icon(Icon.ADD),
                                state));
        form.onSave(surface.text("ledger.post"), this::post);
        Forms.follow(form, model.fields);
        model.lines.subscribe(this::showLines);
        model.accounts.subscribe(this::showLines);
        model.difference().subscribe(this::show);
        showLines();
        view = Forms.scrolled(surface.text("ledger.adjust"), form);
    }

    private void showLines() {
        lines.getChildren().setAll(model.lines.stream().map(this::line).toList());
    }

    private Node line(PostingLine line) {
        var account = Forms.choice(
                surface.text("account.code"), model.accounts, AdjustPage::words, line.account());
        var debit = amount(surface.text("ledger.debit"), line.debit());
        var credit = amount(surface.text("ledger.credit"), line.credit());
        var remove = ActionButton.iconOnly(
                Icon.REMOVE, surface.text("ledger.line.remove"), () -> model.remove(line));
        var box = new VBox(
                Parts.inputs(
                        Parts.wide(Parts.labelled(account)),
                        Parts.labelled(debit),
                        Parts.labelled(credit),
                        remove), Forms.errors(line.fields(), surface.texts()));
        box.getStyleClass().addAll("form-field", "gap-4");
        return box;
    }

    private static String words(Account account) {
        return account.code() + " " + account.name();
    }

    private MoneyField amount(String name, ObjectProperty<Optional<Money>> value) {
        var field = new MoneyField(name, model.currency(), surface.texts());
        field.setPrefColumnCount(8);
        field.value().set(value.get());
        field.value().bindBidirectional(value);
        return field;
    }

    private void show(Money difference) {
        var formats = surface.formats();
        state.getChildren()
                .setAll(
                        difference.isZero()
                                ? new Badge(Meaning.SUCCESS, surface.text("ledger.balanced"))
                                : new Badge(
                                        Meaning.CAUTION,
                                        difference.isPositive()
                                                ? surface.text("ledger.credit-missing", formats.money(difference))
                                                : surface.text(
                                                        "ledger.debit-missing", formats.money(difference.abs()))));
    }

    private void post() {
        model.post(head -> {
            surface.done("ledger.posted", head.reference());
            pages.close();
        });
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(surface.text("ledger.adjust"));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public KeyMap keys() {
        return KeyMap.of().on("Shortcut+S", surface.text("ledger.post"), this::post);
    }

    @Override
    public Optional<String> unsaved() {
        return model.isChanged() ? Optional.of(surface.text("ledger.unsaved")) : Optional.empty();
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.ofNullable(form.lookup("#text"));
    }
}
