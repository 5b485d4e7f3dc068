package org.threeplug.operations.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.ListPattern;
import org.threeplug.ledger.Ledger.AccountRow;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Surface;

/// The postings to one account over the days of the trial balance.
final class AccountPage implements Page {

    private final TrialModel model;
    private final Surface surface;
    private final ListPattern<AccountRow> list;

    /// @param open opens the document behind a posting
    AccountPage(TrialModel model, Surface surface, Consumer<UUID> open) {
        this.model = model;
        this.surface = surface;
        var formats = surface.formats();
        List<Column<AccountRow>> columns = List.of(
                Column.words("day", surface.text("document.day"), row -> formats.date(row.businessDate())),
                Column.<AccountRow>words("document", surface.text("document.reference"), AccountRow::reference)
                        .share(3),
                Column.<AccountRow>amount("debit", surface.text("ledger.debit"), row ->
                                row.amount().isPositive() ? formats.money(row.amount()) : "")
                        .share(2),
                Column.<AccountRow>amount("credit", surface.text("ledger.credit"), row ->
                                row.amount().isNegative() ? formats.money(row.amount().negate()) : "")
                        .share(2));
        list = new ListPattern<>(surface.text("ledger.postings"), model.postings, columns, surface.texts())
                .onOpen(row -> open.accept(row.document()))
                .empty(new EmptyState(
                        Icon.BANK, surface.text("ledger.postings.empty"), surface.text("ledger.postings.empty.how")));
        // The postings are asked for by account and day; there are no words in them to search.
        list.searchField().setVisible(false);
        list.searchField().setManaged(false);
    }

    @Override
    public ObservableValue<String> crumb() {
        return model.account.map(found -> found.map(
                        row -> row.account().code() + " " + row.account().name())
                .orElse(""));
    }

    @Override
    public Parent view() {
        return list;
    }

    @Override
    public KeyMap keys() {
        return KeyMap.of().on("F5", surface.text("office.refresh"), model.postings::refresh);
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.ofNullable(list.lookup("#list.rows"));
    }
}
