package org.threeplug.fakes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.threeplug.cash.CloseShift;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftColumn;
import org.threeplug.cash.ShiftReport;
import org.threeplug.cash.Shifts;
import org.threeplug.directories.StockPlaces;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Money;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.lists.Words;
import org.threeplug.records.Entry;
import org.threeplug.settings.Register;
import org.threeplug.stock.Balance;
import org.threeplug.stock.Movement;
import org.threeplug.stock.Stock;
import org.threeplug.stock.StockPlace;

/// Reads of shifts and stock.
record PostingReads(FakeBooks books) {

    Shifts shifts() {
        return new Shifts() {
            @Override
            public Optional<Shift> open(UUID register) {
                return new PostingBook(books.rows()).open(register);
            }

            @Override
            public Optional<Shift> shift(UUID id) {
                return new PostingBook(books.rows()).shift(id);
            }

            @Override
            public Money floatOf(Shift shift) {
                return new PostingBook(books.rows()).floatOf(shift);
            }

            @Override
            public List<Shift> shifts(Order<ShiftColumn> order, long from, int limit) {
                var rising = by(order.by()).thenComparing(Shift::openedAt)
                        .thenComparing(Shift::number)
                        .thenComparing(Shift::id);
                return books.rows().shifts.values().stream()
                        .sorted(order.turned(rising))
                        .skip(from)
                        .limit(limit)
                        .toList();
            }

            @Override
            public Page<Shift> shifts(Order<ShiftColumn> order, Portion portion) {
                var all = shifts(order, 0, Integer.MAX_VALUE);
                var rows = portion.after()
                        .map(last -> all.stream()
                                .dropWhile(shift -> !shift.id().toString().equals(last))
                                .skip(1)
                                .toList())
                        .orElse(all)
                        .stream()
                        .limit(portion.atMost())
                        .toList();
                return Page.of(rows, portion, shift -> shift.id().toString());
            }

            @Override
            public Sums sums() {
                var none = Money.zero(books.rows().currency());
                var closed = books.rows().shifts.values().stream().flatMap(shift -> shift.closing().stream()).toList();
                return new Sums(
                        books.rows().shifts.size(),
                        closed.stream().map(Shift.Closing::counted).reduce(none, Money::plus),
                        closed.stream().map(Shift.Closing::difference).reduce(none, Money::plus));
            }

            @Override
            public Optional<ShiftReport> x(UUID shift) {
                return shift(shift).filter(Shift::isOpen).map(PostingReads.this::blind);
            }

            @Override
            public Optional<Money> expected(UUID shift, Actor seer) {
                return shift(shift)
                        .filter(Shift::isOpen)
                        .filter(_ -> seer.may(CloseShift.DIFFERENCE))
                        .flatMap(open -> new Figures(books.rows(), open)
                                .all().stream().filter(figure -> figure.label().equals("EXPECTED")).findFirst())
                        .map(ShiftReport.Figure::amount);
            }

            @Override
            public Optional<ShiftReport> z(UUID shift) {
                return new PostingBook(books.rows()).z(shift);
            }
        };
    }

    private Comparator<Shift> by(ShiftColumn column) {
        return switch (column) {
            case OPENED -> Comparator.comparing(Shift::openedAt);
            case NUMBER -> Comparator.comparing(Shift::number);
            case DAY -> Comparator.comparing(Shift::businessDate);
            case REGISTER -> Comparator.comparing(shift -> Optional.ofNullable(books.rows().registers.get(shift.register()))
                    .map(Register::code)
                    .orElse(""));
            case OPENED_BY -> Comparator.comparing(shift -> Optional.ofNullable(books.rows().users.get(shift.openedBy()))
                    .map(User::name)
                    .orElse(""));
            case COUNTED -> Comparator.comparing(shift -> shift.closing().map(Shift.Closing::counted), NONE_FIRST);
            case DIFFERENCE -> Comparator.comparing(shift -> shift.closing().map(Shift.Closing::difference), NONE_FIRST);
            case STATE -> Comparator.comparing(shift -> !shift.isOpen());
        };
    }

    private static final Comparator<Optional<Money>> NONE_FIRST =
            Comparator.comparing((Optional<Money> amount) -> amount.map(Money::minor).orElse(Long.MIN_VALUE));

    /// All but the cash.
    private ShiftReport blind(Shift shift) {
        var figures = new Figures(books.rows(), shift)
                .all().stream().filter(figure -> !figure.tellsTheCash()).toList();
        var register = Optional.ofNullable(books.rows().registers.get(shift.register())).orElseThrow();
        return new ShiftReport(shift, register.code(), shift.openedAt(), figures, Optional.empty());
    }

    Stock stock() {
        return new Stock() {
            @Override
            public Balance onHand(UUID product, UUID location) {
                return books.rows().balance(product, location);
            }

            @Override
            public List<AtPlace> byPlace(UUID product) {
                return books.rows().balances.keySet().stream()
                        .filter(shelf -> shelf.product().equals(product))
                        .map(shelf -> new AtPlace(place(shelf.location()), books.rows().balance(product, shelf.location())))
                        .sorted(Comparator.comparing((AtPlace each) -> !isBranch(each.place().id()))
                                .thenComparing(each -> Words.order(each.place().name()))
                                .thenComparing(each -> each.place().id()))
                        .toList();
            }

            @Override
            public List<StockPlace> places(Register.Branch branch) {
                return Stream.concat(
                                Stream.of(new StockPlace(branch.id(), branch.name(), true)),
                                records().filter(entry -> entry.find(StockPlaces.BRANCH)
                                                .filter(code -> !code.equalsIgnoreCase(branch.code()))
                                                .isEmpty())
                                        .map(PostingReads::place)
                                        .sorted(Comparator.comparing((StockPlace each) -> Words.order(each.name()))
                                                .thenComparing(StockPlace::id)))
                        .toList();
            }

            @Override
            public Page<HistoryRow> history(UUID product, Portion portion) {
                var all = books.rows().movements.stream()
                        .filter(movement -> movement.product().equals(product))
                        .toList();
                return Numbered.newestFirst(all, portion).map(PostingReads.this::row);
            }
        };
    }

    private Stream<Entry> records() {
        return books.rows().directories.getOrDefault(StockPlaces.TYPE.key(), Map.of()).values().stream();
    }

    private static StockPlace place(Entry entry) {
        return new StockPlace(entry.id(), StockPlaces.TYPE.title(entry), entry.active());
    }

    private boolean isBranch(UUID id) {
        return books.rows().registers.values().stream().anyMatch(register -> register.branch().id().equals(id));
    }

    private StockPlace place(UUID id) {
        return books.rows().registers.values().stream()
                .map(Register::branch)
                .filter(branch -> branch.id().equals(id))
                .map(branch -> new StockPlace(id, branch.name(), true))
                .findFirst()
                .orElseGet(() -> records().filter(entry -> entry.id().equals(id)).map(PostingReads::place).findFirst()
                        .orElseThrow());
    }

    private Stock.HistoryRow row(Movement movement) {
        var head = Optional.ofNullable(books.rows().documents.get(movement.document()))
                .orElseThrow()
                .head();
        return new Stock.HistoryRow(
                movement, head.reference(), head.kind().name(), head.reason().orElse(""));
    }
}
