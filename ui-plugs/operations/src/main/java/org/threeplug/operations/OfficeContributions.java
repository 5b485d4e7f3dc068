package org.threeplug.operations;

import java.util.List;
import java.util.Set;
import org.threeplug.operations.cash.CashScreen;
import org.threeplug.operations.catalog.ProductsScreen;
import org.threeplug.operations.customers.CustomersScreen;
import org.threeplug.operations.documents.DocumentsScreen;
import org.threeplug.operations.identity.UsersScreen;
import org.threeplug.operations.journal.JournalScreen;
import org.threeplug.operations.ledger.TrialScreen;
import org.threeplug.operations.settings.SettingsScreen;
import org.threeplug.operations.stock.StockScreen;
import org.threeplug.plug.Contribution;

/// What the back office adds to the Operations plug: its screens in their groups, and the rights they check.
public final class OfficeContributions {

    private static final String CASHIER = "cashier";
    private static final String SUPERVISOR = "supervisor";
    private static final String MANAGER = "manager";
    private static final String ACCOUNTANT = "accountant";
    private static final String AUDITOR = "auditor";
    private static final String ADMINISTRATOR = "administrator";

    private OfficeContributions() {}

    public static List<Contribution> all() {
        return List.of(
                new Contribution.Screen("operations.cash", "sell", 30, "cash-drawer", "cash.shift", false, CashScreen.class),
                new Contribution.Screen(
                        "operations.products", "goods", 10, "item", "catalog.view", false, ProductsScreen.class),
                new Contribution.Screen("operations.stock", "goods", 20, "stock", "stock.view", false, StockScreen.class),
                new Contribution.Screen(
                        "operations.documents", "books", 10, "receipt", "sales.view", false, DocumentsScreen.class),
                new Contribution.Screen("operations.ledger", "books", 20, "bank", "ledger.view", false, TrialScreen.class),
                new Contribution.Screen(
                        "operations.journal", "books", 30, "journal", "journal.view", false, JournalScreen.class),
                new Contribution.Screen(
                        "operations.customers", "people", 10, "customer", "customers.view", false, CustomersScreen.class),
                new Contribution.Screen(
                        "operations.users", "people", 20, "people", "identity.users", false, UsersScreen.class),
                new Contribution.Screen(
                        "operations.settings", "store", 10, "settings", "settings.edit", false, SettingsScreen.class),
                right("cash.shift", CASHIER, SUPERVISOR, MANAGER, ADMINISTRATOR),
                right("cash.move", SUPERVISOR, MANAGER, ADMINISTRATOR),
                right("cash.no-sale", SUPERVISOR, MANAGER, ADMINISTRATOR),
                right("cash.difference", SUPERVISOR, MANAGER, ADMINISTRATOR),
                right("cash.x", SUPERVISOR, MANAGER, ACCOUNTANT, AUDITOR, ADMINISTRATOR),
                right("cash.z", SUPERVISOR, MANAGER, ACCOUNTANT, AUDITOR, ADMINISTRATOR),
                right("catalog.view", CASHIER, SUPERVISOR, MANAGER, ACCOUNTANT, AUDITOR, ADMINISTRATOR),
                right("catalog.edit", MANAGER, ADMINISTRATOR),
                right("catalog.import", MANAGER, ADMINISTRATOR),
                right("stock.view", SUPERVISOR, MANAGER, ACCOUNTANT, AUDITOR, ADMINISTRATOR),
                right("stock.adjust", MANAGER, ADMINISTRATOR),
                right("sales.view", SUPERVISOR, MANAGER, ACCOUNTANT, AUDITOR, ADMINISTRATOR),
                right("ledger.view", MANAGER, ACCOUNTANT, AUDITOR, ADMINISTRATOR),
                right("ledger.adjust", ACCOUNTANT),
                right("journal.view", MANAGER, AUDITOR, ADMINISTRATOR),
                right("customers.view", CASHIER, SUPERVISOR, MANAGER, ACCOUNTANT, AUDITOR, ADMINISTRATOR),
                right("customers.edit", SUPERVISOR, MANAGER, ADMINISTRATOR),
                right("identity.users", ADMINISTRATOR),
                right("settings.edit", MANAGER, ADMINISTRATOR));
    }

    private static Contribution right(String key, String... roles) {
        return new Contribution.Right(key, Set.of(roles));
    }
}
