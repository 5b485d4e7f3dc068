package org.threeplug.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeplug.cash.CloseShift;
import org.threeplug.cash.MoveCash;
import org.threeplug.cash.OpenShift;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftColumn;
import org.threeplug.cash.Shifts;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.Categories;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.ProductColumn;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.catalog.ProductRow;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.documents.DocumentColumn;
import org.threeplug.documents.DocumentKind;
import org.threeplug.journal.JournalColumn;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalView;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.sales.SalesHistory;
import org.threeplug.stock.AdjustStock;

/// In which order lists come. The store and the fake both run this, as a list that is sorted in memory only while it is tested
/// would hide what the database does.
public abstract class ListOrdersContract {

    /// Days ago for the store and for the fake, so that what is said to have been posted then keeps its time.
    private static final Instant NOON = Instant.parse("2026-02-20T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 20);
    private static final Category FOOD = new Category(new UUID(4, 1), Optional.empty(), "food", 1, "", true);
    private static final Category BREAD =
            new Category(new UUID(4, 2), Optional.of(FOOD.id()), "Bread", 2, "", true);
    private static final Category TOYS = new Category(new UUID(4, 3), Optional.empty(), "Toys", 3, "", true);

    protected abstract Catalog catalog();

    protected abstract SalesHistory history();

    protected abstract Shifts shifts();

    protected abstract JournalView journal();

    protected abstract UUID register();

    /// Carries the command out, by somebody who may do everything and date back.
    protected abstract <R> R done(Command<R> command);

    private Currency currency = Currency.getInstance("GBP");
    private Shift second;

    @BeforeEach
    void trade() {
        List.of(FOOD, BREAD, TOYS).forEach(one -> done(Categories.added(one)));
        product("A-3", "éclair", "Zola", "2.50", Optional.of(BREAD), true);
        var ball = product("B-1", "Ball", "acme", "2.50", Optional.of(TOYS), true);
        product("C-2", "apple", "", "0.40", Optional.of(FOOD), false);
        product("D-9", "Zebra", "Acme", "12.00", Optional.empty(), true);
        var adjusted = new AdjustStock.Line(ball.id(), Quantity.of(7), Optional.of(UnitPrice.of("1.00", currency)));
        var first = done(new OpenShift(Ids.next(), register(), DAY, NOON.plusSeconds(60), money("5.00")));
        done(new AdjustStock(
                Ids.next(), register(), NOON.plusSeconds(120), DAY, List.of(adjusted), "first stock", Optional.empty()));
        move(MoveCash.Direction.IN, "3.00", 180);
        move(MoveCash.Direction.OUT, "1.00", 240);
        done(new CloseShift(Ids.next(), first.id(), new TreeMap<>(Map.of(100L, 8L)), NOON.plusSeconds(300)));
        second = done(
                new OpenShift(Ids.next(), register(), DAY.plusDays(1), NOON.plusSeconds(90_000), money("2.00")));
    }

    private void move(MoveCash.Direction direction, String amount, long later) {
        done(new MoveCash(Ids.next(), register(), direction, money(amount), "change", NOON.plusSeconds(later)));
    }

    private Money money(String amount) {
        return Money.of(amount, currency);
    }

    private Product product(
            String code, String name, String brand, String price, Optional<Category> category, boolean active) {
        return done(new SaveProduct(
                Ids.next(),
                new Product(
                        Ids.next(), code, name, brand, category.map(Category::id), "A", UnitPrice.of(price, currency), true,
                        "pc", 0, true, false, active, List.of(), List.of(), 0),
                true));
    }

    private List<String> codes(ProductColumn by) {
        return catalog().rows(ProductFilter.ALL, Order.rising(by), 0, 10).stream().map(ProductRow::code).toList();
    }

    @Test
    void productsSortByEachHeadAndWhatIsEqualStandsInTheOrderOfCodes() {
        assertThat(codes(ProductColumn.CODE)).containsExactly("A-3", "B-1", "C-2", "D-9");
        assertThat(codes(ProductColumn.NAME)).as("as people read, not as signs are numbered")
                .containsExactly("C-2", "B-1", "A-3", "D-9");
        assertThat(codes(ProductColumn.BRAND)).containsExactly("C-2", "B-1", "D-9", "A-3");
        assertThat(codes(ProductColumn.CATEGORY)).as("none first").containsExactly("D-9", "C-2", "A-3", "B-1");
        assertThat(codes(ProductColumn.PRICE)).containsExactly("C-2", "A-3", "B-1", "D-9");
        assertThat(codes(ProductColumn.ON_HAND)).containsExactly("A-3", "C-2", "D-9", "B-1");
        assertThat(codes(ProductColumn.STATE)).containsExactly("A-3", "B-1", "D-9", "C-2");
    }

    @Test
    void theOtherWayRoundIsTheSameOrderFromItsEndAndPagesJoin() {
        for (var by : ProductColumn.values()) {
            pagesJoin(by);
        }
    }

    private void pagesJoin(ProductColumn by) {
        var filter = new ProductFilter("", Optional.empty(), true);
        var falling = new ArrayList<ProductRow>();
        for (int from = 0; from < 6; from += 3) {
            falling.addAll(catalog().rows(filter, Order.falling(by), from, 3));
        }

        assertThat(falling).as(by.name()).isEqualTo(catalog().rows(filter, Order.rising(by), 0, 10).reversed());
        assertThat(catalog().sorts(filter, Order.falling(by))).isTrue();
    }

    @Test
    void aProductIsShownInTheColourOfItsCategoryOrOfTheNearestAbove() {
        var green = new Category(FOOD.id(), Optional.empty(), "food", 1, "green", true);
        done(Categories.changed(green, 1));

        assertThat(catalog().rows(ProductFilter.ALL, 0, 10))
                .extracting(ProductRow::code, ProductRow::colour)
                .containsExactly(tuple("A-3", "green"), tuple("B-1", ""), tuple("C-2", "green"), tuple("D-9", ""));
    }

    @Test
    void aNarrowedListOfProductsIsSortedAsWell() {
        var onSale = new ProductFilter("", Optional.empty(), false);

        assertThat(catalog().rows(onSale, Order.falling(ProductColumn.PRICE), 0, 2))
                .extracting(ProductRow::code)
                .containsExactly("D-9", "B-1");
    }

    private List<String> documents(Order<DocumentColumn> order) {
        return history().documents(SalesHistory.Filter.ALL, order, 0, 10).stream()
                .map(head -> head.kind() + " " + head.total().plain())
                .toList();
    }

    @Test
    void documentsSortByEachHeadAndWhatIsEqualStandsInTheOrderOfTime() {
        var inTime = List.of(
                "FLOAT 5.00", "STOCK_ADJUSTMENT 0.00", "CASH_IN 3.00", "CASH_OUT -1.00", "SHIFT_CLOSE -8.00", "FLOAT 2.00");
        assertThat(documents(Order.rising(DocumentColumn.WHEN))).isEqualTo(inTime);
        assertThat(documents(Order.falling(DocumentColumn.WHEN))).isEqualTo(inTime.reversed());
        assertThat(documents(Order.rising(DocumentColumn.CASHIER))).isEqualTo(inTime);
        assertThat(documents(Order.rising(DocumentColumn.CUSTOMER))).isEqualTo(inTime);
        assertThat(documents(Order.falling(DocumentColumn.TOTAL)))
                .containsExactly(
                        "FLOAT 5.00", "CASH_IN 3.00", "FLOAT 2.00", "STOCK_ADJUSTMENT 0.00", "CASH_OUT -1.00",
                        "SHIFT_CLOSE -8.00");
        assertThat(documents(Order.rising(DocumentColumn.KIND)))
                .containsExactly(
                        "CASH_IN 3.00", "CASH_OUT -1.00", "FLOAT 5.00", "FLOAT 2.00", "SHIFT_CLOSE -8.00",
                        "STOCK_ADJUSTMENT 0.00");
        assertThat(history().documents(SalesHistory.Filter.ALL, Order.rising(DocumentColumn.REFERENCE), 0, 10))
                .extracting(head -> head.reference())
                .isSorted();
    }

    @Test
    void aPageOfASortedListGoesOnWhereTheOneBeforeEnded() {
        var kinds = new SalesHistory.Filter(
                Optional.empty(), Optional.empty(), "", Set.of(DocumentKind.CASH_IN, DocumentKind.CASH_OUT));

        assertThat(history().documents(kinds, Order.rising(DocumentColumn.TOTAL), 1, 5))
                .extracting(head -> head.kind())
                .containsExactly(DocumentKind.CASH_IN);
        assertThat(history().sorts(kinds, Order.rising(DocumentColumn.TOTAL))).isTrue();
    }

    /// Reads a list part by part, and lets something happen after the first.
    private static <T> List<T> walked(Function<Portion, Page<T>> list, int each, Runnable between) {
        var all = new ArrayList<T>();
        var after = Optional.<String>empty();
        boolean first = true;
        do {
            var page = list.apply(new Portion(after, each));
            all.addAll(page.rows());
            after = page.next();
            if (first) {
                between.run();
            }
            first = false;
        } while (after.isPresent());
        return all;
    }

    private static <K extends Enum<K>> List<Order<K>> bothWays(K by) {
        return List.of(Order.rising(by), Order.falling(by));
    }

    @Test
    void documentsGoOnBehindTheOneBeforeInWhicheverOrder() {
        for (var by : DocumentColumn.values()) {
            for (var order : bothWays(by)) {
                var whole = history().documents(SalesHistory.Filter.ALL, order, 0, 100);
                for (int each = 1; each < 4; each++) {
                    assertThat(walked(portion -> history().page(SalesHistory.Filter.ALL, order, portion), each, () -> {}))
                            .as(order + " by " + each)
                            .isEqualTo(whole);
                }
            }
        }
    }

    @Test
    void aDocumentThatComesMeanwhileNeitherRepeatsNorHidesAnother() {
        var newestFirst = Order.falling(DocumentColumn.WHEN);
        var before = history().documents(SalesHistory.Filter.ALL, newestFirst, 0, 100);
        assertThat(walked(
                        portion -> history().page(SalesHistory.Filter.ALL, newestFirst, portion),
                        2,
                        () -> move(MoveCash.Direction.IN, "1.00", 90_060)))
                .isEqualTo(before);
    }

    @Test
    void theJournalGoesOnBehindTheRecordBeforeInWhicheverOrder() {
        for (var by : JournalColumn.values()) {
            for (var order : bothWays(by)) {
                var whole = journal().entries(JournalView.Filter.ALL, order, 0, 100);
                for (int each = 2; each < 5; each++) {
                    assertThat(walked(portion -> journal().page(JournalView.Filter.ALL, order, portion), each, () -> {}))
                            .as(order + " by " + each)
                            .isEqualTo(whole);
                }
            }
        }
    }

    @Test
    void productsGoOnBehindTheOneBeforeThoughOthersComeMeanwhile() {
        var all = new ProductFilter("", Optional.empty(), true);
        for (var by : ProductColumn.values()) {
            for (var order : bothWays(by)) {
                var whole = catalog().rows(all, order, 0, 100);
                for (int each = 1; each < 4; each++) {
                    assertThat(walked(portion -> catalog().page(all, Optional.of(order), portion), each, () -> {}))
                            .as(order + " by " + each)
                            .isEqualTo(whole);
                }
            }
        }
        var before = catalog().rows(all, 0, 100).stream().map(ProductRow::code).toList();
        assertThat(walked(
                        portion -> catalog().page(all, Optional.empty(), portion),
                        2,
                        () -> product("A-0", "Aaa", "", "1.00", Optional.empty(), true)))
                .extracting(ProductRow::code)
                .isEqualTo(before);
    }

    private List<Long> numbers(Order<ShiftColumn> order) {
        return shifts().shifts(order, 0, 10).stream().map(Shift::number).toList();
    }

    @Test
    void shiftsSortByEachHeadAndWhatIsNotCountedYetStandsFirst() {
        for (var by : ShiftColumn.values()) {
            var expected = switch (by) {
                case OPENED, NUMBER, DAY, REGISTER, OPENED_BY -> List.of(1L, 2L);
                case COUNTED, DIFFERENCE, STATE -> List.of(2L, 1L);
            };
            assertThat(numbers(Order.rising(by))).as(by.name()).isEqualTo(expected);
            assertThat(numbers(Order.falling(by))).as(by.name()).isEqualTo(expected.reversed());
        }
    }

    @Test
    void allShiftsAreCountedAndThoseThatAreClosedAddedUp() {
        assertThat(second.isOpen()).isTrue();
        assertThat(shifts().sums()).isEqualTo(new Shifts.Sums(2, money("8.00"), money("1.00")));
    }

    @Test
    void theJournalSortsByEachHead() {
        var all = journal().entries(JournalView.Filter.ALL, 0, 100);
        for (var by : JournalColumn.values()) {
            assertThat(journal().entries(JournalView.Filter.ALL, Order.rising(by), 0, 100))
                    .as(by.name())
                    .isEqualTo(all.stream().sorted(by.rising()).toList());
            assertThat(journal().entries(JournalView.Filter.ALL, Order.falling(by), 1, 2))
                    .as(by.name())
                    .isEqualTo(all.stream().sorted(by.rising().reversed()).skip(1).limit(2).toList());
        }
    }

    @Test
    void theJournalIsNarrowedToAPersonAndToAKind() {
        var all = journal().entries(JournalView.Filter.ALL, 0, 100);
        var moved = new JournalView.Filter(
                Optional.empty(), Optional.empty(), "", false, Optional.of(all.getFirst().actor()), Optional.of("MoveCash"));
        var nobody = new JournalView.Filter(
                Optional.empty(), Optional.empty(), "", false, Optional.of("Nobody"), Optional.empty());

        assertThat(journal().entries(moved, 0, 100)).extracting(JournalEntry::command).containsExactly("MoveCash", "MoveCash");
        assertThat(journal().count(moved)).isEqualTo(2);
        assertThat(journal().entries(nobody, 0, 100)).isEmpty();
    }
}
