package org.threeplug.reports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Money;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Ledger;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Figure;
import org.threeplug.measures.FigureQuery;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Member;
import org.threeplug.measures.Named;
import org.threeplug.measures.Side;
import org.threeplug.measures.Span;
import org.threeplug.questions.Reads;
import org.threeplug.settings.Settings;

/// A ledger of a few amounts, each of which is one side of an entry, for reports that are made of trial balances.
record PostedAmounts(List<Account> accounts, List<Amount> all, LocalDate first, Currency currency) implements Ledger {

    static final UUID MAIN = new UUID(0, 20);

    /// A debit where it is positive.
    record Amount(UUID branch, String account, LocalDate day, long cents) {}

    @Override
    public List<TrialRow> trialBalance(Optional<LocalDate> from, Optional<LocalDate> to) {
        return rows(all, from.orElse(LocalDate.MIN), to.orElse(LocalDate.MAX));
    }

    @Override
    public List<TrialRow> trialBalanceOf(UUID branch, LocalDate from, LocalDate to) {
        return rows(all.stream().filter(each -> each.branch().equals(branch)).toList(), from, to);
    }

    private List<TrialRow> rows(List<Amount> some, LocalDate from, LocalDate to) {
        return accounts.stream()
                .map(account -> new TrialRow(account, sum(some, account, from, to, 1), sum(some, account, from, to, -1)))
                .toList();
    }

    private Money sum(List<Amount> some, Account account, LocalDate from, LocalDate to, int sign) {
        return new Money(
                some.stream()
                        .filter(each -> each.account().equals(account.code()) && new Span(from, to).holds(each.day()))
                        .mapToLong(each -> Math.max(0, sign * each.cents()))
                        .sum(),
                currency);
    }

    @Override
    public Page<AccountRow> postings(String account, Optional<LocalDate> from, Optional<LocalDate> to, Portion portion) {
        throw new UnsupportedOperationException("statements need none");
    }

    @Override
    public List<PartyRow> postingsOf(UUID party, long offset, int limit) {
        throw new UnsupportedOperationException("statements need none");
    }

    @Override
    public List<PostedRow> posted(LocalDate from, LocalDate to, int atMost) {
        throw new UnsupportedOperationException("statements need none");
    }

    /// The table of a report, for somebody who may see everything.
    ReportTable table(Report report, ReportAsk ask) {
        if (!(report.source() instanceof Report.Source.Made(var made))) {
            throw new IllegalArgumentException(report.key());
        }
        var span = Optional.of(new Span(ask.from().orElseThrow(), ask.to().orElseThrow()));
        var rows = made.rows(new Ports(), ask, span, report.columns());
        return new ReportTable(report, span, report.columns(), rows, made.totals(rows, report.columns()));
    }

    private final class Ports implements Reads {

        @Override
        public <P> P port(Class<P> port) {
            return port.cast(Map.of(
                            Ledger.class, PostedAmounts.this,
                            Figures.class, new Days(first),
                            Settings.class, new Shop(currency.getCurrencyCode()).books.settings())
                    .get(port));
        }

        @Override
        public Actor asker() {
            throw new UnsupportedOperationException("rights are judged before");
        }

        @Override
        public void at(long done, long whole) {
            // nobody waits
        }
    }

    /// Figures that know since when there are books, and one branch.
    private record Days(LocalDate first) implements Figures {

        @Override
        public Optional<Span> whole() {
            return Optional.of(new Span(first, first.plusYears(1)));
        }

        @Override
        public Set<Member> members(Axis axis, String key) {
            return Set.of(Member.of(key.equals("MAIN") ? MAIN : new UUID(9, 9)));
        }

        @Override
        public List<Figure> ask(FigureQuery query, Watch watch) {
            return List.of();
        }

        @Override
        public Map<Member, Named> names(Axis axis, Collection<Member> members) {
            return Map.of();
        }

        @Override
        public Map<Member, Member> along(Axis derived, Collection<Member> members) {
            return Map.of();
        }

        @Override
        public Page<UUID> documents(FigureQuery query, Set<Side> sides, Portion portion, Watch watch) {
            return Page.last(List.of());
        }

        @Override
        public List<Pair> together(FigureQuery query, List<Member> products, long fewest, Watch watch) {
            return List.of();
        }

        @Override
        public void catchUp(Watch watch) {
            // nothing lacks
        }

        @Override
        public long behind() {
            return 0;
        }
    }
}
