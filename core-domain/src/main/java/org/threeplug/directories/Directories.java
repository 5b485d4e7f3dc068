package org.threeplug.directories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.threeplug.records.KindCommand;
import org.threeplug.records.RecordType;

/// Every kind of record that the program itself declares. Rights, tables, places, commands, sheets and references are computed
/// from here; a new kind is one more line.
public final class Directories {

    public static final List<RecordType> ALL = List.of(
            Assets.TYPE,
            Brands.TYPE,
            CustomerGroups.TYPE,
            PaymentTerms.TYPE,
            Reasons.TYPE,
            StockPlaces.TYPE,
            Suppliers.TYPE,
            Units.TYPE);

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
