package org.threeplug.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a list of records is asked for.
///
/// @param search the beginning of a word of a field that is searched
/// @param retiredToo whether those that cannot be chosen any more are found as well
/// @param only the values to which the list is narrowed, by the keys of fields; where it is more than one, a [Narrow]
/// @param by the key of the field that sorts; the one that names the record where it is empty
public record RecordQuery(
        String search, boolean retiredToo, Map<String, Object> only, Optional<String> by, boolean descending) {

    public static final RecordQuery ALL = new RecordQuery("", true, Map.of(), Optional.empty(), false);
    public static final RecordQuery ACTIVE = new RecordQuery("", false, Map.of(), Optional.empty(), false);

    public RecordQuery {
        search = search.strip();
        only = Map.copyOf(only);
    }

    public RecordQuery search(String words) {
        return new RecordQuery(words, retiredToo, only, by, descending);
    }

    public RecordQuery by(String field, boolean falling) {
        return new RecordQuery(search, retiredToo, only, Optional.of(field), falling);
    }

    public RecordQuery only(String field, Object value) {
        return new RecordQuery(search, retiredToo, Map.of(field, value), by, descending);
    }

    /// The field that sorts, as far as it is seen.
    public Field<?> order(Sight sight) {
        return by.flatMap(sight::field).filter(field -> field.is(Field.Trait.LISTED)).orElse(sight.type().title());
    }

    /// The fields that sort, one within the other: where many records bear the same value, people look for them by name.
    public List<Field<?>> orders(Sight sight) {
        var first = order(sight);
        var title = sight.type().title();
        return first.is(Field.Trait.FILTERED) && !first.equals(title) && sight.sees(title)
                ? List.of(first, title)
                : List.of(first);
    }
}
