package org.threeplug.operations.sales;

import java.util.Optional;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Quantity;

/// A code that waits to be looked up. What it is for was settled when it came, so that a key pressed later does not
/// change the meaning of a scan before it.
///
/// @param before what stood in the field when it came: the first of its own characters, if the program was held up
///     between them and took them for a hand's
/// @param known the goods themselves, when they were touched rather than scanned
/// @param times what was keyed before it with `*`
/// @param byHand whether it was keyed, so that it may be a word to search for rather than a code
/// @param at when it was complete, on the steady clock
record Scan(
        String before,
        String code,
        Optional<Sellable> known,
        Quantity times,
        Purpose purpose,
        boolean byHand,
        long at) {

    Scan withTimes(Quantity other) {
        return new Scan(before, code, known, other, purpose, byHand, at);
    }

    enum Purpose {
        RING,
        SHOW_PRICE,
        FIND_RECEIPT,
        BRING_BACK
    }
}
