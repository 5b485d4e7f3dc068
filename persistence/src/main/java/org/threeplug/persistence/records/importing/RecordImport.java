package org.threeplug.persistence.records.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.sheets.KeptProblems;
import org.threeplug.persistence.sheets.Row;
import org.threeplug.persistence.sheets.SheetRows;
import org.threeplug.records.Act;
import org.threeplug.records.Field;
import org.threeplug.records.RecordSheets;
import org.threeplug.records.RecordType;
import org.threeplug.records.Records;
import org.threeplug.records.Sight;
import org.threeplug.sheets.SheetCell;
import org.threeplug.sheets.SheetImporter;

/// Files of any declared kind: the first line names the columns, in whichever language the program speaks.
public final class RecordImport implements RecordSheets {

    private final Records records;
    private final CommandGate gate;
    private final Supplier<Currency> currency;

    public RecordImport(Records records, CommandGate gate, Supplier<Currency> currency) {
        this.records = records;
        this.gate = gate;
        this.currency = currency;
    }

    @Override
    public Result run(Order order, Actor actor, SheetImporter.Watch watch) {
        if (!actor.may(order.type().permission(Act.IMPORT))) {
            throw new RefusedException("access.denied", order.type().permission(Act.IMPORT).key());
        }
        var path = path(order.file());
        var problems = path.resolveSibling(path.getFileName() + ".problems.csv");
        try (var rows = SheetRows.open(path, order.wording().headings().keySet());
                var kept = new KeptProblems(problems, watch)) {
            var head = rows.next().orElseThrow(() -> new RefusedException("catalog.import-empty"));
            var uses = uses(order, Sight.of(order.type(), actor), head);
            var taking = new EntryTaking(order, uses, records, gate, actor, currency.get(), kept);
            var report = taking.run(rows);
            return new Result(report, kept.written().map(Path::toString), kept.leftOut(), uses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Which column holds what; a field that its reader does not see is passed over.
    private static List<Use> uses(Order order, Sight sight, Row head) {
        var uses = new ArrayList<Use>();
        for (var heading : head.fields()) {
            var field = Optional.ofNullable(
                            order.wording().headings().get(SheetCell.plain(heading).toLowerCase(Locale.ROOT)))
                    .filter(key -> isWritten(order.type(), sight, key))
                    .filter(key -> uses.stream().noneMatch(use -> use.field().equals(Optional.of(key))));
            uses.add(new Use(heading, field));
        }
        for (var field : order.type().fields()) {
            boolean there = uses.stream()
                    .flatMap(use -> use.field().stream())
                    .anyMatch(key -> key.equals(field.key()) || key.startsWith(field.key() + "."));
            if (field.is(Field.Trait.REQUIRED) && field.series().isEmpty() && !there) {
                throw new RefusedException("records.import-no-column", field.key());
            }
        }
        return uses;
    }

    private static boolean isWritten(RecordType type, Sight sight, String key) {
        return LineColumns.of(type, key)
                .map(place -> sight.sees(place.list()) && sight.of(place.list()).sees(place.field()))
                .orElseGet(() -> sight.field(key).filter(field -> field.lines().isEmpty() && type.isWritten(field)).isPresent());
    }

    private static Path path(String file) {
        try {
            var path = Path.of(file).toAbsolutePath();
            if (Files.isRegularFile(path)) {
                return path;
            }
        } catch (InvalidPathException _) {
            // no such file either
        }
        throw new RefusedException("catalog.import-no-file", file);
    }
}
