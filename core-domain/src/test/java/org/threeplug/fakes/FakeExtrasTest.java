package org.threeplug.fakes;

import org.threeplug.catalog.Catalog;
import org.threeplug.contracts.ExtrasContract;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.records.Records;

final class FakeExtrasTest extends ExtrasContract {

    private final Shop shop = new Shop("GBP");

    @Override
    protected <R> Outcome<R> submit(Command<R> command) {
        return shop.gate.submit(command, shop.system);
    }

    @Override
    protected Catalog catalog() {
        return shop.books.catalog();
    }

    @Override
    protected Records records() {
        return shop.books.records();
    }

    @Override
    protected UnitPrice price(String amount) {
        return UnitPrice.of(amount, shop.currency);
    }

    @Override
    protected Money money(String amount) {
        return shop.money(amount);
    }

    @Override
    protected String tax() {
        return Shop.STANDARD.key();
    }
}
