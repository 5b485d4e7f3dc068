package org.threeplug.operations.cash;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;

/// How many pieces of one note or coin were counted; empty is none.
///
/// @param trouble why what is typed is no number; empty when there is nothing to complain about
record CountLine(Money denomination, ObjectProperty<Optional<Quantity>> pieces, StringProperty trouble) {

    long number() {
        return pieces.get().map(count -> count.value().longValue()).orElse(0L);
    }

    Money worth() {
        return denomination.times(number());
    }

    boolean isWhole() {
        return trouble.get().isEmpty()
                && pieces.get()
                        .map(count -> count.signum() >= 0 && count.equals(Quantity.of(count.value().longValue())))
                        .orElse(true);
    }
}
