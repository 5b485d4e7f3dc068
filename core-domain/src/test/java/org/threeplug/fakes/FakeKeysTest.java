package org.threeplug.fakes;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.threeplug.contracts.KeysContract;
import org.threeplug.identity.Identity;
import org.threeplug.identity.keys.Keys;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Outcome;

final class FakeKeysTest extends KeysContract {

    private final Shop shop = new Shop("GBP");
    private Instant now = Shop.NOON;

    @Override
    protected <R> Outcome<R> submit(Command<R> command, Actor actor) {
        return shop.gate.submit(command, actor);
    }

    @Override
    protected Keys keys() {
        return shop.keys;
    }

    @Override
    protected Identity identity() {
        return shop.identity;
    }

    @Override
    protected Actor system() {
        return shop.system;
    }

    @Override
    protected UUID manager() {
        return shop.manager.user();
    }

    @Override
    protected Origin origin() {
        return shop.origin;
    }

    @Override
    protected Instant now() {
        return now;
    }

    @Override
    protected void later(Duration by) {
        now = now.plus(by);
        shop.goes(now);
    }
}
