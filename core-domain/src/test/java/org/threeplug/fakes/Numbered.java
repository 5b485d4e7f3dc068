package org.threeplug.fakes;

import java.util.List;
import java.util.stream.IntStream;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;

/// Lists in memory that only grow, part by part from their end: the place of a row is its number.
final class Numbered {

    private Numbered() {}

    private record Row<T>(int number, T value) {}

    static <T> Page<T> newestFirst(List<T> all, Portion portion) {
        var rows = IntStream.range(0, all.size())
                .map(i -> all.size() - 1 - i)
                .filter(number -> number < portion.below())
                .limit(portion.atMost())
                .mapToObj(number -> new Row<>(number, all.get(number)))
                .toList();
        return Page.of(rows, portion, row -> Integer.toString(row.number())).map(Row::value);
    }
}
