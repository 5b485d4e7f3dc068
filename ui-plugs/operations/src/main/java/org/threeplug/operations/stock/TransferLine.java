package org.threeplug.operations.stock;

import javafx.beans.property.StringProperty;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Quantity;
import org.threeplug.office.Fields;

/// One product that is moved from one place to another.
///
/// @param onHand where it is taken from
record TransferLine(Sellable product, Quantity onHand, Fields fields, StringProperty quantity)
        implements GoodsLine<TransferLine> {

    static TransferLine of(Sellable product, Quantity onHand) {
        var fields = new Fields();
        return new TransferLine(product, onHand, fields, fields.text("quantity"));
    }

    @Override
    public TransferLine at(Quantity there) {
        var line = of(product, there);
        line.quantity.set(quantity.get());
        return line;
    }
}
