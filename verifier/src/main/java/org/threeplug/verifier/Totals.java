package org.threeplug.verifier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the journal adds up to, recomputed from its row changes alone. */
final class Totals {

    /** A number of things and an amount in minor units of the store's currency. */
    record Sum(long pieces, long amount) {

        Sum plus(long more) {
            return new Sum(pieces + 1, Math.addExact(amount, more));
        }
    }

    private final SortedMap<String, Sum> documents = new TreeMap<>();
    private final SortedMap<String, Sum> tenders = new TreeMap<>();
    private final SortedMap<String, Sum> accounts = new TreeMap<>();
    private final Map<String, Long> lastNumbers = new HashMap<>();
    private Optional<String> firstFault = Optional.empty();

    /** Takes in the changes of one record; each document's entry must balance within it. */
    void take(long sequence, Iterable<Change> changes) {
        Map<Long, Long> entries = new HashMap<>();
        for (Change change : changes) {
            if (change.inserts("DOCUMENT")) {
                document(sequence, change);
            } else if (change.inserts("TENDER")) {
                add(tenders, change.text("KIND"), change.number("AMOUNT"));
            } else if (change.inserts("LEDGER_POSTING")) {
                add(accounts, change.text("ACCOUNT"), change.number("AMOUNT"));
                entries.merge(
                        change.number("ROW_NO") - change.number("LINE_NO"), change.number("AMOUNT"), Math::addExact);
            }
        }
        entries.forEach((document, sum) -> {
            if (sum != 0) {
                fault("record " + sequence + ": the entry of document " + document + " is out of balance by " + sum);
            }
        });
    }

    private void document(long sequence, Change change) {
        long total = change.number("TOTAL");
        add(documents, change.text("KIND"), total);
        if (change.number("NET") + change.number("TAX") + change.number("ROUNDING") != total) {
            fault("record " + sequence + ": net, tax and rounding of a document do not make its total");
        }
        String series = change.text("SERIES");
        long number = change.number("NUMBER");
        long expected = lastNumbers.getOrDefault(series, 0L) + 1;
        if (number != expected) {
            fault("record " + sequence + ": " + series + " has number " + number + " where " + expected + " should be");
        }
        lastNumbers.put(series, number);
    }

    private void fault(String what) {
        if (firstFault.isEmpty()) {
            firstFault = Optional.of(what);
        }
    }

    private static void add(Map<String, Sum> sums, String key, long amount) {
        sums.put(key, sums.getOrDefault(key, new Sum(0, 0)).plus(amount));
    }

    SortedMap<String, Sum> documents() {
        return documents;
    }

    SortedMap<String, Sum> tenders() {
        return tenders;
    }

    SortedMap<String, Sum> accounts() {
        return accounts;
    }

    Optional<String> firstFault() {
        return firstFault;
    }
}
