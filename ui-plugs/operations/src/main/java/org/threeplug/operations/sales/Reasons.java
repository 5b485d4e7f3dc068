package org.threeplug.operations.sales;

import java.util.List;

/// Ready-made reasons, so that nobody types one at the counter; any other may be typed.
final class Reasons {

    static final List<Choice.Reason> RETURN = reasons("return", "damaged", "not-wanted", "wrong-item", "expired");
    static final List<Choice.Reason> NO_SALE = reasons("no-sale", "change", "check", "mistake");
    static final List<Choice.Reason> APPROVAL = reasons("approval", "goodwill", "damaged", "price-promise", "staff");

    private Reasons() {}

    private static List<Choice.Reason> reasons(String group, String... keys) {
        return List.of(keys).stream()
                .map(key -> new Choice.Reason("till.reason." + group + "." + key))
                .toList();
    }
}
