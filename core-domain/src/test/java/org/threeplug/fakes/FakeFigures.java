package org.threeplug.fakes;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.threeplug.catalog.Product;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.RefusedException;
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
import org.threeplug.measures.Sum;
import org.threeplug.measures.Sums;
import org.threeplug.merging.PartyRole;

/// Figures of a small shop, added up from its documents each time.
public final class FakeFigures implements Figures {

    private static final Set<DocumentKind> TRADE =
            Set.of(DocumentKind.SALE, DocumentKind.RETURN, DocumentKind.EXCHANGE, DocumentKind.VOID);
    private static final long[] VALUES = {0, 5, 10, 20, 50, 100, 200, 500, 1_000};
    private static final int[] SIZES = {1, 2, 3, 4, 5, 6, 11, 21, 51};

    private final FakeBooks books;

    public FakeFigures(FakeBooks books) {
        this.books = books;
    }

    /// A line, a tender or a whole document, with what it adds.
    private record Part(Side side, Map<Axis, Member> at, Sums sums) {}

    private List<Document> traded() {
        return books.rows().documents.values().stream().filter(document -> TRADE.contains(document.head().kind())).toList();
    }

    @Override
    public List<Figure> ask(FigureQuery query, Watch watch) {
        var rows = new LinkedHashMap<List<Member>, Sums>();
        for (var document : traded()) {
            if (!query.span().holds(document.head().businessDate()) || !isPaidSo(document, query)) {
                continue;
            }
            var counted = new HashSet<List<Object>>();
            for (var part : parts(document, query)) {
                if (query.only().entrySet().stream()
                        .filter(only -> only.getKey() != Axis.TENDER || query.by().contains(Axis.TENDER))
                        .allMatch(only -> only.getValue().contains(part.at().getOrDefault(only.getKey(), Member.NONE)))) {
                    var at = query.by().stream().map(axis -> part.at().getOrDefault(axis, Member.NONE)).toList();
                    var sums = rows.computeIfAbsent(at, _ -> new Sums());
                    sums.add(part.sums());
                    if (counted.add(List.of(at, part.side()))) {
                        sums.add(part.side(), Sum.DOCUMENTS, 1);
                    }
                }
            }
        }
        var figures = new ArrayList<Figure>();
        rows.forEach((at, sums) -> {
            if (!query.countsDocuments()) {
                sums.forget(Sum.DOCUMENTS);
            }
            if (!sums.isZero()) {
                figures.add(new Figure(at, sums));
            }
        });
        return figures;
    }

    private static boolean isPaidSo(Document document, FigureQuery query) {
        var kinds = query.by().contains(Axis.TENDER) ? Set.<Member>of() : query.only().getOrDefault(Axis.TENDER, Set.of());
        return kinds.isEmpty()
                || document.tenders().stream().anyMatch(tender -> kinds.contains(Member.of(tender.kind().name())));
    }

    private List<Part> parts(Document document, FigureQuery query) {
        var axes = new LinkedHashSet<>(query.by());
        query.only().keySet().stream().filter(axis -> axis != Axis.TENDER).forEach(axes::add);
        boolean lines = axes.stream().flatMap(axis -> axis.stored().stream()).anyMatch(axis -> axis.kind() == Axis.Kind.LINE);
        if (query.by().contains(Axis.TENDER)) {
            if (lines) {
                throw new RefusedException("figures.not-together");
            }
            return tenders(document);
        }
        return lines(document, query.costs(), !lines);
    }

    private List<Part> tenders(Document document) {
        var side = side(document, false);
        var parts = new ArrayList<Part>();
        for (var tender : document.tenders()) {
            var sums = new Sums();
            sums.add(side, Sum.LINES, 1);
            sums.add(side, Sum.AMOUNT, tender.amount().minor());
            sums.add(side, Sum.GIVEN, tender.given().minor());
            sums.add(side, Sum.CHANGE, tender.change().minor());
            var at = place(document);
            at.put(Axis.TENDER, Member.of(tender.kind().name()));
            parts.add(new Part(side, at, sums));
        }
        return parts;
    }

    private List<Part> lines(Document document, boolean costs, boolean whole) {
        var parts = new ArrayList<Part>();
        for (var line : document.lines()) {
            var side = side(document, line.quantity().signum() < 0);
            var sums = new Sums();
            sums.add(side, Sum.LINES, 1);
            sums.add(side, Sum.QUANTITY, line.quantity().times(line.factor()).tenThousandths());
            sums.add(side, Sum.NET, line.net().minor());
            sums.add(side, Sum.TAX, line.tax().minor());
            sums.add(side, Sum.DISCOUNT, line.discount().minor());
            if (costs) {
                sums.add(side, Sum.COST, cost(document.head().id(), line.number()));
            }
            var at = place(document);
            var tax = Member.of(line.taxKey() + "|" + line.taxRate().tenThousandths());
            at.put(Axis.PRODUCT, line.product().map(Member::of).orElseGet(() -> Member.of(line.code())));
            at.put(Axis.TAX_CLASS, tax);
            at.put(Axis.RATE, Member.of(Long.toString(line.taxRate().tenThousandths())));
            line.product().flatMap(id -> Optional.ofNullable(books.rows().products.get(id))).ifPresent(product -> {
                at.put(Axis.BRAND, Member.of(product.brand()));
                at.put(Axis.UNIT, Member.of(product.unit()));
                at.put(Axis.CATEGORY, product.category().map(Member::of).orElse(Member.NONE));
            });
            parts.add(new Part(side, at, sums));
        }
        if (whole && !document.head().rounding().isZero()) {
            var sums = new Sums();
            sums.add(side(document, false), Sum.ROUNDING, document.head().rounding().minor());
            parts.add(new Part(side(document, false), place(document), sums));
        }
        return parts;
    }

    private long cost(UUID document, int line) {
        return books.rows().movements.stream()
                .filter(movement -> movement.document().equals(document) && movement.line() == line)
                .mapToLong(movement -> -movement.value().minor())
                .sum();
    }

    private static Side side(Document document, boolean back) {
        var kind = document.head().kind();
        if (kind.equals(DocumentKind.VOID)) {
            return Side.VOIDED;
        }
        return back || kind.equals(DocumentKind.RETURN) ? Side.RETURNED : Side.SOLD;
    }

    private Map<Axis, Member> place(Document document) {
        var head = document.head();
        var day = head.businessDate();
        var zone = books.rows().settings.orElseThrow().zone();
        var at = new HashMap<Axis, Member>();
        at.put(Axis.DAY, Member.of(day.toString()));
        at.put(Axis.WEEK, Member.of(monday(day).toString()));
        at.put(Axis.MONTH, Member.of(YearMonth.from(day).toString()));
        at.put(Axis.YEAR, Member.of(String.format(Locale.ROOT, "%04d", day.getYear())));
        at.put(Axis.WEEKDAY, Member.of(String.valueOf(day.getDayOfWeek().getValue())));
        at.put(Axis.HOUR, Member.of(String.format(Locale.ROOT, "%02d", head.occurredAt().atZone(zone).getHour())));
        at.put(Axis.REGISTER, Member.of(head.register()));
        at.put(Axis.BRANCH, Member.of(head.branch()));
        at.put(Axis.PLACE, Member.of(books.rows().registers.get(head.register()).sellsFrom()));
        at.put(Axis.CASHIER, Member.of(head.cashier()));
        head.customer().ifPresent(customer -> at.put(Axis.CUSTOMER, Member.of(customer(customer))));
        head.reason().ifPresent(reason -> at.put(Axis.REASON, Member.of(reason)));
        long coin = BigDecimal.ONE.movePointRight(head.total().currency().getDefaultFractionDigits()).longValueExact();
        long total = Math.abs(head.net().plus(head.tax()).minor());
        long band = 0;
        for (long from : VALUES) {
            band = total >= from * coin ? from : band;
        }
        at.put(Axis.VALUE, Member.of(String.format(Locale.ROOT, "%04d", band)));
        int size = 0;
        for (int from : SIZES) {
            size = document.lines().size() >= from ? from : size;
        }
        at.put(Axis.SIZE, Member.of(String.format(Locale.ROOT, "%02d", size)));
        return at;
    }

    private UUID customer(UUID kept) {
        return new FakeParties(books::rows).inPlaceOf(kept, PartyRole.CUSTOMER).orElse(kept);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    public Optional<Span> whole() {
        var days = traded().stream().map(document -> document.head().businessDate()).sorted().toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(new Span(days.getFirst(), days.getLast()));
    }

    @Override
    public Map<Member, Named> names(Axis axis, Collection<Member> members) {
        var names = new HashMap<Member, Named>();
        members.forEach(member -> names.put(member, named(axis, member)));
        return names;
    }

    private Named named(Axis axis, Member member) {
        if (!member.isThing()) {
            return switch (axis) {
                case TAX_CLASS -> tax(member);
                case RATE -> new Named(member.word().isEmpty() ? "" : percent(member.word()), "");
                default -> new Named(member.word(), "");
            };
        }
        var rows = books.rows();
        var id = member.id();
        return switch (axis) {
            case PRODUCT -> known(rows.products.get(id), product -> new Named(product.code(), product.name()));
            case CUSTOMER -> known(rows.customers.get(id), customer -> new Named(customer.number(), customer.name()));
            case CASHIER -> known(rows.users.get(id), user -> new Named(user.login(), user.name()));
            case REGISTER -> known(rows.registers.get(id), register -> new Named(register.code(), register.name()));
            case BRANCH, PLACE -> rows.registers.values().stream()
                    .map(register -> register.branch())
                    .filter(branch -> branch.id().equals(id))
                    .findFirst()
                    .map(branch -> new Named(branch.code(), branch.name()))
                    .orElse(new Named(id.toString(), ""));
            case CATEGORY -> known(rows.categories.get(id), category -> new Named(category.name(), category.name()));
            default -> new Named(id.toString(), "");
        };
    }

    private static <T> Named known(T found, Function<T, Named> named) {
        return Optional.ofNullable(found).map(named).orElse(new Named("", ""));
    }

    private Named tax(Member member) {
        int bar = member.word().indexOf('|');
        if (bar < 0) {
            return new Named("", "");
        }
        var key = member.word().substring(0, bar);
        var name = Optional.ofNullable(books.rows().taxes.get(key)).map(tax -> tax.name()).orElse(key);
        return new Named(key + " " + percent(member.word().substring(bar + 1)), name);
    }

    private static String percent(String tenThousandths) {
        var percent = new BigDecimal(tenThousandths).movePointLeft(4).stripTrailingZeros();
        return (percent.scale() < 0 ? percent.setScale(0) : percent).toPlainString();
    }

    @Override
    public Set<Member> members(Axis axis, String key) {
        var rows = books.rows();
        var members = new HashSet<Member>();
        switch (axis) {
            case PRODUCT -> rows.products.values().stream()
                    .filter(product -> product.code().equals(key.toUpperCase(Locale.ROOT)))
                    .map(Product::id)
                    .map(Member::of)
                    .forEach(members::add);
            case CUSTOMER -> {
                if (key.isEmpty()) {
                    members.add(Member.NONE);
                }
                rows.customers.values().stream()
                        .filter(customer -> customer.number().equals(key))
                        .forEach(customer -> members.add(Member.of(customer(customer.id()))));
            }
            case CASHIER -> rows.users.values().stream()
                    .filter(user -> user.login().equals(key))
                    .forEach(user -> members.add(Member.of(user.id())));
            case REGISTER -> rows.registers.values().stream()
                    .filter(register -> register.code().equals(key))
                    .forEach(register -> members.add(Member.of(register.id())));
            case BRANCH, PLACE -> rows.registers.values().stream()
                    .filter(register -> register.branch().code().equals(key))
                    .forEach(register -> members.add(Member.of(register.branch().id())));
            case CATEGORY -> rows.categories.values().stream()
                    .filter(category -> category.name().equals(key))
                    .forEach(category -> members.add(Member.of(category.id())));
            default -> members.add(Member.of(key));
        }
        return members;
    }

    @Override
    public Page<UUID> documents(FigureQuery query, Set<Side> sides, Portion portion, Watch watch) {
        var ids = traded().stream()
                .sorted(Comparator.comparing((Document document) -> document.head().occurredAt()).reversed())
                .filter(document -> query.span().holds(document.head().businessDate()) && isPaidSo(document, query))
                .filter(document -> parts(document, query).stream()
                        .filter(part -> sides.contains(part.side()))
                        .anyMatch(part -> query.only().entrySet().stream()
                                .filter(only -> only.getKey() != Axis.TENDER)
                                .allMatch(only -> only.getValue().contains(part.at().getOrDefault(only.getKey(), Member.NONE)))))
                .map(document -> document.head().id())
                .toList();
        int from = portion.after().map(id -> ids.indexOf(UUID.fromString(id)) + 1).orElse(0);
        return Page.of(ids.stream().skip(from).limit(portion.atMost()).toList(), portion, UUID::toString);
    }

    @Override
    public Map<Member, Member> along(Axis derived, Collection<Member> members) {
        var along = new HashMap<Member, Member>();
        members.forEach(member -> along.put(member, along(derived, member)));
        return along;
    }

    private Member along(Axis derived, Member member) {
        var product = member.isThing() ? Optional.ofNullable(books.rows().products.get(member.id())) : Optional.<Product>empty();
        return switch (derived) {
            case CATEGORY -> product.flatMap(Product::category).map(Member::of).orElse(Member.NONE);
            case BRAND -> product.map(found -> Member.of(found.brand())).orElse(Member.NONE);
            case UNIT -> product.map(found -> Member.of(found.unit())).orElse(Member.NONE);
            case RATE -> Member.of(member.word().substring(member.word().indexOf('|') + 1));
            default -> member;
        };
    }

    @Override
    public List<Pair> together(FigureQuery query, List<Member> products, long fewest, Watch watch) {
        var documents = documents(query, Set.of(Side.SOLD), Portion.FIRST, watch).rows().stream()
                .map(id -> books.rows().documents.get(id))
                .map(document -> lines(document, false, false).stream()
                        .filter(part -> part.side() == Side.SOLD)
                        .map(part -> part.at().get(Axis.PRODUCT))
                        .toList())
                .toList();
        var pairs = new ArrayList<Pair>();
        for (int i = 1; i < products.size(); i++) {
            for (var one : products.subList(0, i)) {
                var both = List.of(one, products.get(i));
                long count = documents.stream().filter(document -> document.containsAll(both)).count();
                if (count >= fewest) {
                    pairs.add(new Pair(one, products.get(i), count));
                }
            }
        }
        return pairs;
    }

    @Override
    public void catchUp(Watch watch) {
        // nothing is summed up here
    }

    @Override
    public long behind() {
        return 0;
    }
}
