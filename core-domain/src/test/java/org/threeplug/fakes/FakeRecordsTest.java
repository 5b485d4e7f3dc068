package org.threeplug.fakes;

import java.util.Currency;
import org.threeplug.contracts.RecordsContract;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Outcome;
import org.threeplug.records.Records;

final class FakeRecordsTest extends RecordsContract {

    private final Shop shop = new Shop("GBP");

    @Override
    protected Records records() {
        return shop.books.records();
    }

    @Override
    protected <R> Outcome<R> submit(Command<R> command) {
        return shop.gate.submit(command, shop.system);
    }

    @Override
    protected Actor actor() {
        return shop.system;
    }

    @Override
    protected Currency currency() {
        return shop.currency;
    }
}
