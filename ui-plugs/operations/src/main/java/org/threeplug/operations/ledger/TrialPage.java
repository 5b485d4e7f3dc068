package org.threeplug.operations.ledger;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.threeplug.kernel.Money;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.Badge;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.control.MoneyLabel;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.ListPattern;
import org.threeplug.ledger.Ledger.TrialRow;
import org.threeplug.operations.office.Lists;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Parts;
import org.threeplug.operations.office.Surface;

final class TrialPage implements Page {

    /// Where this page leads.
    ///
    /// @param account opens the postings behind the row that the model has drilled into
    /// @param adjust starts an entry of the accountant's own
    record Ways(Runnable account, Runnable adjust) {}

    private final TrialModel model;
    private final Surface surface;
    private final Ways ways;
    private final ListPattern<TrialRow> list;
    private final HBox totals = Parts.row();

    TrialPage(TrialModel model, Surface surface, Ways ways) {
        this.model = model;
        this.surface = surface;
        this.ways = ways;
        list = new ListPattern<>(surface.text("ledger"), model.list, columns(), surface.texts())
                .chip(TrialModel.EMPTY_TOO, surface.text("ledger.empty-too"))
                .onOpen(this::drill);
        if (model.mayAdjust()) {
            list.onNew(surface.text("ledger.adjust"), ways.adjust());
        }
        Lists.addTools(
                list,
                Lists.tools(new Node[] {
                    Lists.day(surface, "office.from", model.from), Lists.day(surface, "office.to", model.to)
                }));
        Lists.empty(
                list,
                model.list,
                () -> model.from.get().isPresent() || model.to.get().isPresent(),
                () -> new EmptyState(Icon.BANK, surface.text("ledger.empty"), surface.text("ledger.empty.how")),
                surface);
        totals.getStyleClass().addAll("pad-12", "surface-subtle", "row-end");
        totals.setId("ledger.totals");
        list.getChildren().add(list.getChildren().size() - 1, totals);
        model.totals.subscribe(this::show);
    }

    private List<Column<TrialRow>> columns() {
        var formats = surface.formats();
        return List.of(
                Column.words("code", surface.text("account.code"), row -> row.account().code()),
                Column.<TrialRow>words("name", surface.text("account.name"), row -> row.account().name()).share(4),
                Column.words(
                        "kind", surface.text("account.kind"), row ->
                                surface.word("account", row.account().kind().name())),
                Column.<TrialRow>amount("debit", surface.text("ledger.debit"), row -> formats.money(row.debit()))
                        .share(2),
                Column.<TrialRow>amount("credit", surface.text("ledger.credit"), row -> formats.money(row.credit()))
                        .share(2),
                Column.<TrialRow>amount("balance", surface.text("ledger.balance"), row -> formats.money(row.balance()))
                        .share(2));
    }

    private void show(TrialModel.Totals sums) {
        var state = sums.isBalanced()
                ? new Badge(Meaning.SUCCESS, surface.text("ledger.balanced"))
                : model.isWhole()
                        ? new Badge(Meaning.DANGER, surface.text("ledger.not-balanced"))
                        : new Badge(Meaning.NEUTRAL, surface.text("ledger.part"));
        totals.getChildren()
                .setAll(
                        state,
                        named(surface.text("ledger.total-debit")),
                        amount(surface.text("ledger.total-debit"), sums.debit()),
                        named(surface.text("ledger.total-credit")),
                        amount(surface.text("ledger.total-credit"), sums.credit()));
    }

    private static Label named(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        return label;
    }

    private Label amount(String name, Money money) {
        var label = new MoneyLabel(name, surface.formats(), money);
        label.getStyleClass().addAll("strong", "t-16");
        return label;
    }

    private void drill(TrialRow row) {
        model.drill(row);
        ways.account().run();
    }

    @Override
    public Parent view() {
        return list;
    }

    @Override
    public void shown() {
        model.list.refresh();
    }

    @Override
    public KeyMap keys() {
        var keys = KeyMap.of().on("F5", surface.text("office.refresh"), model.list::refresh);
        return model.mayAdjust()
                ? keys.on("Shortcut+N", surface.text("ledger.adjust"), ways.adjust())
                : keys;
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(list.searchField());
    }
}
