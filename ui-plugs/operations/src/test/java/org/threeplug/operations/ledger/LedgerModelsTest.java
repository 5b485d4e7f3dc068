package org.threeplug.operations.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.documents.Document;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Ledger.AccountRow;
import org.threeplug.ledger.Posting;
import org.threeplug.office.Surface;
import org.threeplug.operations.OfficeShop;
import org.threeplug.operations.ledger.TrialModel.Totals;

class LedgerModelsTest {

    private final OfficeShop office = new OfficeShop();

    private Account account(AdjustModel model, Account.Role role) {
        return model.accounts.stream().filter(known -> known.role() == role).findFirst().orElseThrow();
    }

    @Test
    void theTotalsOfAllAccountsAgreeAndARowLeadsToItsPostings() {
        var milk = office.shop.product("MILK", "1.20", Shop.STANDARD);
        office.shop.openShift("50.00");
        var sale = office.shop.sell(office.shop.cart(office.shop.line(milk, "2")));
        var model = office.get(TrialModel.class);
        model.list.refresh();
        assertThat(model.totals.get()).isEqualTo(new Totals(office.shop.money("52.40"), office.shop.money("52.40")));
        assertThat(model.isWhole()).isTrue();
        var drawer = model.list.rows().stream()
                .filter(row -> row.account().role() == Account.Role.DRAWER)
                .findFirst()
                .orElseThrow();
        model.drill(drawer);
        assertThat(model.postings.rows()).extracting(AccountRow::reference).contains(sale.reference());
        model.list.ask(ListQuery.ALL.search("1000"));
        assertThat(model.isWhole()).isFalse();
    }

    @Test
    void anEntryIsPostedOnceItsSidesAgree() {
        var model = office.get(AdjustModel.class);
        model.begin();
        model.text.set("Rent of November");
        var bank = account(model, Account.Role.BANK);
        var moves = account(model, Account.Role.CASH_MOVES);
        model.lines.get(0).account().set(Optional.of(moves));
        model.lines.get(0).debit().set(Optional.of(office.shop.money("900.00")));
        model.lines.get(1).account().set(Optional.of(bank));
        model.lines.get(1).credit().set(Optional.of(office.shop.money("850.00")));
        assertThat(model.difference().get()).isEqualTo(office.shop.money("50.00"));
        assertThat(model.read()).isEmpty();
        assertThat(model.fields.refusals())
                .containsExactly(new Refusal("ledger.not-balanced", List.of("50.00"), ""));
        model.lines.get(1).credit().set(Optional.of(office.shop.money("900.00")));
        var heads = new ArrayList<Document.Head>();
        model.post(heads::add);
        var posted = office.shop.books.salesHistory().document(heads.getFirst().id()).orElseThrow();
        assertThat(posted.postings()).containsExactlyInAnyOrder(
                new Posting(moves.code(), office.shop.money("900.00")),
                new Posting(bank.code(), office.shop.money("-900.00")));
        assertThat(model.isChanged()).isFalse();
    }

    @Test
    void aLineIsADebitOrACreditOfAnAccount() {
        var model = office.get(AdjustModel.class);
        model.begin();
        model.lines.get(0).debit().set(Optional.of(office.shop.money("1.00")));
        model.lines.get(0).credit().set(Optional.of(office.shop.money("1.00")));
        assertThat(model.read()).isEmpty();
        assertThat(model.fields.refusals()).containsExactly(
                new Refusal("office.text-needed", List.of(), "text"),
                new Refusal("office.two-postings-needed", List.of(), ""));
        assertThat(model.lines.get(0).fields().refusals()).containsExactly(
                new Refusal("office.account-needed", List.of(), "account"),
                new Refusal("office.one-side-needed", List.of(), "debit"));
    }

    @Test
    void theBooksAreClosedUpToADayAndOpenedAgainEachWithAReason() {
        var endOfMonth = Shop.TODAY.withDayOfMonth(1).minusDays(1);
        var form = office.get(PeriodForm.class);
        form.close(Optional.empty());
        assertThat(form.through.get()).contains(endOfMonth);
        var days = new ArrayList<Optional<LocalDate>>();
        form.save(days::add);
        form.reason.set("VAT return handed in");
        form.through.set(Optional.of(Shop.TODAY));
        form.save(days::add);
        assertThat(form.fields.refusals())
                .containsExactly(new Refusal("ledger.period-not-over", List.of(Shop.TODAY.toString()), "through"));
        form.through.set(Optional.of(endOfMonth));
        form.save(days::add);
        form.open(endOfMonth);
        form.save(days::add);
        assertThat(form.fields.refusals()).containsExactly(new Refusal("office.reason-needed", List.of(), "reason"));
        form.reason.set("A late bill");
        form.through.set(Optional.empty());
        form.save(days::add);
        assertThat(days).containsExactly(Optional.of(endOfMonth), Optional.empty());

        var model = office.get(PeriodsModel.class);
        model.refresh();
        assertThat(model.through()).isEmpty();
        var told = new ArrayList<String>();
        model.history(entries -> entries.forEach(entry -> told.add(entry.what())));
        assertThat(told)
                .containsExactly("Opened: A late bill", "Closed up to " + office.get(Surface.class).formats().date(endOfMonth) + ": VAT return handed in");
    }
}
