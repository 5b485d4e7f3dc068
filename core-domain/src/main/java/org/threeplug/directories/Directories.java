package org.threeplug.directories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.threeplug.catalog.Categories;
import org.threeplug.ledger.Accounts;
import org.threeplug.records.KindCommand;
import org.threeplug.records.RecordType;
import org.threeplug.settings.Branches;
import org.threeplug.settings.Registers;
import org.threeplug.tax.TaxClasses;

/// Every kind of record that the program itself declares. Rights, tables, places, commands, sheets and references are computed
/// from here; a new kind is one more line.
public final class Directories {

    public static final List<RecordType> ALL = List.of(
            Accounts.TYPE,
            Assets.TYPE,
            Branches.TYPE,
            Brands.TYPE,
            Categories.TYPE,
            CustomerGroups.TYPE,
            Holidays.TYPE,
            OwnReports.TYPE,
            PaymentTerms.TYPE,
            ProductFields.TYPE,
            PutAway.TYPE,
            Reasons.TYPE,
            Registers.TYPE,
            ReportSchedules.TYPE,
            StockPlaces.TYPE,
            Suppliers.TYPE,
            Targets.TYPE,
            TaxClasses.TYPE,
            Units.TYPE);

    /// What is declared to say more about products, each in a table of its own.
    public static final List<RecordType> OF_PRODUCTS = List.of(ProductFacts.TYPE, ProductLevels.TYPE, ProductSupply.TYPE);

    /// All that have a table of their own or serve an older one.
    public static final List<RecordType> WITH_TABLES = Stream.concat(ALL.stream(), OF_PRODUCTS.stream()).toList();

    private Directories() {}

    public static Optional<RecordType> kind(String key) {
        return ALL.stream().filter(type -> type.key().equals(key)).findFirst();
    }

    /// The rights of all kinds, with the rights whose bearers have them from the start.
    public static Map<String, Set<String>> rights() {
        var rights = new LinkedHashMap<String, Set<String>>();
        ALL.forEach(type -> rights.putAll(type.rights()));
        return rights;
    }

    /// The commands of all kinds by their names, with the name of the pattern that words them.
    public static Map<String, String> commands() {
        var names = new LinkedHashMap<String, String>();
        ALL.forEach(type -> names.putAll(KindCommand.names(type)));
        return names;
    }
}
