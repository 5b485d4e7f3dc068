package org.threeplug.operations.ledger;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.threeplug.kit.Icon;
import org.threeplug.kit.pattern.Column;
import org.threeplug.ledger.Ledger.AccountRow;
import org.threeplug.office.ListPage;
import org.threeplug.office.Surface;

/// The postings to one account over the days of the trial balance.
final class AccountPage extends ListPage<AccountRow> {

    private final TrialModel model;

    /// @param open opens the document behind a posting
    AccountPage(TrialModel model, Surface surface, Consumer<UUID> open) {
        this.model = model;
        super(surface, "ledger.postings", model.postings, columns(surface));
        // The postings are asked for by account and day; there are no words in them to search.
        list().unsearchable().onOpen(row -> open.accept(row.document()));
        empty(Icon.BANK, "ledger.postings");
    }

    private static List<Column<AccountRow>> columns(Surface surface) {
        var formats = surface.formats();
        return List.of(
                Column.words("day", surface.text("document.day"), row -> formats.date(row.businessDate())),
                Column.<AccountRow>words("document", surface.text("document.reference"), AccountRow::reference)
                        .share(3),
                Column.<AccountRow>amount("debit", surface.text("ledger.debit"), row ->
                                row.amount().isPositive() ? formats.money(row.amount()) : "")
                        .share(2),
                Column.<AccountRow>amount("credit", surface.text("ledger.credit"), row ->
                                row.amount().isNegative() ? formats.money(row.amount().negate()) : "")
                        .share(2));
    }

    @Override
    public ObservableValue<String> crumb() {
        return model.account.map(found -> found.map(
                        row -> row.account().code() + " " + row.account().name())
                .orElse(""));
    }
}
