package org.threeplug.sales;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.catalog.Sellable;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;

/// The write side of selling; only commands reach it.
public interface SalesBook {

    void addVoided(UUID document, List<Cart.Voided> lines);

    /// Notes that a line of `document` brings back part of an earlier sale's line.
    void addReturned(UUID document, int line, CartLine.OriginLine origin, Quantity quantity);

    /// Notes what a line of `document` would have been charged at, where somebody charged another price.
    void addPriced(UUID document, int line, UnitPrice usual);

    Optional<Document.Line> line(CartLine.OriginLine origin);

    /// How much of an earlier sale's line has come back already.
    Quantity returned(CartLine.OriginLine origin);

    /// What may still be given back for a sale; see [Returns#leftToGiveBack].
    Money leftToGiveBack(UUID sale);

    /// Counts one more copy of a document's receipt.
    ///
    /// @return how many there are now
    int addCopy(UUID document);

    /// How many copies of a document's receipt have been printed.
    int copies(UUID document);

    /// Reads these products at once: what they cost will be asked for.
    void readAhead(Collection<UUID> products);

    /// What a product costs in a unit now, to tell a price that the cashier has changed.
    Optional<Sellable> sellable(UUID product, String unit);

    /// The name of a customer; blank when they were erased, empty when there is no such customer.
    Optional<String> buyer(UUID customer);
}
