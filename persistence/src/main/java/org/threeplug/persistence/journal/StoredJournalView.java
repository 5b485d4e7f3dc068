package org.threeplug.persistence.journal;

import static org.threeplug.persistence.schema.Tables.JOURNAL_INDEX;
import static org.threeplug.persistence.schema.Tables.JOURNAL_SUBJECT;
import static org.threeplug.persistence.schema.Tables.REGISTER;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.threeplug.declared.Commands;
import org.threeplug.journal.JournalColumn;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalView;
import org.threeplug.journal.Subject;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.persistence.engine.journal.JournalReader;
import org.threeplug.persistence.engine.journal.JournalRecord;
import org.threeplug.persistence.engine.journal.RowChange;
import org.threeplug.persistence.engine.journal.Sealing;
import org.threeplug.persistence.engine.personal.PersonKeys;
import org.threeplug.persistence.engine.personal.SealedValue;
import org.threeplug.persistence.lists.Behind;
import org.threeplug.persistence.schema.tables.records.JournalIndexRecord;
import org.threeplug.settings.Settings;
import org.threeplug.settings.StoreSettings;

/// The journal as people read it: lists from its index in the database, what a record did to the rows from the record
/// itself. Days are the shop's.
public final class StoredJournalView implements JournalView {

    private static final String HIDDEN = "•••";

    /// Longer values are for programs, such as a picture; their beginning and their length tell them apart.
    private static final int MOST_SHOWN = 2000;

    private static final int CUT = 60;

    private final Supplier<DSLContext> reads;
    private final JournalReader journal;
    private final PersonKeys keys;
    private final Settings settings;

    /// @param keys which open personal values
    public StoredJournalView(
            Supplier<DSLContext> reads, JournalReader journal, PersonKeys keys, Settings settings) {
        this.reads = reads;
        this.journal = journal;
        this.keys = keys;
        this.settings = settings;
    }

    @Override
    public List<JournalEntry> entries(Filter filter, Order<JournalColumn> order, long from, int limit) {
        return entries(condition(filter), possible(filter, order), from, limit);
    }

    private Order<JournalColumn> possible(Filter filter, Order<JournalColumn> order) {
        return sorts(filter, order) ? order : Order.falling(JournalColumn.SEQUENCE);
    }

    @Override
    public Page<JournalEntry> page(Filter filter, Order<JournalColumn> order, Portion portion) {
        var by = possible(filter, order);
        var behind = portion.after()
                .map(Long::valueOf)
                .map(last -> Behind.of(reads.get(), JOURNAL_INDEX, JournalOrder.of(by), JOURNAL_INDEX.SEQ.eq(last)))
                .orElseGet(DSL::noCondition);
        return Page.of(
                entries(condition(filter).and(behind), by, 0, portion.atMost()),
                portion,
                entry -> Long.toString(entry.sequence()));
    }

    private List<JournalEntry> entries(Condition wanted, Order<JournalColumn> order, long from, int limit) {
        var sql = reads.get();
        var rows = sql.selectFrom(JOURNAL_INDEX)
                .where(wanted)
                .orderBy(JournalOrder.of(order))
                .limit(from, limit)
                .fetch();
        var registers = registers(sql);
        return rows.map(row -> entry(row, registers, List.of(), key(row)));
    }

    @Override
    public boolean sorts(Filter filter, Order<JournalColumn> order) {
        return order.by() == JournalColumn.SEQUENCE || count(filter) <= JournalOrder.MOST;
    }

    @Override
    public long count(Filter filter) {
        return reads.get().fetchCount(JOURNAL_INDEX, condition(filter));
    }

    @Override
    public Optional<JournalEntry> entry(long sequence) {
        var sql = reads.get();
        return sql.fetchOptional(JOURNAL_INDEX, JOURNAL_INDEX.SEQ.eq(sequence)).map(row -> whole(row, registers(sql)));
    }

    @Override
    public List<JournalEntry> about(Subject subject, long before, int limit) {
        var sql = reads.get();
        var numbers = sql.select(JOURNAL_SUBJECT.SEQ)
                .from(JOURNAL_SUBJECT)
                .where(JOURNAL_SUBJECT.ID.eq(subject.id()))
                .and(JOURNAL_SUBJECT.ENTITY.eq(subject.entity()))
                .and(JOURNAL_SUBJECT.SEQ.lt(before))
                .orderBy(JOURNAL_SUBJECT.SEQ.desc())
                .limit(limit)
                .fetch(JOURNAL_SUBJECT.SEQ);
        sql.select(JOURNAL_INDEX.SEQ)
                .from(JOURNAL_INDEX)
                .where(JOURNAL_INDEX.DONE_KEY.eq(subject.id()))
                .and(JOURNAL_INDEX.SEQ.lt(before))
                .fetch(JOURNAL_INDEX.SEQ)
                .forEach(numbers::add);
        var registers = registers(sql);
        return sql.selectFrom(JOURNAL_INDEX)
                .where(JOURNAL_INDEX.SEQ.in(numbers))
                .orderBy(JOURNAL_INDEX.SEQ.desc())
                .limit(limit)
                .fetch(row -> whole(row, registers));
    }

    @Override
    public List<JournalEntry> told(List<JournalEntry> entries) {
        var changes = new HashMap<Long, List<JournalEntry.Change>>();
        var wanted = new TreeSet<Long>();
        entries.forEach(entry -> wanted.add(entry.sequence()));
        journal.read(wanted, record -> {
            if (record instanceof JournalRecord.Given given) {
                changes.put(
                        given.stamp().sequence(),
                        given.changes().stream()
                                .limit(MOST_CHANGES)
                                .map(change -> change(change, keys))
                                .toList());
            }
        });
        return entries.stream()
                .map(entry -> entry.with(changes.getOrDefault(entry.sequence(), List.of())))
                .toList();
    }

    @Override
    public Optional<JournalEntry> byKey(String key) {
        return uuid(key).flatMap(id -> {
            var sql = reads.get();
            return sql.fetchOptional(JOURNAL_INDEX, JOURNAL_INDEX.DONE_KEY.eq(id))
                    .map(row -> whole(row, registers(sql)));
        });
    }

    @Override
    public List<JournalEntry> by(UUID person, String command, int limit) {
        var sql = reads.get();
        var registers = registers(sql);
        return sql.selectFrom(JOURNAL_INDEX)
                .where(JOURNAL_INDEX.ACTOR_ID.eq(person))
                .and(JOURNAL_INDEX.COMMAND.in(Commands.names(command)))
                .orderBy(JOURNAL_INDEX.SEQ.desc())
                .limit(limit)
                .fetch()
                .map(row -> whole(row, registers));
    }

    private static Optional<UUID> uuid(String key) {
        try {
            return Optional.of(UUID.fromString(key.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private JournalEntry whole(JournalIndexRecord row, Map<UUID, String> registers) {
        return switch (journal.record(row.getSeq()).orElse(null)) {
            case JournalRecord.Given given ->
                entry(
                        row,
                        registers,
                        given.changes().stream().map(change -> change(change, keys)).toList(),
                        given.order().key().toString());
            case JournalRecord.Schema _, JournalRecord.Migration _ -> entry(row, registers, List.of(), "");
            case null -> entry(row, registers, List.of(), key(row));
        };
    }

    private Condition condition(Filter filter) {
        var zone = settings.store().map(StoreSettings::zone).orElse(ZoneId.of("UTC"));
        var condition = DSL.noCondition();
        if (filter.from().isPresent()) {
            condition = condition.and(JOURNAL_INDEX.OCCURRED_AT.ge(start(filter.from().get(), zone)));
        }
        if (filter.to().isPresent()) {
            condition = condition.and(
                    JOURNAL_INDEX.OCCURRED_AT.lt(start(filter.to().get().plusDays(1), zone)));
        }
        if (!filter.text().isBlank()) {
            var text = filter.text().strip();
            condition = condition.and(JOURNAL_INDEX
                    .COMMAND
                    .containsIgnoreCase(text)
                    .or(JOURNAL_INDEX.COMMAND.in(Commands.containing(text)))
                    .or(JOURNAL_INDEX.ACTOR_NAME.containsIgnoreCase(text))
                    .or(JOURNAL_INDEX.APPROVER_NAME.containsIgnoreCase(text)));
        }
        if (filter.actor().isPresent()) {
            condition = condition.and(JOURNAL_INDEX
                    .ACTOR_NAME
                    .eq(filter.actor().get())
                    .or(JOURNAL_INDEX.ACTOR_NAME.startsWith(filter.actor().get() + " · ")));
        }
        if (filter.command().isPresent()) {
            condition = condition.and(JOURNAL_INDEX.COMMAND.in(
                    Commands.names(filter.command().get())));
        }
        return filter.refusedOnly() ? condition.and(JOURNAL_INDEX.OUTCOME.ne(JournalEntry.DONE)) : condition;
    }

    private static LocalDateTime start(LocalDate day, ZoneId zone) {
        return LocalDateTime.ofInstant(day.atStartOfDay(zone).toInstant(), ZoneOffset.UTC);
    }

    private static Map<UUID, String> registers(DSLContext sql) {
        return sql.select(REGISTER.ID, REGISTER.CODE).from(REGISTER).fetchMap(REGISTER.ID, REGISTER.CODE);
    }

    private static String key(JournalIndexRecord row) {
        return Objects.toString(row.getDoneKey(), "");
    }

    /// @param key of the command; the index knows it only for commands that were done
    private static JournalEntry entry(
            JournalIndexRecord row, Map<UUID, String> registers, List<JournalEntry.Change> changes, String key) {
        return new JournalEntry(
                row.getSeq(),
                row.getKind(),
                row.getOccurredAt().toInstant(ZoneOffset.UTC),
                row.getWallAt().toInstant(ZoneOffset.UTC),
                Commands.word(row.getCommand()),
                row.getCommandVersion(),
                row.getActorName(),
                row.getActorRole(),
                Optional.ofNullable(row.getRegisterId()).map(registers::get).orElse(""),
                key,
                Optional.ofNullable(row.getReason()),
                Optional.ofNullable(row.getApproverName()),
                row.getOutcome(),
                HexFormat.of().formatHex(row.getHash()),
                changes);
    }

    /// A row change as a person reads it; personal values are opened.
    public static JournalEntry.Change change(RowChange change, PersonKeys keys) {
        var key = change.key().stream().map(StoredJournalView::text).collect(Collectors.joining(", "));
        var personal = keys.tables().of(change.table().title());
        var person = Sealing.person(change, keys);
        return new JournalEntry.Change(
                change.table().title().toLowerCase(Locale.ROOT),
                key,
                change.columns().stream()
                        .map(column -> personal.filter(table -> table.columns().contains(column.column()))
                                .map(table -> table.secrets().contains(column.column())
                                        ? value(column, _ -> HIDDEN)
                                        : personal(column, person, keys))
                                .orElseGet(() -> value(column, StoredJournalView::text)))
                        .toList());
    }

    private static JournalEntry.Value value(RowChange.ColumnChange column, Function<Object, String> words) {
        return new JournalEntry.Value(
                column.column().toLowerCase(Locale.ROOT),
                column.before().map(words).orElse(""),
                column.after().map(words).orElse(""));
    }

    private static JournalEntry.Value personal(
            RowChange.ColumnChange column, Optional<UUID> person, PersonKeys keys) {
        return new JournalEntry.Value(
                column.column().toLowerCase(Locale.ROOT),
                opened(column.before(), person, keys),
                opened(column.after(), person, keys),
                true);
    }

    /// What an older program wrote in clear about somebody who was erased since is not shown either.
    private static String opened(Optional<Object> value, Optional<UUID> person, PersonKeys keys) {
        return value.map(content -> switch (content) {
                    case SealedValue sealed ->
                        Sealing.opened(sealed, keys).map(StoredJournalView::text).orElse(JournalEntry.ERASED);
                    case String text when !text.isEmpty() && person.filter(keys::isErased).isPresent() ->
                        JournalEntry.ERASED;
                    default -> text(content);
                })
                .orElse("");
    }

    private static String text(Object value) {
        var text = value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
        return text.length() <= MOST_SHOWN ? text : text.substring(0, CUT) + "… (" + text.length() + ")";
    }
}
