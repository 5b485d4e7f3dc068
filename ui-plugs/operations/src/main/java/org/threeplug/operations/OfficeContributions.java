package org.threeplug.operations;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.declared.Rights;
import org.threeplug.identity.Role;
import org.threeplug.identity.Roles;
import org.threeplug.kernel.Permission;
import org.threeplug.operations.backup.BackupScreen;
import org.threeplug.operations.cash.CashScreen;
import org.threeplug.operations.catalog.ProductsScreen;
import org.threeplug.operations.customers.CustomersScreen;
import org.threeplug.operations.documents.DocumentsScreen;
import org.threeplug.operations.finding.OfficeFinder;
import org.threeplug.operations.identity.RolesScreen;
import org.threeplug.operations.identity.UsersScreen;
import org.threeplug.operations.journal.JournalScreen;
import org.threeplug.operations.ledger.TrialScreen;
import org.threeplug.operations.plugs.PlugsScreen;
import org.threeplug.operations.settings.ClockScreen;
import org.threeplug.operations.settings.PrinterScreen;
import org.threeplug.operations.settings.SettingsScreen;
import org.threeplug.operations.reports.ReportsScreen;
import org.threeplug.operations.stock.StockScreen;
import org.threeplug.operations.today.TodayScreen;
import org.threeplug.plug.Area;
import org.threeplug.plug.Part;

/// What the back office adds to the Operations plug: its screens in their groups, and the rights that the plug
/// checks, those of the till among them.
public final class OfficeContributions {

    private OfficeContributions() {}

    public static List<Part> all() {
        var screens = List.<Part>of(
                new Part.Screen("operations.today", Area.TODAY, "sell", 10, "home", "reports.view", false, TodayScreen.class),
                new Part.Screen("operations.reports", Area.TODAY, "sell", 20, "report", "reports.view", false, ReportsScreen.class),
                new Part.Screen("operations.cash", Area.MONEY, "drawer", 10, "cash-drawer", "cash.shift", false, CashScreen.class),
                new Part.Screen(
                        "operations.products", Area.GOODS, "goods", 10, "item", "catalog.view", false, ProductsScreen.class),
                new Part.Screen("operations.stock", Area.STOCK, "stock", 10, "stock", "stock.view", false, StockScreen.class),
                new Part.Screen(
                        "operations.documents", Area.SALES, "sales", 10, "receipt", "sales.view", false, DocumentsScreen.class),
                new Part.Screen("operations.ledger", Area.MONEY, "books", 20, "bank", "ledger.view", false, TrialScreen.class),
                new Part.Screen(
                        "operations.journal", Area.SET_UP, "safety", 50, "journal", "journal.view", false, JournalScreen.class),
                new Part.Screen(
                        "operations.customers", Area.CUSTOMERS, "people", 10, "customer", "customers.view", false, CustomersScreen.class),
                new Part.Screen(
                        "operations.users", Area.TEAM, "people", 10, "people", "identity.users", false, UsersScreen.class),
                new Part.Screen(
                        "operations.roles", Area.SET_UP, "people", 30, "security", "identity.roles", false, RolesScreen.class),
                new Part.Screen(
                        "operations.settings", Area.SET_UP, "store", 10, "settings", "settings.edit", false, SettingsScreen.class),
                new Part.Screen(
                        "operations.printer", Area.SET_UP, "store", 20, "print", "sales.reprint", false, PrinterScreen.class),
                new Part.Screen(
                        "operations.plugs", Area.SET_UP, "safety", 80, "extension", "plugs.switch", false, PlugsScreen.class),
                new Part.Screen(
                        "operations.clock", Area.SET_UP, "safety", 70, "clock", "sales.view", false, ClockScreen.class),
                new Part.Screen(
                        "operations.backups", Area.SET_UP, "safety", 60, "backup", "backup.make", false, BackupScreen.class));
        var finder = new Part.Finder("operations.finder", OfficeFinder.class);
        return Stream.concat(Stream.concat(screens.stream(), Stream.of(finder)), Rights.all().stream().map(right -> right(right.key()))).toList();
    }

    /// Who has a right from the start is said once, by the role templates.
    static Part right(String key) {
        var roles = Roles.templates(UnaryOperator.identity()).stream()
                .filter(role -> role.rights().contains(new Permission(key)))
                .map(Role::key)
                .collect(Collectors.toSet());
        return new Part.Right(key, roles);
    }
}
