package org.threeplug.reports;

import static org.threeplug.reports.MadeColumn.day;
import static org.threeplug.reports.MadeColumn.key;
import static org.threeplug.reports.MadeColumn.money;
import static org.threeplug.reports.MadeColumn.name;
import static org.threeplug.reports.MadeColumn.words;
import static org.threeplug.reports.Report.Chart.BARS;
import static org.threeplug.reports.Report.Chart.LINE;
import static org.threeplug.reports.Report.Chart.NONE;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.RefusedException;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Account.Kind;
import org.threeplug.ledger.Ledger;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Member;
import org.threeplug.measures.Span;

/// Reports of the general ledger, made of its trial balances and therefore equal to them.
final class LedgerReports {

    private static final String RIGHT = "ledger.view";
    private static final Set<ReportFilter> FILTERS = Set.of(ReportFilter.BRANCH);

    private LedgerReports() {}

    static List<Report> all() {
        return List.of(accounts(), postings(), profitAndLoss(), resultByMonth(), balanceSheet());
    }

    /// An account with what stood on it before and what was posted since.
    private record Row(Account account, Money opening, Money debit, Money credit) {

        Money closing() {
            return opening.plus(debit).minus(credit);
        }

        boolean isUsed() {
            return !opening.isZero() || !debit.isZero() || !credit.isZero();
        }
    }

    /// What stands on one side of a statement or the other.
    private record Side(String code, String name, String kind, Money left, Money right) {

        Money difference() {
            return left.minus(right);
        }
    }

    private static List<Ledger.TrialRow> trial(Reading reading, Optional<Span> days) {
        var ledger = reading.port(Ledger.class);
        var branches = reading.only().get(Axis.BRANCH);
        if (days.isEmpty()) {
            var nothing = reading.money(0);
            return ledger.accounts().stream().map(account -> new Ledger.TrialRow(account, nothing, nothing)).toList();
        }
        if (branches == null) {
            return ledger.trialBalance(days.map(Span::from), days.map(Span::to));
        }
        return branches.stream()
                .map(Member::id)
                .flatMap(branch -> ledger.trialBalanceOf(branch, days.get().from(), days.get().to()).stream())
                .toList();
    }

    /// From the first day of the books to the day before those asked for.
    private static Optional<Span> before(Reading reading) {
        return reading.port(Figures.class)
                .whole()
                .map(Span::from)
                .filter(first -> first.isBefore(reading.span().from()))
                .map(first -> new Span(first, reading.span().from().minusDays(1)));
    }

    private static Span untilThen(Reading reading) {
        return before(reading).map(days -> new Span(days.from(), reading.span().to())).orElse(reading.span());
    }

    private static List<Row> rows(Reading reading) {
        var opening = trial(reading, before(reading));
        var nothing = reading.money(0);
        var rows = new ArrayList<Row>();
        var moved = trial(reading, Optional.of(reading.span()));
        Stream.concat(opening.stream(), moved.stream())
                .map(Ledger.TrialRow::account)
                .distinct()
                .sorted(Comparator.comparing(Account::code))
                .forEach(account -> rows.add(new Row(
                        account,
                        sum(nothing, opening, account, Ledger.TrialRow::balance),
                        sum(nothing, moved, account, Ledger.TrialRow::debit),
                        sum(nothing, moved, account, Ledger.TrialRow::credit))));
        return rows.stream().filter(Row::isUsed).toList();
    }

    private static Money sum(
            Money nothing, List<Ledger.TrialRow> rows, Account account, Function<Ledger.TrialRow, Money> of) {
        return rows.stream().filter(row -> row.account().equals(account)).map(of).reduce(nothing, Money::plus);
    }

    private static Report accounts() {
        return Tabled.report(
                "ledger.accounts",
                RIGHT,
                NONE,
                FILTERS,
                LedgerReports::rows,
                key(row -> row.account().code()),
                name(row -> row.account().name()),
                words("kind", row -> row.account().kind().name()),
                money("opening", Row::opening),
                money("debit", Row::debit),
                money("credit", Row::credit),
                money("closing", Row::closing));
    }

    /// More is no list that somebody reads; a shorter span is asked for.
    private static final int MOST = 200_000;

    private record Posted(Ledger.PostedRow posted, String account, Money debit, Money credit) {}

    private static Report postings() {
        return Tabled.report(
                "ledger.postings",
                RIGHT,
                NONE,
                FILTERS,
                LedgerReports::posted,
                key(row -> row.posted().row().reference()),
                day("day", row -> row.posted().row().businessDate().toString()),
                words("document_kind", row -> row.posted().kind()),
                words("account", row -> row.posted().account()),
                name("account_name", Posted::account),
                money("debit", Posted::debit),
                money("credit", Posted::credit));
    }

    /// Each posting as it was written; of one branch where the report is narrowed to it.
    private static List<Posted> posted(Reading reading) {
        var ledger = reading.port(Ledger.class);
        var found = ledger.posted(reading.span().from(), reading.span().to(), MOST);
        if (found.size() > MOST) {
            throw new RefusedException("reports.too-much", Integer.toString(MOST));
        }
        var names = ledger.accounts().stream().collect(Collectors.toMap(Account::code, Account::name));
        var nothing = reading.money(0);
        return found.stream()
                .filter(each -> reading.counts(Axis.BRANCH, Member.of(each.branch())))
                .map(each -> new Posted(
                        each,
                        names.getOrDefault(each.account(), ""),
                        each.row().amount().isPositive() ? each.row().amount() : nothing,
                        each.row().amount().isNegative() ? each.row().amount().negate() : nothing))
                .toList();
    }

    /// @param of which kinds of account stand there
    private static List<Side> sides(Reading reading, Span days, Kind left, Set<Kind> right) {
        var nothing = reading.money(0);
        var balances = new TreeMap<String, Side>();
        for (var row : trial(reading, Optional.of(days))) {
            var kind = row.account().kind();
            if (kind == left || right.contains(kind)) {
                var side = kind == left
                        ? new Side(row.account().code(), row.account().name(), kind.name(), towards(kind, row), nothing)
                        : new Side(row.account().code(), row.account().name(), kind.name(), nothing, towards(kind, row));
                balances.merge(row.account().code(), side, (one, other) -> new Side(
                        one.code(), one.name(), one.kind(), one.left().plus(other.left()), one.right().plus(other.right())));
            }
        }
        return balances.values().stream()
                .filter(side -> !side.left().isZero() || !side.right().isZero())
                .sorted(Comparator.comparing((Side side) -> Kind.valueOf(side.kind())).thenComparing(Side::code))
                .toList();
    }

    /// The balance on the side on which such an account grows.
    private static Money towards(Kind kind, Ledger.TrialRow row) {
        return kind == Kind.ASSET || kind == Kind.EXPENSE ? row.balance() : row.balance().negate();
    }

    private static Report profitAndLoss() {
        return Tabled.report(
                "ledger.profit-and-loss",
                RIGHT,
                BARS,
                FILTERS,
                reading -> sides(reading, reading.span(), Kind.INCOME, Set.of(Kind.EXPENSE)),
                key(Side::code),
                name(Side::name),
                words("kind", Side::kind),
                money("income", Side::left),
                money("expense", Side::right),
                money("result", Side::difference));
    }

    private static Report resultByMonth() {
        return Tabled.report(
                "ledger.result-by-month",
                RIGHT,
                LINE,
                FILTERS,
                LedgerReports::months,
                key(Side::code),
                money("result", Side::difference),
                money("income", Side::left),
                money("expense", Side::right));
    }

    private static List<Side> months(Reading reading) {
        var months = new ArrayList<Side>();
        var last = YearMonth.from(reading.span().to());
        for (var month = YearMonth.from(reading.span().from()); !month.isAfter(last); month = month.plusMonths(1)) {
            var nothing = reading.money(0);
            var sides = reading.span().within(Axis.MONTH, Member.of(month.toString())).stream()
                    .flatMap(days -> sides(reading, days, Kind.INCOME, Set.of(Kind.EXPENSE)).stream())
                    .toList();
            months.add(new Side(
                    month.toString(),
                    "",
                    "",
                    sides.stream().map(Side::left).reduce(nothing, Money::plus),
                    sides.stream().map(Side::right).reduce(nothing, Money::plus)));
        }
        return months;
    }

    private static Report balanceSheet() {
        return Tabled.report(
                "ledger.balance-sheet",
                RIGHT,
                NONE,
                FILTERS,
                LedgerReports::sheet,
                key(Side::code),
                name(Side::name),
                words("kind", Side::kind),
                money("assets", Side::left),
                money("liabilities", Side::right));
    }

    /// What was earned and is not closed to an account of its own yet belongs to the owner, as equity does.
    private static List<Side> sheet(Reading reading) {
        var days = untilThen(reading);
        var sheet = new ArrayList<>(sides(reading, days, Kind.ASSET, Set.of(Kind.LIABILITY, Kind.EQUITY)));
        var result = sides(reading, days, Kind.INCOME, Set.of(Kind.EXPENSE)).stream()
                .map(Side::difference)
                .reduce(reading.money(0), Money::plus);
        if (!result.isZero()) {
            sheet.add(new Side("", "", "RESULT", reading.money(0), result));
        }
        return sheet;
    }
}
