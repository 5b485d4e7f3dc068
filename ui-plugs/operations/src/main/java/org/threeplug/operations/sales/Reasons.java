package org.threeplug.operations.sales;

import java.util.List;
import org.threeplug.directories.Reasons.Use;
import org.threeplug.directories.ReasonsFor;
import org.threeplug.office.Asks;

/// Ready-made reasons, so that nobody types one at the counter; any other may be typed.
final class Reasons {

    static final List<Choice.Reason> RETURN = reasons("return", "damaged", "not-wanted", "wrong-item", "expired");
    static final List<Choice.Reason> NO_SALE = reasons("no-sale", "change", "check", "mistake");
    static final List<Choice.Reason> APPROVAL = reasons("approval", "goodwill", "damaged", "price-promise", "staff");

    private Reasons() {}

    /// The reasons that the shop declared; the ready-made ones where it declared none.
    static List<? extends Choice> declared(Asks asks, Use use, List<Choice.Reason> ready) {
        var declared = asks.ask(new ReasonsFor(use));
        return declared.isEmpty() ? ready : declared.stream().map(Choice.Declared::new).toList();
    }

    private static List<Choice.Reason> reasons(String group, String... keys) {
        return List.of(keys).stream()
                .map(key -> new Choice.Reason("till.reason." + group + "." + key))
                .toList();
    }
}
