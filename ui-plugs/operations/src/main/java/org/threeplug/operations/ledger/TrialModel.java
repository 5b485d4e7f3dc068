package org.threeplug.operations.ledger;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.threeplug.kernel.Money;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.kit.pattern.RowSource;
import org.threeplug.ledger.AccountPostings;
import org.threeplug.ledger.Ledger.AccountRow;
import org.threeplug.ledger.Ledger.TrialRow;
import org.threeplug.ledger.TrialBalance;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.office.Rows;

/// The trial balance of some days, and the postings behind each of its rows.
public final class TrialModel {

    static final String EMPTY_TOO = "empty";

    /// The sums under the columns; in sound books debit and credit are equal.
    record Totals(Money debit, Money credit) {

        boolean isBalanced() {
            return debit.equals(credit);
        }
    }

    final ListModel<TrialRow> list;
    final ListModel<AccountRow> postings;
    final ObjectProperty<Totals> totals;
    final ObjectProperty<Optional<TrialRow>> account = new SimpleObjectProperty<>(Optional.empty());

    private final Asks asks;
    private final Office office;

    @Inject
    public TrialModel(Asks asks, Office office) {
        this.asks = asks;
        this.office = office;
        totals = new SimpleObjectProperty<>(sum(List.of()));
        list = new ListModel<>(RowSource.of(this::rows), office.work());
        postings = new ListModel<>(Rows.paged((_, portion) -> postings(portion)), office.work());
        list.rows().subscribe(() -> totals.set(sum(list.rows())));
    }

    private List<TrialRow> rows(ListQuery query) {
        var words = query.search().toLowerCase(office.store().language());
        boolean emptyToo = query.chips().contains(EMPTY_TOO);
        return asks.ask(new TrialBalance(query.day("from"), query.day("to"))).stream()
                .filter(row -> emptyToo || !row.debit().isZero() || !row.credit().isZero())
                .filter(row -> words.isEmpty()
                        || row.account().code().startsWith(words)
                        || row.account().name().toLowerCase(office.store().language()).contains(words))
                .toList();
    }

    private Totals sum(List<? extends TrialRow> rows) {
        var nothing = Money.zero(office.currency());
        return new Totals(
                rows.stream().map(TrialRow::debit).reduce(nothing, Money::plus),
                rows.stream().map(TrialRow::credit).reduce(nothing, Money::plus));
    }

    /// Opens the postings behind a row, over the same days.
    void drill(TrialRow row) {
        account.set(Optional.of(row));
        postings.refresh();
    }

    private Page<AccountRow> postings(Portion portion) {
        var days = list.query().get();
        return account.get()
                .map(row -> new AccountPostings(row.account().code(), days.day("from"), days.day("to"), portion))
                .map(asks::ask)
                .orElseGet(() -> Page.last(List.of()));
    }

    /// Whether all accounts are shown, so that the totals must agree.
    boolean isWhole() {
        return list.query().get().search().isEmpty();
    }

    boolean mayAdjust() {
        return office.may("ledger.adjust");
    }
}
