package org.threeplug.persistence.customers.importing;

import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.customers.Customers;
import org.threeplug.customers.importing.CustomerChoices;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;
import org.threeplug.persistence.sheets.ImportWatch;
import org.threeplug.persistence.sheets.Sheet;
import org.threeplug.persistence.sheets.SheetFile;
import org.threeplug.persistence.sheets.SheetImport;
import org.threeplug.sheets.ImportReport;
import org.threeplug.sheets.SheetPlan;

/// Imports a sheet of customers, one command each: nobody is half in, and what is personal is sealed as if it were typed.
public final class CustomerImport implements SheetImport<CustomerChoices> {

    private final Supplier<DSLContext> reads;
    private final Customers customers;
    private final CommandGate gate;

    public CustomerImport(Supplier<DSLContext> reads, Customers customers, CommandGate gate) {
        this.reads = reads;
        this.customers = customers;
        this.gate = gate;
    }

    @Override
    public SheetPlan look(SheetFile file, CustomerChoices choices) {
        try (var sheet = Sheet.open(file, choices.reading())) {
            return sheet.plan();
        }
    }

    @Override
    public ImportReport run(SheetFile file, CustomerChoices choices, Actor actor, ImportWatch watch) {
        try (var sheet = Sheet.open(file, choices.reading())) {
            var saving = new CustomerSaving(gate.forBulk(), actor, choices.dryRun());
            var taking = new CustomerTaking(
                    sheet, choices, customers, KnownCustomers.of(reads, customers), saving, watch);
            return taking.run();
        }
    }
}
