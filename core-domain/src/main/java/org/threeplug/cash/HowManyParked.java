package org.threeplug.cash;

import java.util.UUID;
import org.threeplug.cart.ParkedCarts;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// How many sales are parked at a register.
@Declared("cash.parked")
@Asked(right = "cash.shift")
public record HowManyParked(UUID register) implements Question<Integer> {

    @Override
    public Integer ask(Reads reads) {
        return reads.port(ParkedCarts.class).parked(register).size();
    }
}
