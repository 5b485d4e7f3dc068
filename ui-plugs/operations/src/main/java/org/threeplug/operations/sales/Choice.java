package org.threeplug.operations.sales;

import org.threeplug.cart.ParkedCart;
import org.threeplug.catalog.Sellable;
import org.threeplug.customers.Customer;
import org.threeplug.documents.Document;
import org.threeplug.identity.User;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.tax.TaxClass;

/// One of the things offered below the entry field.
public sealed interface Choice {

    /// @param alike whether it is only called nearly so
    record Goods(Sellable sellable, boolean alike) implements Choice {}

    /// What was keyed is the name of nothing; sold as an open item, if so chosen.
    record OpenItem(String words) implements Choice {}

    record Receipt(Document.Head head) implements Choice {}

    /// Somebody whom the directory does not know yet.
    record NewBuyer(String name) implements Choice {}

    record Buyer(Customer customer) implements Choice {}

    /// A line of the receipt that comes back.
    ///
    /// @param left how much may still come
    /// @param comes how much of it comes when it is chosen
    /// @param refund what is given back for that
    record Bought(Document.Line line, Quantity left, Quantity comes, Money refund) implements Choice {}

    record Parked(ParkedCart cart) implements Choice {}

    record Approver(User user) implements Choice {}

    /// How an open item is taxed.
    record Tax(TaxClass tax) implements Choice {}

    /// A ready-made reason, by its text key.
    record Reason(String key) implements Choice {}

    /// A reason that the shop declared.
    record Declared(String reason) implements Choice {}
}
