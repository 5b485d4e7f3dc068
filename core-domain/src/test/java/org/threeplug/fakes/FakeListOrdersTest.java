package org.threeplug.fakes;

import java.util.UUID;
import org.threeplug.cash.Shifts;
import org.threeplug.catalog.Catalog;
import org.threeplug.contracts.ListOrdersContract;
import org.threeplug.journal.JournalView;
import org.threeplug.kernel.Command;
import org.threeplug.sales.SalesHistory;

final class FakeListOrdersTest extends ListOrdersContract {

    private final Shop shop = new Shop("GBP");

    @Override
    protected Catalog catalog() {
        return shop.books.catalog();
    }

    @Override
    protected SalesHistory history() {
        return shop.books.salesHistory();
    }

    @Override
    protected Shifts shifts() {
        return shop.books.shifts();
    }

    @Override
    protected JournalView journal() {
        return shop.books.journal();
    }

    @Override
    protected UUID register() {
        return shop.register;
    }

    @Override
    protected <R> R done(Command<R> command) {
        return shop.gate.submit(command, shop.system).orThrow();
    }
}
