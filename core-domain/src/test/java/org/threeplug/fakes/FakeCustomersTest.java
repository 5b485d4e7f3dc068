package org.threeplug.fakes;

import org.threeplug.contracts.CustomersContract;
import org.threeplug.customers.Customers;
import org.threeplug.customers.SaveCustomer;

final class FakeCustomersTest extends CustomersContract {

    private final Shop shop = new Shop("GBP");

    @Override
    protected Customers customers() {
        return shop.books.customers();
    }

    @Override
    protected void save(SaveCustomer command) {
        shop.gate.submit(command, shop.manager).orThrow();
    }
}
