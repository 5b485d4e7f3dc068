package org.threeplug.operations.sales;

import java.util.List;
import java.util.Optional;
import org.threeplug.cart.CounterCart;
import org.threeplug.cart.ParkedCart;
import org.threeplug.cash.Shift;
import org.threeplug.catalog.Category;
import org.threeplug.payments.CardIntent;
import org.threeplug.sales.PostedDocument;
import org.threeplug.tax.TaxClass;

/// What the till finds when it starts, read in one go away from the screen.
///
/// @param draft the cart that was on the counter when the program ended
/// @param posted the document of that cart, when the end came after it was posted
record Starting(
        Optional<Shift> shift,
        Optional<CounterCart> draft,
        Optional<PostedDocument> posted,
        List<ParkedCart> parked,
        List<CardIntent> intents,
        List<Category> categories,
        List<TaxClass> taxes) {

    /// The cart on the counter when it is parked: it was put aside, or not yet taken up, when the end came. It must not be in
    /// two places.
    Optional<ParkedCart> draftParked() {
        return draft.flatMap(counter -> parked.stream()
                .filter(aside -> aside.cart().id().equals(counter.cart().id()))
                .findFirst());
    }

    static Starting read(Desk desk, TillBooks books, TillShop shop) {
        var register = desk.register();
        var draft = shop.draft().counter(register);
        return new Starting(
                shop.shifts().open(register),
                draft,
                draft.flatMap(counter -> books.sales().document(counter.cart().id())),
                books.parked().parked(register),
                books.intents().unresolved(register),
                books.catalog().categories(),
                books.catalog().taxClasses());
    }
}
