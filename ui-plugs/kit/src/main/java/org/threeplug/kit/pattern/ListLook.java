package org.threeplug.kit.pattern;

import java.util.List;
import java.util.Optional;

/// How one person has arranged one list: its columns from first to last, the views saved under names, and the column it is
/// sorted by.
///
/// @param columns empty as long as nothing was arranged
public record ListLook(List<Place> columns, List<View> views, Optional<ListQuery.Sort> sort) {

    public static final ListLook AS_AT_FIRST = new ListLook(List.of(), List.of(), Optional.empty());

    /// @param column its key
    /// @param width what it was drawn to; 0 while the list shares the width out
    public record Place(String column, boolean shown, int width) {}

    /// What a list is narrowed to, under a name of one's own.
    public record View(String name, ListQuery query) {}

    public ListLook {
        columns = List.copyOf(columns);
        views = List.copyOf(views);
    }

    public ListLook columns(List<Place> arranged) {
        return new ListLook(arranged, views, sort);
    }

    public ListLook views(List<View> saved) {
        return new ListLook(columns, saved, sort);
    }

    public ListLook sort(Optional<ListQuery.Sort> by) {
        return new ListLook(columns, views, by);
    }
}
