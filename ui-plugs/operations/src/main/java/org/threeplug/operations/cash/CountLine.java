package org.threeplug.operations.cash;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;

/// How many pieces of one note or coin were counted; empty is none.
record CountLine(Money denomination, ObjectProperty<Optional<Quantity>> pieces) {

    long number() {
        return pieces.get().map(count -> count.value().longValue()).orElse(0L);
    }

    Money worth() {
        return denomination.times(number());
    }
}
