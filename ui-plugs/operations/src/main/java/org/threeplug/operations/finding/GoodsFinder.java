package org.threeplug.operations.finding;

import com.google.inject.Inject;
import com.google.inject.name.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.threeplug.catalog.GoodsFound;
import org.threeplug.catalog.ProductRow;
import org.threeplug.catalog.Sellable;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.office.Surface;
import org.threeplug.plug.PlugFinder.Found;
import org.threeplug.plug.PlugFinder.Kind;
import org.threeplug.words.Texts;

/// Goods by barcode, code and words, sold or not; where nothing has the words, what is nearly called so.
final class GoodsFinder {

    private final Asks asks;
    private final Office office;
    private final Texts texts;

    @Inject
    GoodsFinder(Asks asks, Office office, @Named(Surface.TEXTS) Texts texts) {
        this.asks = asks;
        this.office = office;
        this.texts = texts;
    }

    List<Found> find(String words) {
        if (!office.may("catalog.view")) {
            return List.of();
        }
        var found = new LinkedHashMap<UUID, Found>();
        var goods = asks.ask(new GoodsFound(words, OfficeFinder.MOST));
        goods.scanned().ifPresent(one -> found.put(one.product(), found(one)));
        goods.rows().forEach(row -> found.put(row.id(), found(row)));
        goods.alike().forEach(one -> found.put(one.product(), found(one)));
        return found.values().stream().limit(OfficeFinder.MOST).toList();
    }

    private Found found(Sellable one) {
        return found(one.product(), one.name(), List.of(one.code(), texts.formats().price(one.price())));
    }

    private Found found(ProductRow row) {
        var about = new ArrayList<String>(List.of(row.code(), texts.formats().price(row.price())));
        Stream.of(row.category(), row.active() ? "" : texts.text("product.inactive"))
                .filter(more -> !more.isEmpty())
                .forEach(about::add);
        return found(row.id(), row.name(), about);
    }

    private static Found found(UUID id, String name, List<String> about) {
        return new Found(
                Kind.GOODS, name, String.join(" · ", about), "item", "operations.products", "product:" + id);
    }
}
