package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.persistence.trade.Trade.BRANCH;
import static org.threeplug.persistence.trade.Trade.BREAD;
import static org.threeplug.persistence.trade.Trade.CUP;
import static org.threeplug.persistence.trade.Trade.DAY;
import static org.threeplug.persistence.trade.Trade.EUR;
import static org.threeplug.persistence.trade.Trade.REGISTER;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.line;
import static org.threeplug.persistence.trade.Trade.transfer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.catalog.Product;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.RefusedException;
import org.threeplug.lists.Portion;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Figure;
import org.threeplug.measures.FigureQuery;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Measures;
import org.threeplug.measures.Member;
import org.threeplug.measures.Named;
import org.threeplug.measures.Side;
import org.threeplug.measures.Span;
import org.threeplug.measures.Sum;
import org.threeplug.measures.Sums;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.sales.SalesPersistence;
import org.threeplug.persistence.verify.Invariants;
import org.threeplug.persistence.verify.Watch;
import org.threeplug.sales.Returns;
import org.threeplug.sales.VoidSale;

/// What was sold, along every axis: the same before it is summed up, half way and after.
class FiguresTest {

    private static final Span TODAY = Span.of(DAY);
    private static final Set<Side> ALL = Set.of(Side.values());

    @TempDir
    Path directory;

    private Trade trade;
    private Figures figures;

    @BeforeEach
    void open() {
        trade = Trade.open(directory);
        trade.openShift();
        figures = trade.figures();
    }

    @AfterEach
    void theSummariesAreEqualToTheDocuments() {
        assertThat(Invariants.of(trade.store, Watch.NOBODY)).isEqualTo(new Invariants.Result(true, List.of()));
        trade.close();
        assertThat(Store.compareWithJournal(directory, trade.options()).differences()).isEmpty();
    }

    private void trade() {
        var sale = trade.pay(trade.cart(line(TEA, 2), line(BREAD, 5)), cash("25.00"));
        var history = SalesPersistence.reads(trade.store::reads, () -> EUR);
        var left = history.returnable(sale.document()).getFirst();
        trade.pay(trade.cart(Returns.line(sale.document(), left, line(TEA, 1).quantity())), cash("-4.50"));
        trade.pay(trade.cart(line(CUP, 1)), transfer("12.00"));
        var wrong = trade.pay(trade.cart(line(TEA, 3), line(TEA, 1)), cash("18.00"));
        trade.done(new VoidSale(Ids.next(), REGISTER, wrong.document(), trade.later(), "wrong"));
    }

    private List<Figure> ask(FigureQuery query) {
        return figures.ask(query, Figures.Watch.NOBODY);
    }

    private Map<String, String> totals(Axis axis) {
        var totals = new TreeMap<String, String>();
        var rows = ask(FigureQuery.of(TODAY, axis));
        var members = new HashSet<Member>();
        rows.forEach(row -> members.add(row.at().getFirst()));
        var names = figures.names(axis, members);
        rows.forEach(row -> totals.put(
                names.get(row.at().getFirst()).key(), Measures.TOTAL.of(row.sums(), EUR).orElseThrow().toPlainString()));
        return totals;
    }

    private static Set<FigureQuery> everyQuery() {
        var queries = new HashSet<FigureQuery>();
        queries.add(FigureQuery.of(TODAY).withCosts());
        for (var axis : Axis.values()) {
            queries.add(FigureQuery.of(TODAY, axis).withCosts());
            queries.add(FigureQuery.of(new Span(DAY.withDayOfYear(1), DAY.plusYears(1)), axis));
            if (axis != Axis.CASHIER) {
                queries.add(FigureQuery.of(TODAY, axis, Axis.CASHIER).withCosts());
            }
        }
        return queries;
    }

    private Map<FigureQuery, Map<List<Member>, Sums>> everything() {
        var all = new HashMap<FigureQuery, Map<List<Member>, Sums>>();
        for (var query : everyQuery()) {
            var rows = new HashMap<List<Member>, Sums>();
            ask(query).forEach(row -> rows.put(row.at(), row.sums()));
            all.put(query, rows);
        }
        return all;
    }

    @Test
    void salesLessReturnsAndVoidsAddUpAlongEachAxis() {
        trade();
        assertThat(totals(Axis.PRODUCT)).isEqualTo(Map.of("TEA", "4.50", "CUP", "12.00", "BREAD", "16.00"));
        assertThat(totals(Axis.DAY)).isEqualTo(Map.of("2026-03-02", "32.50"));
        assertThat(totals(Axis.MONTH)).isEqualTo(Map.of("2026-03", "32.50"));
        assertThat(totals(Axis.WEEK)).isEqualTo(Map.of("2026-03-02", "32.50"));
        assertThat(totals(Axis.WEEKDAY)).isEqualTo(Map.of("1", "32.50"));
        assertThat(totals(Axis.HOUR)).isEqualTo(Map.of("08", "32.50"));
        assertThat(totals(Axis.CASHIER)).isEqualTo(Map.of("mia", "32.50"));
        assertThat(totals(Axis.REGISTER)).isEqualTo(Map.of("1", "32.50"));
        assertThat(totals(Axis.BRANCH)).isEqualTo(Map.of("MAIN", "32.50"));
        assertThat(totals(Axis.CUSTOMER)).isEqualTo(Map.of("", "32.50"));
        assertThat(totals(Axis.RATE)).isEqualTo(Map.of("20", "16.50", "5.5", "16.00"));
    }

    @Test
    void eachSideStandsForItselfAndADocumentCountsOnce() {
        trade();
        var tea = ask(FigureQuery.of(TODAY, Axis.PRODUCT)).stream()
                .filter(row -> row.at().equals(List.of(Member.of(TEA.id()))))
                .findFirst()
                .orElseThrow()
                .sums();
        assertThat(tea.of(Side.SOLD, Sum.DOCUMENTS)).isEqualTo(2);
        assertThat(tea.of(Side.SOLD, Sum.LINES)).isEqualTo(3);
        assertThat(tea.of(Side.SOLD, Sum.QUANTITY)).isEqualTo(60_000);
        assertThat(Measures.RETURNED_ALL.of(tea, EUR).orElseThrow()).hasToString("4.50");
        assertThat(Measures.VOIDED_ALL.of(tea, EUR).orElseThrow()).hasToString("18.00");
        assertThat(Measures.QUANTITY.of(tea, EUR).orElseThrow()).hasToString("1");
    }

    @Test
    void nothingChangesWhenItIsSummedUpAndNothingWhenMoreIsSoldAfterwards() {
        trade();
        var before = everything();
        assertThat(figures.behind()).isGreaterThan(0);
        figures.catchUp(Figures.Watch.NOBODY);
        assertThat(figures.behind()).isZero();
        assertThat(everything()).isEqualTo(before);
        trade();
        var more = everything();
        assertThat(more).isNotEqualTo(before);
        figures.catchUp(Figures.Watch.NOBODY);
        assertThat(everything()).isEqualTo(more);
    }

    @Test
    void mostOfAMonthOrAYearComesToTheSameAsItsDocuments() {
        trade();
        var spans = List.of(
                new Span(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 30)),
                new Span(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 31)),
                new Span(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 31)),
                new Span(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 30)),
                new Span(LocalDate.of(2026, 3, 3), LocalDate.of(2027, 1, 1)));
        var axes = List.of(Axis.PRODUCT, Axis.CATEGORY, Axis.MONTH, Axis.YEAR, Axis.HOUR, Axis.RATE, Axis.REGISTER);
        Supplier<List<Set<Figure>>> all = () -> spans.stream()
                .flatMap(span -> axes.stream().map(axis -> Set.copyOf(ask(FigureQuery.of(span, axis).withCosts()))))
                .toList();
        var ofDocuments = all.get();
        assertThat(ofDocuments.get(2 * axes.size())).isEmpty();
        figures.catchUp(Figures.Watch.NOBODY);
        assertThat(all.get()).isEqualTo(ofDocuments);
    }

    @Test
    void costsAreNotReadUnlessTheyAreAskedFor() {
        trade();
        figures.catchUp(Figures.Watch.NOBODY);
        var with = ask(FigureQuery.of(TODAY).withCosts()).getFirst().sums();
        var without = ask(FigureQuery.of(TODAY)).getFirst().sums();
        assertThat(Measures.COST.of(with, EUR).orElseThrow()).hasToString("12.51");
        assertThat(Measures.COST.of(without, EUR).orElseThrow()).hasToString("0.00");
    }

    @Test
    void aFilterNarrowsAlongAxesOfTheSummariesAndAlongOthers() {
        trade();
        figures.catchUp(Figures.Watch.NOBODY);
        var tea = Map.of(Axis.PRODUCT, Set.of(Member.of(TEA.id())));
        assertThat(total(new FigureQuery(TODAY, List.of(), tea, false))).isEqualTo("4.50");
        assertThat(total(new FigureQuery(TODAY, List.of(Axis.CASHIER), tea, false))).isEqualTo("4.50");
        assertThat(total(new FigureQuery(TODAY, List.of(), Map.of(Axis.BRANCH, Set.of(Member.of(BRANCH))), false))).isEqualTo("32.50");
        assertThat(ask(new FigureQuery(TODAY, List.of(), Map.of(Axis.BRANCH, Set.of(Member.of(Ids.next()))), false))).isEmpty();
        assertThat(total(new FigureQuery(TODAY, List.of(Axis.DAY), Map.of(Axis.TENDER, Set.of(Member.of("TRANSFER"))), false))).isEqualTo("12.00");
    }

    private String total(FigureQuery query) {
        var rows = ask(query);
        assertThat(rows).hasSize(1);
        return Measures.TOTAL.of(rows.getFirst().sums(), EUR).orElseThrow().toPlainString();
    }

    @Test
    void thingsAreKnownByWhatPeopleTypeAndFoundByIt() {
        assertThat(figures.names(Axis.PRODUCT, List.of(Member.of(TEA.id()), Member.of("ODD"))))
                .isEqualTo(Map.of(
                        Member.of(TEA.id()), new Named("TEA", "Green tea"), Member.of("ODD"), new Named("ODD", "")));
        assertThat(figures.members(Axis.PRODUCT, "tea")).containsExactly(Member.of(TEA.id()));
        assertThat(figures.members(Axis.PRODUCT, "NO-SUCH")).isEmpty();
    }

    @Test
    void theDocumentsBehindAFigureAreFoundNewestFirst() {
        trade();
        var of = new ArrayList<UUID>();
        for (Product product : List.of(CUP, TEA)) {
            var query = new FigureQuery(TODAY, List.of(), Map.of(Axis.PRODUCT, Set.of(Member.of(product.id()))), false);
            of.addAll(figures.documents(query, ALL, Portion.FIRST, Figures.Watch.NOBODY).rows());
        }
        assertThat(of).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void documentsBehindAFigureArePagedWithoutAGapAndBySide() {
        trade();
        trade();
        var query = new FigureQuery(TODAY, List.of(), Map.of(Axis.PRODUCT, Set.of(Member.of(TEA.id()))), false);
        var whole = figures.documents(query, ALL, Portion.FIRST, Figures.Watch.NOBODY).rows();
        assertThat(whole).hasSizeGreaterThan(4).doesNotHaveDuplicates();
        for (int size = 1; size <= whole.size() + 1; size++) {
            var paged = new ArrayList<UUID>();
            Optional<String> after = Optional.empty();
            do {
                var page = figures.documents(query, ALL, new Portion(after, size), Figures.Watch.NOBODY);
                paged.addAll(page.rows());
                after = page.next();
            } while (after.isPresent());
            assertThat(paged).isEqualTo(whole);
        }
        var parts = new ArrayList<UUID>();
        for (var side : Side.values()) {
            parts.addAll(figures.documents(query, Set.of(side), Portion.FIRST, Figures.Watch.NOBODY).rows());
        }
        assertThat(parts).containsExactlyInAnyOrderElementsOf(whole);
    }

    @Test
    void goodsAndWaysToPayAreNoAxesOfOneRow() {
        trade();
        assertThatThrownBy(() -> ask(FigureQuery.of(TODAY, Axis.PRODUCT, Axis.TENDER)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("figures.not-together");
    }
}
