package org.threeplug.operations.sales;

import java.util.Locale;

/// What the entry field asks for. There is one field for everything that is keyed, so that nothing ever takes the focus
/// away from the next scan.
public enum Prompt {
    ITEM,
    PRICE_CHECK,
    QUANTITY,
    RECEIPT,
    RECEIPT_AGAIN,
    RETURN_REASON,
    CUSTOMER,
    NEW_CUSTOMER,
    RECALL,
    NO_SALE_REASON,
    FLOAT,
    OPEN_ITEM,
    APPROVER,
    PIN,
    APPROVAL_REASON;

    /// The text key of the question.
    public String key() {
        return "till.prompt." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
