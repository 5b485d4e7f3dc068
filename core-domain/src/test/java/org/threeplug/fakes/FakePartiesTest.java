package org.threeplug.fakes;

import org.threeplug.contracts.PartiesContract;
import org.threeplug.customers.Customers;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.parties.Parties;

final class FakePartiesTest extends PartiesContract {

    private final Shop shop = new Shop("GBP");

    @Override
    protected Parties parties() {
        return new FakeParties(shop.books::rows);
    }

    @Override
    protected Customers customers() {
        return shop.books.customers();
    }

    @Override
    protected <R> Outcome<R> submit(Command<R> command) {
        return shop.gate.submit(command, shop.system, Justification.because("for the test"));
    }
}
