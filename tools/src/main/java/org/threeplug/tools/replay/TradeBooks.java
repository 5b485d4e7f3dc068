package org.threeplug.tools.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A file's documents in the order of their times; those that cannot be read stand apart.
public record TradeBooks(List<TradeDocument> documents, List<TradeDocument> unreadable) {

    public TradeBooks {
        documents = List.copyOf(documents);
        unreadable = List.copyOf(unreadable);
    }

    /// Sorts stably, so documents of the same minute keep the order of the file.
    static TradeBooks of(List<TradeDocument> all) {
        return new TradeBooks(
                all.stream()
                        .filter(document -> document.problem().isEmpty())
                        .sorted(Comparator.comparing(TradeDocument::at))
                        .toList(),
                all.stream().filter(document -> document.problem().isPresent()).toList());
    }

    SortedMap<LocalDate, List<TradeDocument>> byDay() {
        var days = new TreeMap<LocalDate, List<TradeDocument>>();
        for (var document : documents) {
            days.computeIfAbsent(document.at().toLocalDate(), _ -> new ArrayList<>()).add(document);
        }
        return days;
    }

    Sum sum(TradeDocument.Kind kind) {
        var ofKind = documents.stream().filter(document -> document.kind() == kind).toList();
        return new Sum(
                ofKind.size(),
                ofKind.stream().map(TradeDocument::total).reduce(new BigDecimal("0.00"), BigDecimal::add));
    }

    public record Sum(int count, BigDecimal total) {}
}
