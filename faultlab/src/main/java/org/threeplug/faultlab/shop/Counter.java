package org.threeplug.faultlab.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.threeplug.cart.Cart;
import org.threeplug.persistence.cart.FileCartDraft;
import org.threeplug.persistence.engine.file.StoreFiles;

/// What lies on the counter: the open cart, whose safety copy a till writes with each line.
public final class Counter implements AutoCloseable {

    private final FileCartDraft draft;

    private Counter(FileCartDraft draft) {
        this.draft = draft;
    }

    public static Counter of(StoreFiles files, Path store) {
        try {
            return new Counter(new FileCartDraft(files, store.resolve("carts")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return whether the cart is on the disk
    boolean keep(Cart cart) {
        draft.keep(LabShop.REGISTER, cart);
        return draft.settle();
    }

    /// @return whether no cart is on the disk any more
    boolean clear() {
        draft.clear(LabShop.REGISTER);
        return draft.settle();
    }

    /// Clears what a crash left, and tells whoever keeps the accounts.
    public void clear(LabTrade.Book book) {
        if (clear()) {
            book.cleared();
        }
    }

    Optional<Cart> cart() {
        return draft.find(LabShop.REGISTER);
    }

    /// The cart that is found after a crash.
    public static Optional<Cart> left(StoreFiles files, Path store) {
        try (var counter = of(files, store)) {
            return counter.cart();
        }
    }

    @Override
    public void close() {
        draft.close();
    }
}
