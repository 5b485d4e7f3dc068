package org.threeplug.operations.reports;

import com.google.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.threeplug.kernel.Money;
import org.threeplug.kit.pattern.Days;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.kit.pattern.RowSource;
import org.threeplug.lists.Page;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Span;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.questions.Asking;
import org.threeplug.reports.Cell;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportFilter;
import org.threeplug.reports.ReportRow;
import org.threeplug.reports.ReportTable;
import org.threeplug.reports.RunReport;
import org.threeplug.reports.SoughtMembers;


/// A report over some days, as a list: its rows can be searched, sorted and written to a file like those of any other.
public final class ReportModel {

    /// Recent days, which every shop looks at first.
    static final ListQuery FIRST = ListQuery.ALL.filter("days", Optional.of(Days.THIS_MONTH.key()));

    final ListModel<ReportRow> list;

    /// The newest answer, for the picture above the rows.
    final ObjectProperty<Optional<ReportTable>> answer = new SimpleObjectProperty<>(Optional.empty());

    /// What the newest answer cost.
    final ObjectProperty<Optional<Cost>> cost = new SimpleObjectProperty<>(Optional.empty());

    private final Asks asks;
    private final Office office;
    private final Report report;
    private final ListQuery first;

    /// What was read last, until the rows of it are on the screen.
    private final AtomicReference<Optional<Run>> last = new AtomicReference<>(Optional.empty());

    private record Run(ReportAsk ask, ReportTable table, long millis) {}

    /// How many rows there were, and how long they took.
    record Cost(int rows, long millis) {}

    /// @param report which one; the model of a page shows one report only
    /// @param first what it is narrowed to when it opens; by what its rows are told apart and held against stays so
    ReportModel(Asks asks, Office office, Report report, ListQuery first) {
        this.asks = asks;
        this.office = office;
        this.report = report;
        this.first = first;
        list = new ListModel<>(new Answers(Optional.empty()), office.work());
        list.rows().subscribe(() -> {
            answer.set(last.get().map(Run::table));
            cost.set(last.get().map(run -> new Cost(run.table().rows().size(), run.millis())));
        });
    }

    /// Makes models, one for each report that somebody opens.
    record Maker(Asks asks, Office office) {

        @Inject
        Maker {}

        ReportModel of(Report report, ListQuery first) {
            return new ReportModel(asks, office, report, first);
        }
    }

    Report report() {
        return report;
    }

    ListQuery first() {
        return first;
    }

    /// Whether the rows of another query have other columns.
    boolean isOtherwise(ListQuery query) {
        return !ReportNarrowed.by(query).equals(ReportNarrowed.by(first))
                || !ReportNarrowed.versus(query).equals(ReportNarrowed.versus(first));
    }

    /// By what else its rows can be told apart.
    List<Axis> axes() {
        return Stream.of(Axis.values())
                .filter(report::takes)
                .filter(axis -> axis != Axis.CUSTOMER || office.may("customers.view"))
                .toList();
    }

    boolean isOfFigures() {
        return report.source() instanceof Report.Source.OfFigures;
    }

    List<Span.Comparison> comparisons() {
        return isOfFigures() ? List.of(Span.Comparison.values()) : List.of();
    }

    /// Those with the words among the members of some filters, in the days that are shown.
    void seek(Set<ReportFilter> among, String words, int most, Consumer<List<SoughtMembers.Found>> then) {
        var ask = asked();
        var span = ask.from().flatMap(from -> ask.to().filter(to -> !to.isBefore(from)).map(to -> new Span(from, to)));
        office.work().run(() -> asks.ask(new SoughtMembers(among, words, span, most)), then);
    }

    /// What stands in a row under a column, as the answer has it: whoever lost a right meanwhile finds nothing there.
    Cell cell(ReportRow row, ReportColumn column) {
        return last.get()
                .flatMap(run -> run.table().place(column.key()))
                .filter(place -> place < row.cells().size())
                .map(row.cells()::get)
                .orElse(Cell.NOTHING);
    }

    /// The columns that whoever looks may see.
    List<ReportColumn> columns() {
        return report.columns(ask(first), office::may);
    }

    Office office() {
        return office;
    }

    /// The report as it is narrowed now, for a file.
    ReportTable table(Asking by) {
        return asks.ask(new RunReport(report, asked()), by);
    }

    ReportAsk asked() {
        return ask(list.query().get());
    }

    private ReportAsk ask(ListQuery query) {
        return ReportNarrowed.ask(query, office.today(), office.store().language());
    }

    private static boolean isFound(ReportRow row, String words, Locale language) {
        return words.isEmpty()
                || row.cells().stream()
                        .anyMatch(cell -> cell instanceof Cell.Words(var text) && text.toLowerCase(language).contains(words));
    }

    /// One run answers rows, their number and their totals.
    private final class Answers implements RowSource<ReportRow> {

        private final Optional<Asking> asking;

        Answers(Optional<Asking> asking) {
            this.asking = asking;
        }

        private ReportTable run(ListQuery query) {
            var question = new RunReport(report, ask(query));
            long begun = System.nanoTime();
            var table = asking.map(by -> asks.ask(question, by)).orElseGet(() -> asks.ask(question));
            last.set(Optional.of(new Run(question.ask(), table, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun))));
            return table;
        }

        @Override
        public Page<ReportRow> page(ListQuery query, Optional<String> after, int atMost) {
            var language = office.store().language();
            var words = query.search().toLowerCase(language);
            return Page.last(run(query).rows().stream().filter(row -> isFound(row, words, language)).toList());
        }

        @Override
        public RowSource.Whole whole(ListQuery query) {
            if (!query.search().isEmpty()) {
                return new RowSource.Whole(OptionalLong.empty(), true, Map.of());
            }
            var asked = ask(query);
            var table = last.get().filter(run -> run.ask().equals(asked)).map(Run::table).orElseGet(() -> run(query));
            var totals = new HashMap<String, Money>();
            for (int i = 0; i < table.totals().size(); i++) {
                if (table.columns().get(i).kind() == ReportColumn.Kind.MONEY && table.totals().get(i) instanceof Cell.Number(BigDecimal sum)) {
                    totals.put(table.columns().get(i).key(), Money.of(sum.toPlainString(), office.currency()));
                }
            }
            return new RowSource.Whole(OptionalLong.of(table.rows().size()), true, totals);
        }

        @Override
        public RowSource<ReportRow> asked(Asking by) {
            return new Answers(Optional.of(by));
        }
    }
}
