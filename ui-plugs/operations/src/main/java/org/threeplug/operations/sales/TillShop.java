package org.threeplug.operations.sales;

import com.google.inject.Inject;
import org.threeplug.cart.CartDraft;
import org.threeplug.cash.Shifts;
import org.threeplug.clock.Clocks;
import org.threeplug.identity.Identity;
import org.threeplug.receipts.ReceiptDesk;
import org.threeplug.settings.Settings;

/// The shop around the till.
public record TillShop(
        Settings settings, Shifts shifts, Identity identity, CartDraft draft, ReceiptDesk receipts, Clocks clocks) {

    @Inject
    public TillShop {}
}
