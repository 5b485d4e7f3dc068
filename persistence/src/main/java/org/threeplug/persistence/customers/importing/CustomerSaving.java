package org.threeplug.persistence.customers.importing;

import java.util.Optional;
import org.threeplug.customers.Customer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;

/// Passes customers through the gate.
record CustomerSaving(CommandGate gate, Actor actor, boolean dryRun) {

    /// @return why they were not saved
    Optional<Refusal> save(Customer customer, boolean isNew) {
        if (dryRun) {
            return Optional.empty();
        }
        return switch (gate.submit(new SaveCustomer(Ids.next(), customer, isNew), actor)) {
            case Outcome.Done<?> _ -> Optional.empty();
            case Outcome.Refused<?>(var refusal) -> Optional.of(refusal);
        };
    }

    /// Whether it is about this customer and not about all: the next row may be taken.
    static boolean isOfOneRow(Refusal refusal) {
        return refusal.code().startsWith("customers.") || !refusal.field().isEmpty();
    }
}
