package org.threeplug.office;

import java.util.Map;
import java.util.Optional;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.lists.Order;

/// The heads of a list that sort, by the keys of their columns, as what the list's port can sort by. A key that is none of
/// them, such as one that an older program remembered, sorts nothing.
///
/// @param columns in the port's words
public record Heads<K extends Enum<K>>(Map<String, K> columns) {

    public Heads {
        columns = Map.copyOf(columns);
    }

    /// What somebody chose; empty for the list's own order.
    public Optional<Order<K>> order(ListQuery query) {
        return query.sort()
                .flatMap(sort -> Optional.ofNullable(columns.get(sort.column()))
                        .map(column -> new Order<>(column, sort.descending())));
    }
}
