package org.threeplug.fakes;

import org.threeplug.contracts.DeclaredSettingsContract;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Outcome;
import org.threeplug.settings.Settings;

final class FakeDeclaredSettingsTest extends DeclaredSettingsContract {

    private final Shop shop = new Shop("GBP");

    @Override
    protected <R> Outcome<R> submit(Command<R> command) {
        return shop.gate.submit(command, shop.system);
    }

    @Override
    protected Settings settings() {
        return shop.books.settings();
    }
}
