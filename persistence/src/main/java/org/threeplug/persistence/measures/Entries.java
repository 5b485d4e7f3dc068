package org.threeplug.persistence.measures;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.threeplug.measures.Member;
import org.threeplug.measures.Sums;

/// Members with their sums as bytes: one row of the table holds what would be thousands. A member is its id or its word, then
/// stands which sums are not zero, then these, the small ones in a byte or two. Costs stand apart, in the same order.
final class Entries {

    /// So many fit in a row of the table.
    private static final int MOST = 10_000;

    /// What one row of the table holds.
    record Part(byte[] entries, byte[] costs) {}

    /// Takes an entry: its member, and its sums to be added to.
    interface Taker {

        /// @return the sums that those of this member are added to
        Sums sums(Member member);

        /// The same of a thing by its id; whoever takes very many makes nothing of it.
        default Sums thing(long high, long low) {
            return sums(new Member(high, low, ""));
        }
    }

    private Entries() {}

    static List<Part> write(Map<Member, Sums> sums) {
        var parts = new ArrayList<Part>();
        var entries = new Bytes();
        var costs = new Bytes();
        int count = 0;
        for (var entry : sums.entrySet()) {
            member(entry.getKey(), entries);
            values(entry.getValue(), false, entries);
            values(entry.getValue(), true, costs);
            if (++count == MOST) {
                parts.add(new Part(entries.taken(), costs.taken()));
                count = 0;
            }
        }
        if (count > 0) {
            parts.add(new Part(entries.taken(), costs.taken()));
        }
        return parts;
    }

    private static void member(Member member, Bytes out) {
        if (member.isThing()) {
            out.number(0);
            out.fixed(member.high());
            out.fixed(member.low());
        } else {
            var word = member.word().getBytes(StandardCharsets.UTF_8);
            out.number(word.length + 1L);
            out.bytes(word);
        }
    }

    private static void values(Sums sums, boolean costs, Bytes out) {
        long which = 0;
        for (int place = 0; place < Sums.SIZE; place++) {
            if (Sums.isCost(place) == costs && sums.at(place) != 0) {
                which |= 1L << place;
            }
        }
        out.number(which);
        for (long left = which; left != 0; left &= left - 1) {
            out.signed(sums.at(Long.numberOfTrailingZeros(left)));
        }
    }

    /// @param costs empty where they are not wanted
    static void read(byte[] entries, byte[] costs, Taker taker) {
        read(entries, costs, false, taker);
    }

    /// @param isLess whether all is taken away instead of added
    static void read(byte[] entries, byte[] costs, boolean isLess, Taker taker) {
        var in = new Bytes(entries);
        var cost = new Bytes(costs);
        while (in.hasMore()) {
            var sums = sums(in, taker);
            add(in, isLess, sums);
            if (cost.hasMore()) {
                add(cost, isLess, sums);
            }
        }
    }

    private static Sums sums(Bytes in, Taker taker) {
        long length = in.number();
        return length == 0
                ? taker.thing(in.fixed(), in.fixed())
                : taker.sums(Member.of(in.text(Math.toIntExact(length - 1))));
    }

    private static void add(Bytes in, boolean isLess, Sums sums) {
        for (long left = in.number(); left != 0; left &= left - 1) {
            long sum = in.signed();
            sums.add(Long.numberOfTrailingZeros(left), isLess ? Math.negateExact(sum) : sum);
        }
    }
}
