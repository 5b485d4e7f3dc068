package org.threeplug.fakes;

import org.threeplug.contracts.CustomersContract;
import org.threeplug.customers.Customers;
import org.threeplug.kernel.Command;

final class FakeCustomersTest extends CustomersContract {

    private final Shop shop = new Shop("GBP");

    @Override
    protected Customers customers() {
        return shop.books.customers();
    }

    @Override
    protected <R> R done(Command<R> command) {
        return shop.gate.submit(command, shop.system).orThrow();
    }
}
