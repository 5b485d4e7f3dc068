package org.threeplug.operations;

import java.util.List;
import java.util.stream.Stream;
import org.threeplug.operations.cash.CashScreen;
import org.threeplug.operations.catalog.ProductsScreen;
import org.threeplug.operations.customers.CustomersScreen;
import org.threeplug.operations.documents.DocumentsScreen;
import org.threeplug.operations.finding.OfficeFinder;
import org.threeplug.operations.journal.JournalScreen;
import org.threeplug.operations.ledger.PeriodsScreen;
import org.threeplug.operations.ledger.TrialScreen;
import org.threeplug.operations.reports.ReportsScreen;
import org.threeplug.operations.stock.StockScreen;
import org.threeplug.operations.today.OwnDayScreen;
import org.threeplug.operations.today.TodayScreen;
import org.threeplug.plug.Area;
import org.threeplug.plug.Part;

/// What the back office adds to the Operations plug: its screens in their groups, and what finds things in them.
public final class OfficeContributions {

    private OfficeContributions() {}

    public static List<Part> all() {
        var screens = List.<Part>of(
                new Part.Screen("operations.today", Area.TODAY, "sell", 10, "home", "reports.view", false, TodayScreen.class),
                new Part.Screen("operations.own-day", Area.TODAY, "sell", 15, "person", "reports.own-day", false, OwnDayScreen.class),
                new Part.Screen("operations.reports", Area.TODAY, "sell", 20, "report", "reports.view", false, ReportsScreen.class),
                new Part.Screen("operations.cash", Area.MONEY, "drawer", 10, "cash-drawer", "cash.shift", false, CashScreen.class),
                new Part.Screen(
                        "operations.products", Area.GOODS, "goods", 10, "item", "catalog.view", false, ProductsScreen.class),
                new Part.Screen("operations.stock", Area.STOCK, "stock", 10, "stock", "stock.view", false, StockScreen.class),
                new Part.Screen(
                        "operations.documents", Area.SALES, "sales", 10, "receipt", "sales.view", false, DocumentsScreen.class),
                new Part.Screen("operations.ledger", Area.MONEY, "books", 20, "bank", "ledger.view", false, TrialScreen.class),
                new Part.Screen(
                        "operations.periods", Area.MONEY, "books", 30, "event-busy", "ledger.view", false, PeriodsScreen.class),
                new Part.Screen(
                        "operations.journal", Area.SET_UP, "safety", 50, "journal", "journal.view", false, JournalScreen.class),
                new Part.Screen(
                        "operations.customers", Area.CUSTOMERS, "people", 10, "customer", "customers.view", false, CustomersScreen.class));
        var finder = new Part.Finder("operations.finder", OfficeFinder.class);
        return Stream.concat(screens.stream(), Stream.of(finder)).toList();
    }
}
