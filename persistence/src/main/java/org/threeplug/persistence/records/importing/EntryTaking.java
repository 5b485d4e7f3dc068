package org.threeplug.persistence.records.importing;

import java.io.IOException;
import java.time.Duration;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.sheets.CodeSet;
import org.threeplug.persistence.sheets.ImportWatch;
import org.threeplug.persistence.sheets.Row;
import org.threeplug.persistence.sheets.Rows;
import org.threeplug.records.Cells;
import org.threeplug.records.Entry;
import org.threeplug.records.EntryRules;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;
import org.threeplug.records.ImportEntries;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.RecordSheets;
import org.threeplug.records.RecordType;
import org.threeplug.records.Records;
import org.threeplug.records.Sight;
import org.threeplug.sheets.ImportProgress;
import org.threeplug.sheets.ImportReport;
import org.threeplug.sheets.RowProblem;

/// Takes one row after the other, gives them to the gate in portions and counts what came of each.
final class EntryTaking {

    private static final int PORTION = 500;
    private static final int LONGEST = 2_000;

    /// So many records of another kind are known by what people call them.
    private static final int MOST_REFS = 50_000;

    /// So many that begin with the same words are looked through.
    private static final int MOST_NAMED = 1_000;

    private final RecordSheets.Order order;
    private final RecordType type;
    private final List<RecordSheets.Use> uses;
    private final Records records;
    private final CommandGate gate;
    private final Actor actor;
    private final ImportWatch watch;
    private final EntryCells cells;
    private final boolean beganEmpty;
    private final Map<RecordType, Map<Object, UUID>> called = new HashMap<>();
    private final Map<String, CodeSet> seen = new HashMap<>();
    private final Waiting waiting;
    private final long started = System.nanoTime();
    private long read;
    private long added;
    private long updated;
    private long unchanged;
    private long rejected;
    private Optional<Refusal> stopped = Optional.empty();
    private boolean over;

    EntryTaking(
            RecordSheets.Order order,
            List<RecordSheets.Use> uses,
            Records records,
            CommandGate gate,
            Actor actor,
            Currency currency,
            ImportWatch watch) {
        this.order = order;
        this.type = order.type();
        this.uses = uses;
        this.records = records;
        this.gate = gate.forBulk();
        this.actor = actor;
        this.watch = watch;
        this.cells = new EntryCells(new Cells(currency, order.wording().choices(), this::ref));
        this.waiting = Waiting.of(type);
        this.beganEmpty = records.page(Sight.whole(type), RecordQuery.ALL, Optional.empty(), 1).isEmpty();
    }

    /// @param about how many rows there are, as far as one sees before
    ImportReport run(Rows rows, long about) throws IOException {
        try {
            for (var row = rows.next(); row.isPresent() && stopped.isEmpty(); row = rows.next()) {
                if (!isOver()) {
                    take(row.get(), about);
                }
            }
        } catch (RefusedException unreadable) {
            stopped = Optional.of(unreadable.refusal());
        }
        give(read);
        tell(read);
        return new ImportReport(
                read, added, updated, unchanged, rejected, 0, 0, 0, 0, order.dryRun(), stopped, elapsed());
    }

    private void take(Row row, long about) {
        read++;
        try {
            row.fault().ifPresent(why -> {
                throw new RefusedException(why);
            });
            taken(row);
        } catch (RefusedException refused) {
            reject(row, refused.refusal());
        }
        if (waiting.isFull()) {
            give(about);
        } else if (read % PORTION == 0) {
            tell(about);
        }
    }

    /// Whether nothing more is given to the gate; of a file that cannot be read further, what was read is.
    private boolean isOver() {
        if (!over && watch.cancelled()) {
            stopped = Optional.of(Refusal.of("catalog.import-cancelled"));
            over = true;
        }
        return over;
    }

    private void taken(Row row) {
        var lines = cells.lines(type, uses, row);
        var typed = cells.entry(type, uses, row, lines);
        var before = before(typed);
        if (before.isPresent() && !order.update()) {
            unchanged++;
            return;
        }
        var entry = EntryRules.cleaned(type, before.map(known -> over(known, typed, lines)).orElse(typed));
        var wrong = EntryRules.wrong(type, entry);
        if (!wrong.isEmpty()) {
            throw new RefusedException(Refusal.together(wrong));
        }
        for (var field : type.fields()) {
            var value = entry.values().get(field.key());
            if (field.is(Field.Trait.UNIQUE) && value != null && !isFirst(field, value)) {
                throw new RefusedException(new Refusal("records.import-twice", List.of(value.toString()), field.key()));
            }
        }
        if (before.filter(known -> known.holdsTheSame(entry)).isPresent()) {
            unchanged++;
        } else {
            waiting.add(new Waiting.Taken(row, entry, before.isEmpty()));
        }
    }

    private boolean isFirst(Field<?> field, Object value) {
        return seen.computeIfAbsent(field.key(), _ -> new CodeSet()).add(value.toString());
    }

    /// Who is meant: by the first field that tells one from another; where none does, by its name and what it lies in, if only one
    /// is called so there, or by all that the row says.
    private Optional<Entry> before(Entry typed) {
        if (beganEmpty) {
            return Optional.empty();
        }
        if (type.fields().stream().noneMatch(field -> field.is(Field.Trait.UNIQUE))) {
            var named = records.page(
                            Sight.whole(type), RecordQuery.ALL.search(type.title(typed)), Optional.empty(), MOST_NAMED)
                    .stream()
                    .filter(known -> type.title(known).equals(type.title(typed)))
                    .filter(known -> type.fields().stream()
                            .filter(field -> field.holds() instanceof Holds.Ref ref && type.isSame(ref.of()))
                            .allMatch(field -> Objects.equals(known.values().get(field.key()), typed.values().get(field.key()))))
                    .toList();
            return named.size() == 1
                    ? Optional.of(named.getFirst())
                    : named.stream().filter(known -> saysTheSame(known, typed)).findFirst();
        }
        return type.fields().stream()
                .filter(field -> field.is(Field.Trait.UNIQUE))
                .findFirst()
                .flatMap(field -> Optional.ofNullable(typed.values().get(field.key()))
                        .flatMap(value -> records.by(Sight.whole(type), field, value)));
    }

    /// Of several that are called alike, one that is as the row says is meant: a list that went out comes in again as it was.
    private boolean saysTheSame(Entry known, Entry typed) {
        return EntryRules.cleaned(type, typed).values().entrySet().stream()
                .allMatch(said -> said.getValue().equals(known.values().get(said.getKey())));
    }

    /// What has no column stays as it was.
    private Entry over(Entry known, Entry typed, Map<String, SortedMap<Integer, Entry>> lines) {
        var values = new HashMap<>(known.values());
        for (var list : type.lists()) {
            var over = LineColumns.over(type, list, known.lines(list), lines.getOrDefault(list.key(), new TreeMap<>()), uses);
            values.put(list.key(), over);
        }
        for (var use : uses) {
            use.field().filter(key -> type.field(key).isPresent()).ifPresent(key -> {
                values.remove(key);
                Optional.ofNullable(typed.values().get(key)).ifPresent(value -> values.put(key, value));
            });
        }
        return new Entry(known.id(), values, known.active(), known.edition());
    }

    private Optional<UUID> ref(RecordType of, String name) {
        return Optional.ofNullable(called.computeIfAbsent(of, this::names).get(folded(name)));
    }

    /// By what is unique and by what names a record; what two of them are called is nobody's.
    private Map<Object, UUID> names(RecordType of) {
        var names = new HashMap<Object, UUID>();
        var shared = new HashSet<Object>();
        var after = Optional.<UUID>empty();
        List<Entry> page;
        do {
            page = records.page(Sight.whole(of), RecordQuery.ALL, after, PORTION);
            for (var entry : page) {
                for (var field : of.fields()) {
                    if (field.isText() && (field.is(Field.Trait.UNIQUE) || field.equals(of.title()))) {
                        Optional.ofNullable(entry.values().get(field.key())).map(EntryTaking::folded).ifPresent(name -> {
                            if (names.putIfAbsent(name, entry.id()) instanceof UUID other && !other.equals(entry.id())) {
                                shared.add(name);
                            }
                        });
                    }
                }
            }
            after = page.isEmpty() ? after : Optional.of(page.getLast().id());
        } while (page.size() == PORTION && names.size() < MOST_REFS);
        shared.forEach(names::remove);
        return names;
    }

    private static Object folded(Object name) {
        return name.toString().strip().toLowerCase(Locale.ROOT);
    }

    /// Of what waits all is given but what somebody stops; that counts as not read.
    private void give(long about) {
        while (!waiting.isEmpty() && !isOver()) {
            give(waiting.next(PORTION));
            tell(about);
        }
        read -= waiting.forget();
    }

    /// A portion that is refused is given again row by row, so that only those at fault stay out.
    private void give(List<Waiting.Taken> all) {
        if (order.dryRun()) {
            all.forEach(this::count);
        } else if (submitted(all).isEmpty()) {
            all.forEach(this::count);
        } else {
            for (var each : all) {
                var refused = over ? stopped : submitted(List.of(each));
                refused.ifPresentOrElse(why -> refused(each, why), () -> count(each));
            }
        }
    }

    private void refused(Waiting.Taken each, Refusal why) {
        if (why.field().isEmpty() && !why.code().startsWith("records.")) {
            stopped = Optional.of(why);
            over = true;
        }
        reject(each.row(), why);
    }

    private void count(Waiting.Taken each) {
        if (each.isNew()) {
            added++;
        } else {
            updated++;
        }
    }

    private Optional<Refusal> submitted(List<Waiting.Taken> all) {
        var command = new ImportEntries(
                Ids.next(),
                type,
                all.stream().filter(Waiting.Taken::isNew).map(Waiting.Taken::entry).toList(),
                all.stream().filter(each -> !each.isNew()).map(Waiting.Taken::entry).toList());
        return switch (gate.submit(command, actor)) {
            case Outcome.Done<?> _ -> Optional.empty();
            case Outcome.Refused<?>(var why) -> Optional.of(why);
        };
    }

    private void reject(Row row, Refusal why) {
        rejected++;
        var key = LineColumns.column(why.field(), cells.readable(type, uses, row));
        var heading = uses.stream()
                .filter(use -> use.field().equals(Optional.of(key)))
                .map(RecordSheets.Use::heading)
                .findFirst()
                .orElse(key);
        var original = String.join(",", row.fields());
        watch.problem(new RowProblem(
                row.line(),
                new Refusal(why.code(), why.arguments(), heading, Optional.empty(), why.also()),
                original.substring(0, Math.min(original.length(), LONGEST))));
    }

    private void tell(long about) {
        watch.progress(new ImportProgress(read - waiting.left(), Math.max(read, about), elapsed()));
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
