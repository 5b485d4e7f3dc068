package org.threeplug.customers;

import static org.threeplug.kernel.StartRole.MANAGER;

import org.threeplug.kernel.DeclaredRight;
import org.threeplug.kernel.InArea;

/// The rights of customers’ data.
@InArea("customers")
public final class CustomersRights {

    public static final DeclaredRight VIEW = DeclaredRight.everybody("customers.view");
    public static final DeclaredRight EDIT = DeclaredRight.sellers("customers.edit");
    public static final DeclaredRight EXPORT = DeclaredRight.overseers("customers.export");
    public static final DeclaredRight ERASE = DeclaredRight.overseers("customers.erase");
    public static final DeclaredRight ERASE_APPROVE = DeclaredRight.of("customers.erase-approve", MANAGER);

    private CustomersRights() {}
}
