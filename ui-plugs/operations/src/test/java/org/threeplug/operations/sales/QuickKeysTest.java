package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Sellable;
import org.threeplug.kit.control.QuickTile;

class QuickKeysTest {

    @Test
    void whoListensHearsOfEachCategoryAlsoAfterMemoryWasCleared() {
        var counter = new Counter().open();
        var bakery = Goods.category(counter.shop, "Bakery", 1);
        var drinks = Goods.category(counter.shop, "Drinks", 2);
        Goods.quickKey(counter.shop, bakery, counter.add("4011200296908", "Bread", "1.20"), 0);
        Goods.quickKey(counter.shop, drinks, counter.add("5012345678900", "Tea", "2.50"), 0);
        var keys = counter.till().quickKeys();
        var heard = new ArrayList<List<String>>();
        keys.goods().addListener((InvalidationListener) _ -> heard.add(goods(keys)));
        keys.categories().addListener((InvalidationListener) _ -> heard.add(categories(keys)));

        clearMemory();
        keys.choose(drinks);
        keys.show(List.of());

        assertThat(heard).containsExactly(List.of("Tea"), List.of());
    }

    @Test
    void theTilesOfACategoryHaveThePicturesOfItsGoodsAndOfNoOther() {
        var counter = new Counter().open();
        var bakery = Goods.category(counter.shop, "Bakery", 1);
        var drinks = Goods.category(counter.shop, "Drinks", 2);
        var bread = counter.add("4011200296908", "Bread", "1.20");
        var bun = counter.add("4011200296915", "Bun", "0.40");
        Goods.quickKey(counter.shop, bakery, bread, 0);
        Goods.quickKey(counter.shop, bakery, bun, 1);
        Goods.quickKey(counter.shop, drinks, counter.add("5012345678900", "Tea", "2.50"), 0);
        Goods.picture(counter.shop, bread, 0xB5793C);
        var keys = counter.till().quickKeys();

        keys.choose(bakery);
        assertThat(keys.picturedProperty().get()).containsExactly(bread.id());
        assertThat(keys.pictures()).containsOnlyKeys(bread.id());
        assertThat(keys.pictures().get(bread.id()).getWidth())
                .as("unpacked no larger than a tile shows it sharply")
                .isEqualTo(2 * QuickTile.PICTURE);

        keys.choose(drinks);
        assertThat(keys.picturedProperty().get()).isEmpty();
        assertThat(keys.pictures()).isEmpty();
    }

    private static List<String> goods(QuickKeys keys) {
        return keys.goods().stream().map(Sellable::name).toList();
    }

    private static List<String> categories(QuickKeys keys) {
        return keys.categories().stream().map(Category::name).toList();
    }

    private static void clearMemory() {
        var gone = new WeakReference<>(new Object());
        while (gone.get() != null) {
            System.gc();
        }
    }
}
