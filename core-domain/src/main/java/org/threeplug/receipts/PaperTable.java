package org.threeplug.receipts;

import java.util.List;

/// A table for sheets of paper, such as which role has which right.
///
/// @param name of the file
/// @param shares how much of the width each column gets beside the others
/// @param rows in each as many cells as there are columns
public record PaperTable(String name, String title, List<String> columns, List<Integer> shares, List<List<String>> rows) {

    public PaperTable {
        columns = List.copyOf(columns);
        shares = List.copyOf(shares);
        rows = rows.stream().map(List::copyOf).toList();
        if (columns.isEmpty() || shares.size() != columns.size()) {
            throw new IllegalArgumentException("A table has columns, each with its share");
        }
    }
}
