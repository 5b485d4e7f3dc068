package org.threeplug.fakes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.threeplug.contracts.PlacesContract;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Outcome;
import org.threeplug.ledger.Ledger;
import org.threeplug.settings.Settings;
import org.threeplug.stock.Stock;

final class FakePlacesTest extends PlacesContract {

    private final Shop shop = new Shop("GBP");

    @Override
    protected <R> Outcome<R> submit(Command<R> command) {
        return shop.gate.submit(command, shop.system);
    }

    @Override
    protected Stock stock() {
        return shop.books.stock();
    }

    @Override
    protected Settings settings() {
        return shop.books.settings();
    }

    @Override
    protected Ledger ledger() {
        return shop.books.ledger();
    }

    @Override
    protected Currency currency() {
        return shop.currency;
    }

    @Override
    protected String taxKey() {
        return Shop.STANDARD.key();
    }

    @Override
    protected Instant now() {
        return Shop.NOON;
    }

    @Override
    protected LocalDate today() {
        return LocalDate.ofInstant(Shop.NOON, shop.books.settings().store().orElseThrow().zone());
    }
}
