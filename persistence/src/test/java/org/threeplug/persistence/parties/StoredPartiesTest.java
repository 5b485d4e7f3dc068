package org.threeplug.persistence.parties;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.contracts.PartiesContract;
import org.threeplug.customers.Customers;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.parties.Parties;
import org.threeplug.persistence.customers.StoredCustomers;
import org.threeplug.persistence.master.OpenStore;

final class StoredPartiesTest extends PartiesContract {

    private final OpenStore open;
    private final Parties parties;

    StoredPartiesTest(@TempDir Path folder) {
        open = OpenStore.fresh(folder);
        parties = new StoredParties(open.store.readers());
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Override
    protected Parties parties() {
        return parties;
    }

    @Override
    protected Customers customers() {
        return new StoredCustomers(open.store.readers());
    }

    @Override
    protected <R> Outcome<R> submit(Command<R> command) {
        return open.store.gate().submit(command, open.system, Justification.because("for the test"));
    }
}
