package org.threeplug.operations.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.catalog.ProductRow;
import org.threeplug.fakes.Shop;
import org.threeplug.journal.JournalEntry;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.operations.OfficeShop;
import org.threeplug.stock.Stock;

class ProductModelTest {

    private final OfficeShop office = new OfficeShop();

    @Test
    void aProductShowsWhatIsOnHandAndEveryMovementWithItsDocument() {
        var milk = office.shop.product("MILK", "1.20", Shop.STANDARD);
        office.shop.openShift("50.00");
        var first = office.shop.stock(milk, "10", "0.60");
        var sale = office.shop.sell(office.shop.cart(office.shop.line(milk, "4")));
        var model = office.get(ProductModel.class);
        model.open(milk.id());
        var facts = model.facts.get().orElseThrow();
        assertThat(facts.onHand().quantity()).isEqualTo(Quantity.of(6));
        assertThat(facts.onHand().value()).isEqualTo(office.shop.money("3.60"));
        assertThat(facts.tax()).isEqualTo("Standard (20 %)");
        assertThat(model.movements.rows())
                .extracting(Stock.HistoryRow::reference)
                .containsExactlyInAnyOrder(sale.reference(), first.reference());
    }

    @Test
    void theHistoryTellsWhichColumnsChangedAndLeavesTheEditionOut() {
        var milk = office.shop.product("MILK", "1.20", Shop.STANDARD);
        office.shop.product("BREAD", "2.20", Shop.STANDARD);
        office.told.add(milk.id().toString());
        var model = office.get(ProductModel.class);
        model.open(milk.id());
        var told = new ArrayList<JournalEntry>();
        model.history(told::addAll);
        assertThat(told).hasSize(1).allMatch(entry -> entry.command().equals("SaveProduct"));
        assertThat(ProductModel.changed(told.getFirst())).isEqualTo(List.of("name", "price"));
    }

    @Test
    void theListIsNarrowedByWordsCategoryAndState() {
        var milk = office.shop.product("MILK", "1.20", Shop.STANDARD);
        office.shop.product("BREAD", "2.20", Shop.STANDARD);
        var model = office.get(ProductListModel.class);
        model.open();
        assertThat(model.list.rows()).extracting(ProductRow::code).containsExactlyInAnyOrder("MILK", "BREAD");
        model.list.ask(ListQuery.ALL.search("mil"));
        assertThat(model.list.rows()).extracting(ProductRow::id).containsExactly(milk.id());
        var dairy = new Category(Ids.next(), Optional.empty(), "Dairy", 1, "", true);
        var narrowed = ListQuery.ALL.search("mil")
                .filter(ProductListModel.CATEGORY, Optional.of(dairy.id().toString()));
        model.list.ask(narrowed);
        assertThat(model.list.rows()).isEmpty();
        assertThat(ProductListModel.filter(narrowed))
                .isEqualTo(new ProductFilter("mil", Optional.of(dairy.id()), false));
    }
}
