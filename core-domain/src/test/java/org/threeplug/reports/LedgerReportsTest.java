package org.threeplug.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.threeplug.kernel.Money;
import org.threeplug.ledger.Account;
import org.threeplug.measures.Span;

/// Statements are made of trial balances, and whatever is posted, they agree with each other.
class LedgerReportsTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate FIRST = LocalDate.of(2026, Month.JANUARY, 15);
    private static final List<Account> ACCOUNTS = List.of(
            account("1000", Account.Kind.ASSET),
            account("2000", Account.Kind.LIABILITY),
            account("3000", Account.Kind.EQUITY),
            account("4000", Account.Kind.INCOME),
            account("5000", Account.Kind.EXPENSE));

    private final List<PostedAmounts.Amount> posted = new ArrayList<>();

    private static Account account(String code, Account.Kind kind) {
        return new Account(code, kind.name().toLowerCase(Locale.ROOT), kind, Account.Role.NONE);
    }

    private void post(LocalDate day, int debit, int credit, long cents) {
        posted.add(new PostedAmounts.Amount(PostedAmounts.MAIN, ACCOUNTS.get(debit).code(), day, cents));
        posted.add(new PostedAmounts.Amount(PostedAmounts.MAIN, ACCOUNTS.get(credit).code(), day, -cents));
    }

    private ReportTable table(String key, Span span) {
        return table(key, ReportAsk.over(span));
    }

    private ReportTable table(String key, ReportAsk ask) {
        var report = Reports.all().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
        return new PostedAmounts(ACCOUNTS, posted, FIRST, EUR).table(report, ask);
    }

    private List<String> rows(String key, Span span) {
        return table(key, span).rows().stream()
                .map(row -> row.cells().stream().map(Cell::plain).collect(Collectors.joining(",")))
                .toList();
    }

    private static String totals(ReportTable table) {
        return table.totals().stream().map(Cell::plain).collect(Collectors.joining(","));
    }

    @Test
    void accountsLeadFromWhatStoodThereToWhatStandsThere() {
        post(FIRST, 0, 2, 1_000_00);
        post(FIRST.plusMonths(1), 0, 3, 120_00);
        post(FIRST.plusMonths(1), 4, 0, 70_00);
        post(FIRST.plusMonths(2), 0, 3, 5_00);
        var february = new Span(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
        assertThat(rows("ledger.accounts", february))
                .containsExactly(
                        "1000,asset,ASSET,1000.00,120.00,70.00,1050.00",
                        "3000,equity,EQUITY,-1000.00,0.00,0.00,-1000.00",
                        "4000,income,INCOME,0.00,0.00,120.00,-120.00",
                        "5000,expense,EXPENSE,0.00,70.00,0.00,70.00");
        assertThat(rows("ledger.profit-and-loss", february))
                .containsExactly("4000,income,INCOME,120.00,0.00,120.00", "5000,expense,EXPENSE,0.00,70.00,-70.00");
        assertThat(totals(table("ledger.profit-and-loss", february))).isEqualTo(",,,120.00,70.00,50.00");
        assertThat(rows("ledger.balance-sheet", february))
                .containsExactly("1000,asset,ASSET,1050.00,0.00", "3000,equity,EQUITY,0.00,1000.00", ",,RESULT,0.00,50.00");
        assertThat(rows("ledger.result-by-month", new Span(FIRST, FIRST.plusMonths(2))))
                .containsExactly("2026-01,0.00,0.00,0.00", "2026-02,50.00,120.00,70.00", "2026-03,5.00,5.00,0.00");
    }

    @Test
    void aBranchHasStatementsOfItsOwn() {
        post(FIRST, 0, 3, 10_00);
        var day = ReportAsk.over(Span.of(FIRST));
        assertThat(table("ledger.profit-and-loss", day.only(ReportFilter.BRANCH, "OTHER")).rows()).isEmpty();
        assertThat(totals(table("ledger.profit-and-loss", day.only(ReportFilter.BRANCH, "MAIN")))).isEqualTo(",,,10.00,0.00,10.00");
    }

    @Property(tries = 200)
    void whateverIsPostedBothSidesAreEqual(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 100_000) Integer> seeds, @ForAll @IntRange(max = 90) int until) {
        posted.clear();
        for (var seed : seeds) {
            post(FIRST.plusDays(seed % 97), seed % 5, (seed / 5 + 1) % 5, seed * 7L - 100_000);
        }
        var span = new Span(FIRST.plusDays(until / 3), FIRST.plusDays(until));
        var accounts = table("ledger.accounts", span);
        var sheet = table("ledger.balance-sheet", span);
        if (!accounts.totals().isEmpty()) {
            assertThat(totals(accounts)).matches(",,,0\\.00,(-?[0-9.]+),\\1,0\\.00");
        }
        if (!sheet.totals().isEmpty()) {
            assertThat(sheet.totals().get(3)).isEqualTo(sheet.totals().get(4));
        }
        var results = table("ledger.result-by-month", span).totals();
        var statement = table("ledger.profit-and-loss", span).totals();
        assertThat(results.get(1)).isEqualTo(statement.isEmpty() ? Cell.of(Money.zero(EUR)) : statement.get(5));
    }
}
