package org.threeplug.persistence.master;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.contracts.CustomersContract;
import org.threeplug.customers.Customers;
import org.threeplug.kernel.Command;
import org.threeplug.persistence.customers.StoredCustomers;

final class StoredCustomersTest extends CustomersContract {

    private final OpenStore open;

    StoredCustomersTest(@TempDir Path folder) {
        open = OpenStore.fresh(folder);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Override
    protected Customers customers() {
        return new StoredCustomers(open.store::reads);
    }

    @Override
    protected <R> R done(Command<R> command) {
        return open.done(command);
    }
}
