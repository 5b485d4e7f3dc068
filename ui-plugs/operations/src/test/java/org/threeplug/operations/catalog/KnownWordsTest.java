package org.threeplug.operations.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.threeplug.directories.Brands;
import org.threeplug.directories.Units;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.operations.OfficeShop;
import org.threeplug.records.Entry;
import org.threeplug.records.RecordType;
import org.threeplug.records.SaveEntry;

class KnownWordsTest {

    private final OfficeShop office = new OfficeShop();

    private void saved(RecordType type, Entry entry) {
        office.shop.gate.submit(new SaveEntry(Ids.next(), type, entry, true), office.shop.system).orThrow();
    }

    @Test
    void aProductIsOfferedTheBrandsAndUnitsThatTheShopKnows() {
        saved(Brands.TYPE, Entry.blank(Ids.next()).with(Brands.NAME, "Lipton"));
        saved(Brands.TYPE, Entry.blank(Ids.next()).with(Brands.NAME, "Twinings"));
        saved(Units.TYPE, Entry.blank(Ids.next()).with(Units.CODE, "kg").with(Units.NAME, "Kilogram").with(Units.DECIMALS, Quantity.of(3)));
        var known = office.get(KnownWords.class);
        var brands = new ArrayList<String>();
        known.brands("lip", brands::addAll);
        assertThat(brands).containsExactly("Lipton");
        var units = new ArrayList<KnownWords.Unit>();
        known.units("kilo", units::addAll);
        assertThat(units).containsExactly(new KnownWords.Unit("kg", "Kilogram", Quantity.of(3)));
        assertThat(units.getFirst().words()).isEqualTo("kg · Kilogram");
    }
}
