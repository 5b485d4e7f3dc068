package org.threeplug.persistence.customers.importing;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.threeplug.customers.Customer;
import org.threeplug.customers.Customers;
import org.threeplug.customers.importing.CustomerChoices;
import org.threeplug.customers.importing.CustomerDraft;
import org.threeplug.customers.importing.CustomerRows;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.sheets.ImportWatch;
import org.threeplug.persistence.sheets.Row;
import org.threeplug.persistence.sheets.Sheet;
import org.threeplug.sheets.ImportProgress;
import org.threeplug.sheets.ImportReport;
import org.threeplug.sheets.SheetColumn;
import org.threeplug.sheets.SheetFault;
import org.threeplug.sheets.SheetHeader;
import org.threeplug.sheets.SheetMapping;

/// Takes one row after the other and counts what came of each.
final class CustomerTaking {

    private static final int ROWS_BETWEEN = 200;

    private final Sheet<SheetMapping> sheet;
    private final CustomerRows rows;
    private final CustomerChoices choices;
    private final Customers customers;
    private final KnownCustomers known;
    private final CustomerSaving saving;
    private final ImportWatch watch;
    private final Set<String> seen = new HashSet<>();
    private final long started = System.nanoTime();
    private long read;
    private long added;
    private long updated;
    private long unchanged;
    private long rejected;
    private long passed;
    private long notes;
    private Optional<Refusal> stopped = Optional.empty();

    CustomerTaking(
            Sheet<SheetMapping> sheet,
            CustomerChoices choices,
            Customers customers,
            KnownCustomers known,
            CustomerSaving saving,
            ImportWatch watch) {
        this.sheet = sheet;
        this.rows = new CustomerRows(SheetHeader.of(sheet.mapping()));
        this.choices = choices;
        this.customers = customers;
        this.known = known;
        this.saving = saving;
        this.watch = watch;
    }

    ImportReport run() {
        try {
            var row = sheet.next();
            while (row.isPresent() && stopped.isEmpty()) {
                if (watch.cancelled()) {
                    stopped = Optional.of(Refusal.of("catalog.import-cancelled"));
                } else {
                    take(row.get());
                    row = sheet.next();
                }
            }
        } catch (RefusedException unreadable) {
            stopped = Optional.of(unreadable.refusal());
        }
        tell(stopped.isEmpty() ? read : sheet.rows());
        return new ImportReport(
                read, added, updated, unchanged, rejected, passed, 0, 0, notes, choices.dryRun(), stopped, elapsed());
    }

    private void take(Row row) {
        read++;
        try {
            if (row.fault().isPresent()) {
                throw new RefusedException(row.fault().get());
            }
            if (rows.isErased(row.fields())) {
                passed++;
            } else {
                take(row, rows.read(row.fields()));
            }
        } catch (RefusedException e) {
            rejected++;
            watch.problem(sheet.problem(row, e.refusal()));
        }
        if (read % ROWS_BETWEEN == 0) {
            tell(sheet.rows());
        }
    }

    private void take(Row row, CustomerDraft draft) {
        var before = before(draft);
        var number = before.map(Customer::number).orElse(draft.number());
        if (!seen.add(number)) {
            throw SheetFault.refused("catalog.import-twice", SheetColumn.CUSTOMER_NUMBER, number);
        }
        if (before.isPresent()) {
            change(draft, before.get());
        } else {
            var shared = shared(draft);
            add(draft);
            shared.ifPresent(why -> note(row, why));
        }
        draft.notes().forEach(why -> note(row, why));
    }

    private void add(CustomerDraft draft) {
        var customer = draft.customer(Ids.next());
        saved(customer, true);
        added++;
        known.add(customer, !choices.dryRun());
    }

    private void change(CustomerDraft draft, Customer before) {
        var wanted = choices.update() ? draft.over(before) : before;
        if (wanted.equals(before)) {
            unchanged++;
        } else {
            saved(wanted, false);
            updated++;
        }
    }

    /// Who is meant: by number; a row without one means whoever has the same name and the same e-mail or phone.
    private Optional<Customer> before(CustomerDraft draft) {
        var numbered = customers.byNumber(draft.number());
        if (draft.numbered()) {
            return numbered;
        }
        for (var found : List.of(known.byEmail(draft), known.byPhone(draft))) {
            if (found.isPresent() && KnownCustomers.isSame(found.get().name(), draft.name())) {
                if (seen.contains(found.get().number())) {
                    throw SheetFault.refused("catalog.import-twice", SheetColumn.CUSTOMER_NUMBER, draft.name());
                }
                return found.get().id().flatMap(customers::customer);
            }
        }
        if (numbered.isPresent() || seen.contains(draft.number())) {
            throw SheetFault.refused("customers.import-number-shared", SheetColumn.CUSTOMER_NUMBER, draft.number());
        }
        return Optional.empty();
    }

    private Optional<Refusal> shared(CustomerDraft draft) {
        return known.byEmail(draft)
                .map(other -> said("customers.import-same-email", draft.email(), other, SheetColumn.EMAIL))
                .or(() -> known.byPhone(draft)
                        .map(other -> said("customers.import-same-phone", draft.phone(), other, SheetColumn.PHONE)));
    }

    private static Refusal said(String code, Optional<String> what, KnownCustomers.Known other, SheetColumn column) {
        return new Refusal(code, List.of(SheetFault.shortened(what.orElse(""), other.name(), other.number())), column.title());
    }

    private void saved(Customer customer, boolean isNew) {
        saving.save(customer, isNew).ifPresent(refusal -> {
            if (!CustomerSaving.isOfOneRow(refusal)) {
                stopped = Optional.of(refusal);
            }
            throw new RefusedException(refusal);
        });
    }

    private void note(Row row, Refusal why) {
        notes++;
        watch.note(sheet.problem(row, why));
    }

    /// @param total lines are counted before they are read, with those that are no rows
    private void tell(long total) {
        watch.progress(new ImportProgress(read, Math.max(read, total), elapsed()));
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
