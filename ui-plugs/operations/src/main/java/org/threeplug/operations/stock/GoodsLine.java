package org.threeplug.operations.stock;

import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Quantity;
import org.threeplug.office.Fields;

/// A line of a document of the stock as it is being typed.
interface GoodsLine<L> {

    Sellable product();

    Fields fields();

    /// The same at another place, with what was typed.
    ///
    /// @param onHand what lies there
    L at(Quantity onHand);
}
