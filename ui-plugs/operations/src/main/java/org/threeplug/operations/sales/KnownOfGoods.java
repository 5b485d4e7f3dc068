package org.threeplug.operations.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.extras.FreeField;
import org.threeplug.extras.ProductExtras;
import org.threeplug.office.Asks;
import org.threeplug.records.Field;

/// One thing that is known of goods beyond what they cost, such as their size or how old a buyer must be.
///
/// @param named what the owner called it; empty for what the program declares
/// @param key the text key of what the program declares
/// @param value as the books hold it
public record KnownOfGoods(Optional<String> named, String key, Object value) {

    /// What the till tells of a product, in the order of the fields. Asked where goods are looked up, and never while they are sold.
    static List<KnownOfGoods> of(Asks asks, UUID product) {
        var shown = asks.ask(new ProductExtras(Optional.of(product)));
        var known = new ArrayList<KnownOfGoods>();
        for (var part : shown.parts()) {
            for (var field : part.sight().with(Field.Trait.AT_TILL)) {
                part.row().entry().find(field).ifPresent(value -> known.add(new KnownOfGoods(
                        shown.free().of(field).map(FreeField::name), "till.known." + field.dashed(), value)));
            }
        }
        return known;
    }
}
