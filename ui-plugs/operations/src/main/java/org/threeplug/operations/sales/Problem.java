package org.threeplug.operations.sales;

import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Quantity;
import org.threeplug.payments.CardIntent;

/// Something in the tray beside the lines that waits for the cashier while the sale goes on.
public sealed interface Problem {

    /// Whether money is taken only after it is cleared.
    boolean blocksPay();

    record UnknownCode(String code, Quantity times) implements Problem {
        @Override
        public boolean blocksPay() {
            return true;
        }
    }

    /// The cashier enters the price of this item.
    record PriceWanted(Sellable sellable, Quantity times) implements Problem {
        @Override
        public boolean blocksPay() {
            return true;
        }
    }

    /// Card money of a sale that did not come to its end.
    record CardMoney(CardIntent intent) implements Problem {
        @Override
        public boolean blocksPay() {
            return false;
        }
    }
}
