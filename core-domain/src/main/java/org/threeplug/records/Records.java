package org.threeplug.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.threeplug.kernel.Money;

/// Reads records of every declared kind, as far as a [Sight] goes.
public interface Records {

    /// Here and in every other answer a field that points to what was merged holds what took its place.
    Optional<Entry> entry(Sight sight, UUID id);

    /// Those that a unique field names, without regard to case.
    Optional<Entry> by(Sight sight, Field<?> unique, Object value);

    /// At most so many in the query's order.
    ///
    /// @param after the last record of the page before, so that the thousandth page costs what the first did
    List<Entry> page(Sight sight, RecordQuery query, Optional<UUID> after, int atMost);

    /// How many there are; empty where finding out would take longer than a moment.
    OptionalLong count(Sight sight, RecordQuery query);

    /// What the amounts of all records of a query come to, by the keys of their fields, where that can be known in a moment.
    Map<String, Money> totals(Sight sight, RecordQuery query);

    /// How many lines the longest of the lists that are seen have, by their keys.
    Map<String, Integer> lengths(Sight sight);

    /// In whose record a line is, or was before it was taken out.
    Optional<UUID> owner(Field<List<Entry>> list, UUID line);

    /// Everything that is or was a line of a list in a record, in no order.
    Set<UUID> linesEver(Field<List<Entry>> list, UUID record);

    /// What stands in a text by which lists are narrowed, each once and in order; at most so many.
    List<String> values(Sight sight, Field<?> field, int atMost);

    /// What people call some records, by their ids.
    Map<UUID, String> titles(RecordType type, List<UUID> ids);
}
