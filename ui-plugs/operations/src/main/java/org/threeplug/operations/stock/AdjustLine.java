package org.threeplug.operations.stock;

import javafx.beans.property.StringProperty;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Quantity;
import org.threeplug.office.Fields;

/// A line of a stock adjustment as it is being typed.
///
/// @param onHand when the line was added
/// @param change `+3`, `-2`, or `=10` for what was counted
/// @param cost of one unit, for goods that come in; empty for the average cost
record AdjustLine(Sellable product, Quantity onHand, Fields fields, StringProperty change, StringProperty cost)
        implements GoodsLine<AdjustLine> {

    static AdjustLine of(Sellable product, Quantity onHand) {
        var fields = new Fields();
        return new AdjustLine(product, onHand, fields, fields.text("delta"), fields.text("unitCost"));
    }

    @Override
    public AdjustLine at(Quantity there) {
        var line = of(product, there);
        line.change.set(change.get());
        line.cost.set(cost.get());
        return line;
    }
}
