package org.threeplug.persistence.records;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.threeplug.kernel.Money;
import org.threeplug.lists.Words;
import org.threeplug.persistence.engine.database.Readers;
import org.threeplug.records.Entry;
import org.threeplug.records.Field.Trait;
import org.threeplug.records.Holds;
import org.threeplug.records.InMemory;
import org.threeplug.records.Narrow;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.RecordType;
import org.threeplug.records.Records;
import org.threeplug.records.Sight;

/// Records of every declared kind, read from H2. Of a large kind nothing is asked that would go through all of it.
public final class StoredRecords implements Records {

    /// So many are counted and added up; finding out about more would take longer than a moment.
    private static final int MOST_COUNTED = 10_000;

    /// So many are found by a search of a large kind, by each field.
    private static final int MOST_FOUND = 500;

    private static final char BEHIND = '\uFFFF';

    private final Readers readers;
    private final Supplier<Currency> currency;
    private final Map<RecordType, EntryTable> tables = new ConcurrentHashMap<>();

    public StoredRecords(Readers readers, Supplier<Currency> currency) {
        this.readers = readers;
        this.currency = currency;
    }

    private EntryTable table(RecordType type) {
        return tables.computeIfAbsent(type, EntryTable::new);
    }

    /// The few of a kind whose table is older than its declaration.
    private Stream<Entry> all(EntryTable table) {
        return readers.office().get()
                .select(table.read())
                .from(table.table)
                .fetch(row -> table.entry(row, currency))
                .stream();
    }

    @Override
    public Optional<Entry> entry(Sight sight, UUID id) {
        var table = table(sight.type());
        return sight.type().knownBy().isPresent()
                ? all(table).filter(entry -> entry.id().equals(id)).map(sight::shown).findFirst().map(entry -> withLines(sight, entry))
                : one(sight, table, table.id.eq(id));
    }

    @Override
    public Optional<Entry> by(Sight sight, org.threeplug.records.Field<?> unique, Object value) {
        if (!sight.sees(unique)) {
            return Optional.empty();
        }
        var table = table(sight.type());
        return one(sight, table, is(table, unique, value));
    }

    private Optional<Entry> one(Sight sight, EntryTable table, Condition condition) {
        return readers.counter().get()
                .select(table.read())
                .from(table.table)
                .where(condition)
                .fetchOptional(row -> sight.shown(table.entry(row, currency)))
                .map(entry -> withLines(sight, entry));
    }

    private List<Entry> whole(Sight sight, Supplier<DSLContext> reads, List<Entry> entries) {
        return withLines(sight, reads, MergedRecords.followed(reads.get(), sight.type(), entries));
    }

    private Entry withLines(Sight sight, Entry entry) {
        return whole(sight, readers.counter(), List.of(entry)).getFirst();
    }

    /// Records with as much of their lines as is seen, each list read once for all of them.
    private List<Entry> withLines(Sight sight, Supplier<DSLContext> reads, List<Entry> entries) {
        var whole = entries;
        for (var list : table(sight.type()).lists) {
            if (sight.sees(list.list) && !entries.isEmpty()) {
                var lines = reads.get()
                        .select(list.read())
                        .from(list.table)
                        .where(list.owner.in(entries.stream().map(Entry::id).toList()).and(list.isActive))
                        .orderBy(list.owner, list.lineNo)
                        .fetchGroups(list.owner, row -> sight.of(list.list).shown(list.line(row::get, currency).entry()));
                whole = whole.stream()
                        .map(entry -> entry.with(list.list, Optional.ofNullable(lines.get(entry.id()))))
                        .toList();
            }
        }
        return whole;
    }

    @Override
    public List<Entry> page(Sight sight, RecordQuery query, Optional<UUID> after, int atMost) {
        var table = table(sight.type());
        if (sight.type().isOlder()) {
            return whole(sight, readers.office(), InMemory.page(sight, query, all(table), after, atMost));
        }
        var orders = query.orders(sight);
        var condition = after.map(id -> behind(table, orders, id, query.descending()).and(condition(table, sight, query)))
                .orElseGet(() -> condition(table, sight, query));
        return whole(sight, readers.office(), readers.office().get()
                .select(table.read())
                .from(table.table)
                .where(condition)
                .orderBy(order(table, sight, query, orders))
                .limit(atMost)
                .fetch(row -> sight.shown(table.entry(row, currency))));
    }

    /// What narrows to one value goes first: it changes nothing, and lets the index of that value sort.
    private static List<SortField<?>> order(
            EntryTable table, Sight sight, RecordQuery query, List<org.threeplug.records.Field<?>> by) {
        var fields = new ArrayList<Field<?>>();
        query.only().forEach((key, wanted) -> {
            if (!(wanted instanceof Narrow)) {
                sight.field(key).map(table::stored).ifPresent(fields::add);
            }
        });
        by.forEach(field -> fields.add(table.order(field)));
        fields.add(table.id);
        return fields.stream()
                .distinct()
                .<SortField<?>>map(field -> query.descending() ? field.desc() : field.asc())
                .toList();
    }

    /// Behind a row in the order; the database stands on nothing but its key.
    private Condition behind(
            EntryTable table, List<org.threeplug.records.Field<?>> orders, UUID id, boolean falling) {
        var fields = orders.stream().<Field<?>>map(table::order).toList();
        var last = readers.office().get().select(fields).from(table.table).where(table.id.eq(id)).fetchOne();
        var next = falling ? table.id.lt(id) : table.id.gt(id);
        for (int i = orders.size() - 1; i >= 0; i--) {
            var value = last == null ? null : last.get(i);
            next = behind(fields.get(i), table.column(orders.get(i)).isRequired(), value, next, falling);
        }
        return next;
    }

    /// H2 puts what is empty before everything else.
    ///
    /// @param next what goes on among those of the same value
    @SuppressWarnings("unchecked")
    private static <T> Condition behind(
            Field<T> by, boolean required, @Nullable Object held, Condition next, boolean falling) {
        if (held == null) {
            return falling ? by.isNull().and(next) : by.isNotNull().or(next);
        }
        var last = (T) held;
        var from = falling ? by.le(last).and(by.lt(last).or(next)) : by.ge(last).and(by.gt(last).or(next));
        return falling && !required ? from.or(by.isNull()) : from;
    }

    private Condition condition(EntryTable table, Sight sight, RecordQuery query) {
        var all = query.retiredToo() || sight.type().isLasting() ? DSL.noCondition() : table.active.isTrue();
        for (var only : query.only().entrySet()) {
            all = all.and(sight.field(only.getKey())
                    .filter(field -> field.is(Trait.FILTERED))
                    .map(field -> narrowed(table, field, only.getValue()))
                    .orElse(DSL.falseCondition()));
        }
        var wanted = Words.order(query.search());
        return wanted.isEmpty() ? all : all.and(found(table, sight, wanted));
    }

    private Condition found(EntryTable table, Sight sight, String wanted) {
        var fields = sight.with(Trait.SEARCHED).stream().map(table::compared).toList();
        if (sight.type().isLarge()) {
            var ids = new ArrayList<UUID>();
            fields.forEach(field -> ids.addAll(readers.office().get()
                    .select(table.id)
                    .from(table.table)
                    .where(field.ge(wanted).and(field.lt(wanted + BEHIND)))
                    .limit(MOST_FOUND)
                    .fetch(table.id)));
            return table.id.in(ids);
        }
        return DSL.or(fields.stream()
                .map(field -> field.startsWith(wanted).or(field.contains(" " + wanted)))
                .toList());
    }

    @SuppressWarnings("unchecked")
    static Condition narrowed(EntryTable table, org.threeplug.records.Field<?> field, Object wanted) {
        var column = (Field<@Nullable Object>) table.stored(field);
        var stored = table.column(field);
        var role = Optional.ofNullable(table.type.followed().get(field));
        return switch (wanted) {
            case Narrow.Among(var values) when role.isPresent() -> MergedRecords.among(
                    column.coerce(UUID.class), role.get(), values.stream().map(UUID.class::cast).toList());
            case UUID id when role.isPresent() -> MergedRecords.among(column.coerce(UUID.class), role.get(), List.of(id));
            case Narrow.Among(var values) -> column.in(values.stream().map(stored::stored).toList());
            case Narrow.Between(var from, var to) -> from.map(least -> column.ge(stored.stored(least)))
                    .orElseGet(() -> column.isNotNull())
                    .and(to.map(most -> column.le(stored.stored(most))).orElseGet(DSL::noCondition));
            default -> is(table, field, wanted);
        };
    }

    @Override
    public List<String> values(Sight sight, org.threeplug.records.Field<?> field, int atMost) {
        if (!sight.sees(field) || !field.isText() || !field.is(Trait.FILTERED)) {
            return List.of();
        }
        var table = table(sight.type());
        var column = table.stored(field).coerce(String.class);
        return readers.office().get()
                .selectDistinct(column)
                .from(table.table)
                .where(column.ne(""))
                .orderBy(column)
                .limit(atMost)
                .fetch(column);
    }

    @SuppressWarnings("unchecked")
    private static Condition is(EntryTable table, org.threeplug.records.Field<?> field, Object value) {
        var column = (Field<@Nullable Object>) table.stored(field);
        return column.eq(table.column(field).stored(value));
    }

    @Override
    public OptionalLong count(Sight sight, RecordQuery query) {
        var table = table(sight.type());
        if (sight.type().isOlder()) {
            return OptionalLong.of(InMemory.found(sight, query, all(table)).size());
        }
        if (sight.type().isLarge() && query.retiredToo() && query.only().isEmpty() && query.search().isEmpty()) {
            return OptionalLong.of(readers.office().get().fetchCount(table.table));
        }
        long counted = readers.office().get().fetchCount(DSL.select(table.id)
                .from(table.table)
                .where(condition(table, sight, query))
                .limit(MOST_COUNTED + 1));
        return counted > MOST_COUNTED ? OptionalLong.empty() : OptionalLong.of(counted);
    }

    @Override
    public Map<String, Money> totals(Sight sight, RecordQuery query) {
        var amounts = sight.with(Trait.LISTED).stream()
                .filter(field -> field.holds() instanceof Holds.Amount)
                .toList();
        if (amounts.isEmpty() || sight.type().isOlder() || sight.type().isLarge() || count(sight, query).isEmpty()) {
            return Map.of();
        }
        var table = table(sight.type());
        var totals = new LinkedHashMap<String, Money>();
        for (var field : amounts) {
            var sum = readers.office().get()
                    .select(DSL.sum(table.stored(field).coerce(Long.class)))
                    .from(table.table)
                    .where(condition(table, sight, query))
                    .fetchOne(0, Long.class);
            totals.put(field.key(), new Money(sum == null ? 0 : sum, currency.get()));
        }
        return totals;
    }

    @Override
    public Map<String, Integer> lengths(Sight sight) {
        var longest = new LinkedHashMap<String, Integer>();
        for (var list : table(sight.type()).lists) {
            if (sight.sees(list.list)) {
                longest.put(list.list.key(), Objects.requireNonNullElse(
                        readers.office().get().select(DSL.max(list.lineNo)).from(list.table).where(list.isActive).fetchOne(0, Integer.class),
                        0));
            }
        }
        return longest;
    }

    @Override
    public Optional<UUID> owner(org.threeplug.records.Field<List<Entry>> list, UUID line) {
        var table = new LinesTable(list);
        return readers.counter().get().select(table.owner).from(table.table).where(table.id.eq(line)).fetchOptional(table.owner);
    }

    @Override
    public Set<UUID> linesEver(org.threeplug.records.Field<List<Entry>> list, UUID record) {
        var table = new LinesTable(list);
        return readers.office().get().select(table.id).from(table.table).where(table.owner.eq(record)).fetchSet(table.id);
    }

    @Override
    public Map<UUID, String> titles(RecordType type, List<UUID> ids) {
        var table = table(type);
        if (type.knownBy().isPresent()) {
            return all(table)
                    .filter(entry -> ids.contains(entry.id()))
                    .collect(Collectors.toMap(Entry::id, type::title));
        }
        var title = table.stored(type.title()).coerce(String.class);
        return ids.isEmpty()
                ? Map.of()
                : readers.office().get()
                        .select(table.id, title)
                        .from(table.table)
                        .where(table.id.in(ids))
                        .fetchMap(table.id, title);
    }
}
