package org.threeplug.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Money;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Ledger;
import org.threeplug.lists.Portion;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Member;
import org.threeplug.merging.InRole;
import org.threeplug.merging.PartyRole;
import org.threeplug.parties.Parties;
import org.threeplug.sales.Purchases;

/// What stands between the shop and one party, both sides: what it sold to them, what it bought from them, and what is owed. A party is all
/// records that were merged or joined.
final class PartyStatement {

    private static final String RIGHT = "customers.view";
    private static final int PORTION = 500;

    /// @param day of the document
    /// @param owed what the document leaves owed to the shop; negative where the shop owes it
    private record Line(Member who, LocalDate day, String reference, Money sold, Money bought, Money owed) {}

    private final Reading reading;
    private final Set<String> owing;

    private PartyStatement(Reading reading) {
        this.reading = reading;
        this.owing = reading.port(Ledger.class).accounts().stream()
                .filter(account -> account.role().equals(Account.Role.RECEIVABLES))
                .map(Account::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    static List<Report> all() {
        return List.of(Tabled.about(
                "parties.statement",
                RIGHT,
                Report.Chart.NONE,
                Set.of(ReportFilter.CUSTOMER),
                (Line line) -> Map.of(Axis.CUSTOMER, line.who()),
                reading -> new PartyStatement(reading).lines(),
                MadeColumn.key(Line::reference),
                MadeColumn.day("day", line -> line.day().toString()),
                MadeColumn.money("sold_to_them", Line::sold),
                MadeColumn.money("bought_from_them", Line::bought),
                MadeColumn.money("owed", Line::owed)));
    }

    /// The oldest first; nothing as long as nobody says whose it is.
    private List<Line> lines() {
        return reading.only().getOrDefault(Axis.CUSTOMER, Set.of()).stream()
                .filter(Member::isThing)
                .flatMap(member -> of(member).stream())
                .sorted(Comparator.comparing(Line::day).thenComparing(Line::reference))
                .toList();
    }

    private List<Line> of(Member member) {
        var whole = member.id();
        var others = reading.port(Parties.class).others(whole);
        var owed = new HashMap<String, Long>();
        var bought = new HashMap<String, Line>();
        Stream.concat(Stream.of(new InRole(PartyRole.CUSTOMER, whole)), others.stream()).forEach(each -> postings(member, each, owed, bought));
        var lines = new ArrayList<Line>();
        for (var head : sold(whole)) {
            lines.add(new Line(
                    member, head.businessDate(), head.reference(), head.total(), nothing(), reading.money(owed.getOrDefault(head.reference(), 0L))));
            bought.remove(head.reference());
        }
        lines.addAll(bought.values());
        return lines.stream().filter(line -> reading.span().holds(line.day())).toList();
    }

    private Money nothing() {
        return reading.money(0);
    }

    private List<Document.Head> sold(UUID customer) {
        var all = new ArrayList<Document.Head>();
        var next = Optional.of(new Portion(Optional.empty(), PORTION));
        while (next.isPresent()) {
            var some = reading.port(Purchases.class).of(customer, next.get());
            all.addAll(some.rows());
            next = some.next().map(after -> new Portion(Optional.of(after), PORTION));
        }
        return all;
    }

    /// What stands in the ledger with one record of the party: what it leaves owed, and what came in from a supplier.
    private void postings(Member member, InRole who, Map<String, Long> owed, Map<String, Line> bought) {
        boolean sells = who.role().side() == PartyRole.SUPPLIER;
        int read = 0;
        List<Ledger.PartyRow> some;
        do {
            some = reading.port(Ledger.class).postingsOf(who.record(), read, PORTION);
            read += some.size();
            for (var posting : some) {
                var row = posting.row();
                boolean owes = owing.contains(posting.account());
                if (owes) {
                    owed.merge(row.reference(), row.amount().minor(), Long::sum);
                }
                if (sells || owes) {
                    long came = sells && !owes && !row.amount().isNegative() ? row.amount().minor() : 0;
                    long left = owes ? row.amount().minor() : 0;
                    bought.merge(
                            row.reference(),
                            new Line(member, row.businessDate(), row.reference(), nothing(), reading.money(came), reading.money(left)),
                            PartyStatement::together);
                }
            }
        } while (some.size() == PORTION);
    }

    private static Line together(Line one, Line other) {
        return new Line(
                one.who(), one.day(), one.reference(), one.sold(), one.bought().plus(other.bought()), one.owed().plus(other.owed()));
    }
}
