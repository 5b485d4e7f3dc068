package org.threeplug.persistence.catalog;

import static org.threeplug.persistence.schema.Tables.TAX_CLASS;

import java.util.HashMap;
import java.util.Map;
import org.threeplug.kernel.Percent;
import org.threeplug.persistence.engine.gate.Kept;
import org.threeplug.persistence.engine.gate.Prepared;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.tax.TaxClass;

/// The tax classes, a handful, read once for all sales.
public final class TaxClasses {

    private final Prepared select;
    private final Kept<Map<String, TaxClass>> all;

    private TaxClasses(Rows rows) {
        this.select = rows.prepared("SELECT tax_key, name, rate, letter FROM tax_class");
        this.all = rows.keepUntilChanged(this::read, TAX_CLASS);
    }

    public static TaxClasses of(Rows rows) {
        return rows.shared(TaxClasses.class, TaxClasses::new);
    }

    public TaxClass get(String key) {
        var tax = all.get().get(key);
        if (tax == null) {
            throw new IllegalStateException("There is no tax class " + key);
        }
        return tax;
    }

    private Map<String, TaxClass> read() {
        var classes = new HashMap<String, TaxClass>();
        select.all(row -> new TaxClass(
                        row.getString(1), row.getString(2), new Percent(row.getInt(3)), row.getString(4)))
                .forEach(tax -> classes.put(tax.key(), tax));
        return classes;
    }
}
