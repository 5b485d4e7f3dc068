package org.threeplug.operations.cash;

import com.google.inject.Inject;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.threeplug.cash.UsualCash;
import org.threeplug.cash.UsualFloat;
import org.threeplug.kernel.Money;
import org.threeplug.office.Asks;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;

/// Asks about a float that is far from the usual; it is taken when it is given a second time.
final class UnusualFloat {

    private final Asks asks;
    private final Office office;
    private Optional<Money> asked = Optional.empty();

    @Inject
    UnusualFloat(Asks asks, Office office) {
        this.asks = asks;
        this.office = office;
    }

    /// @param field where it was typed
    void ifMeant(Money amount, Fields fields, ObjectProperty<Optional<Money>> field, Runnable then) {
        if (asked.equals(Optional.of(amount))) {
            then.run();
            return;
        }
        var register = office.register();
        office.work().run(() -> asks.ask(new UsualFloat(register)), usual -> {
            if (UsualCash.isFar(amount, usual)) {
                asked = Optional.of(amount);
                fields.refuse(field, usual.isPresent() ? "office.float-unusual" : "office.float-large");
            } else {
                then.run();
            }
        });
    }

    void forget() {
        asked = Optional.empty();
    }
}
