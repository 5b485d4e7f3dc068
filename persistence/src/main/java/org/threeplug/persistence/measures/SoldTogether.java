package org.threeplug.persistence.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Member;
import org.threeplug.measures.Side;

/// Counts which of some products stand on one document: a number for each pair there can be, whatever the number of documents.
final class SoldTogether {

    private final List<Member> products;
    private final Map<Member, Integer> places = new HashMap<>();
    private final int[] counts;

    SoldTogether(List<Member> products) {
        this.products = products;
        for (int i = 0; i < products.size(); i++) {
            places.put(products.get(i), i);
        }
        counts = new int[pair(products.size(), 0)];
    }

    /// Pairs lie row by row in a triangle.
    private static int pair(int higher, int lower) {
        return higher * (higher - 1) / 2 + lower;
    }

    void add(SoldDocument document) {
        int[] there = document.lines().stream()
                .filter(line -> line.side() == Side.SOLD)
                .map(line -> places.getOrDefault(line.product(), -1))
                .mapToInt(Integer::intValue)
                .filter(place -> place >= 0)
                .distinct()
                .toArray();
        Arrays.sort(there);
        for (int i = 1; i < there.length; i++) {
            for (int j = 0; j < i; j++) {
                counts[pair(there[i], there[j])]++;
            }
        }
    }

    List<Figures.Pair> found(long fewest) {
        var found = new ArrayList<Figures.Pair>();
        for (int i = 1; i < products.size(); i++) {
            for (int j = 0; j < i; j++) {
                int count = counts[pair(i, j)];
                if (count >= fewest) {
                    found.add(new Figures.Pair(products.get(j), products.get(i), count));
                }
            }
        }
        return found;
    }
}
