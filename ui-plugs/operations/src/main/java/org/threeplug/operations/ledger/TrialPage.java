package org.threeplug.operations.ledger;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.threeplug.kernel.Money;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.Badge;
import org.threeplug.kit.control.MoneyLabel;
import org.threeplug.kit.pattern.Column;
import org.threeplug.ledger.Ledger.TrialRow;
import org.threeplug.office.ListPage;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;

final class TrialPage extends ListPage<TrialRow> {

    /// Where this page leads.
    ///
    /// @param account opens the postings behind the row that the model has drilled into
    /// @param adjust starts an entry of the accountant's own
    record Ways(Runnable account, Runnable adjust) {}

    private final TrialModel model;
    private final Ways ways;
    private final HBox totals = Parts.row();

    TrialPage(TrialModel model, Surface surface, Ways ways) {
        this.model = model;
        this.ways = ways;
        super(surface, "ledger", model.list, columns(surface));
        list().chip(TrialModel.EMPTY_TOO, surface.text("ledger.empty-too")).onOpen(this::drill);
        if (model.mayAdjust()) {
            creates(surface.text("ledger.adjust"), ways.adjust());
        }
        days();
        empty(Icon.BANK, "ledger");
        totals.getStyleClass().addAll("pad-12", "surface-subtle", "row-end");
        totals.setId("ledger.totals");
        list().getChildren().add(list().getChildren().size() - 1, totals);
        model.totals.subscribe(this::show);
    }

    private static List<Column<TrialRow>> columns(Surface surface) {
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
                ? new Badge(Meaning.SUCCESS, surface().text("ledger.balanced"))
                : model.isWhole()
                        ? new Badge(Meaning.DANGER, surface().text("ledger.not-balanced"))
                        : new Badge(Meaning.NEUTRAL, surface().text("ledger.part"));
        totals.getChildren()
                .setAll(
                        state,
                        named(surface().text("ledger.total-debit")),
                        amount(surface().text("ledger.total-debit"), sums.debit()),
                        named(surface().text("ledger.total-credit")),
                        amount(surface().text("ledger.total-credit"), sums.credit()));
    }

    private static Label named(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        return label;
    }

    private Label amount(String name, Money money) {
        var label = new MoneyLabel(name, surface().formats(), money);
        label.getStyleClass().addAll("strong", "t-16");
        return label;
    }

    private void drill(TrialRow row) {
        model.drill(row);
        ways.account().run();
    }
}
