package org.threeplug.persistence.records.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.function.Supplier;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.sheets.ImportWatch;
import org.threeplug.persistence.sheets.Sheet;
import org.threeplug.persistence.sheets.SheetFile;
import org.threeplug.persistence.sheets.SheetImport;
import org.threeplug.records.Act;
import org.threeplug.records.RecordSheets;
import org.threeplug.records.Records;
import org.threeplug.records.Sight;
import org.threeplug.sheets.ImportReport;
import org.threeplug.sheets.SheetPlan;

/// Brings sheets of any declared kind in; a line names the columns, in whichever language the program speaks.
public final class RecordImport implements SheetImport<RecordSheets.Order> {

    private final Records records;
    private final CommandGate gate;
    private final Supplier<Currency> currency;

    public RecordImport(Records records, CommandGate gate, Supplier<Currency> currency) {
        this.records = records;
        this.gate = gate;
        this.currency = currency;
    }

    @Override
    public SheetPlan look(SheetFile file, RecordSheets.Order order) {
        try (var sheet = open(file, order)) {
            return sheet.plan();
        }
    }

    @Override
    public ImportReport run(SheetFile file, RecordSheets.Order order, Actor actor, ImportWatch watch) {
        if (!actor.may(order.type().permission(Act.IMPORT))) {
            throw new RefusedException("access.denied", order.type().permission(Act.IMPORT).key());
        }
        var own = order.withSight(Sight.of(order.type(), actor));
        try (var sheet = open(file, own)) {
            sheet.mapping().lacks().ifPresent(key -> {
                throw new RefusedException("records.import-no-column", key);
            });
            return new EntryTaking(own, sheet.mapping().fields(), records, gate, actor, currency.get(), watch).run(sheet, sheet.rows());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet<RecordColumns> open(SheetFile file, RecordSheets.Order order) {
        return Sheet.open(file, order.reading(), (headings, samples) -> new RecordColumns(order, headings, samples));
    }
}
