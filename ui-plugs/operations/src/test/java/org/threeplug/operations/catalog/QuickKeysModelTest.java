package org.threeplug.operations.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.Categories;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Sellable;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.operations.OfficeShop;

class QuickKeysModelTest {

    private final OfficeShop office = new OfficeShop();

    @Test
    void aCategoryGetsItsQuickKeysInOrder() {
        office.shop.product("MILK", "1.20", Shop.STANDARD);
        office.shop.product("BREAD", "2.20", Shop.STANDARD);
        var breakfast = new Category(Ids.next(), Optional.empty(), "Breakfast", 1, "red", true);
        office.shop.gate.submit(Categories.added(breakfast), office.shop.manager).orThrow();
        var model = office.get(QuickKeysModel.class);
        model.open(breakfast);
        assertThat(model.colour()).isEqualTo("red");
        for (var word : List.of("bread", "milk")) {
            model.search.set(word);
            model.place(model.hits.getFirst());
        }
        assertThat(model.keys).extracting(Sellable::code).containsExactly("BREAD", "MILK");
        model.move(model.keys.getLast(), -1);
        assertThat(model.keys).extracting(Sellable::code).containsExactly("MILK", "BREAD");
        model.move(model.keys.getFirst(), -1);
        assertThat(model.keys).extracting(Sellable::code).containsExactly("MILK", "BREAD");
        model.move(model.keys.getFirst(), 1);
        assertThat(model.keys).as("dragged to the end").extracting(Sellable::code).containsExactly("BREAD", "MILK");
        model.move(model.keys.getFirst(), 1);
        model.takeOff(model.keys.getFirst());
        assertThat(model.keys).extracting(Sellable::code).containsExactly("BREAD");
    }
}
