package org.threeplug.persistence.measures;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.threeplug.measures.Member;
import org.threeplug.measures.Sums;

/// Sums by member, filled from very many entries: a year by product has half a million. A thing is found by the two numbers of its
/// id in open places, so that an entry makes no object but the first of its member.
final class SumTable implements Entries.Taker {

    private static final int FIRST = 256;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Map<Member, Sums> words = new HashMap<>();
    private long[] ids = new long[2 * FIRST];
    private @Nullable Sums[] sums = new Sums[FIRST];
    private int things;

    @Override
    public Sums sums(Member member) {
        return member.isThing() ? thing(member.high(), member.low()) : words.computeIfAbsent(member, _ -> new Sums());
    }

    @Override
    public Sums thing(long high, long low) {
        int place = place(high, low);
        var found = sums[place];
        if (found != null) {
            return found;
        }
        var made = new Sums();
        put(place, high, low, made);
        if (++things * 2 > sums.length) {
            grow();
        }
        return made;
    }

    private void put(int place, long high, long low, Sums of) {
        ids[2 * place] = high;
        ids[2 * place + 1] = low;
        sums[place] = of;
    }

    /// Where it stands, or the open place where it belongs.
    private int place(long high, long low) {
        int last = sums.length - 1;
        int place = (int) ((high * SPREAD ^ low) * SPREAD >>> 32) & last;
        while (sums[place] != null && (ids[2 * place] != high || ids[2 * place + 1] != low)) {
            place = place + 1 & last;
        }
        return place;
    }

    private void grow() {
        var before = ids;
        var filled = sums;
        ids = new long[before.length * 2];
        sums = new Sums[filled.length * 2];
        for (int i = 0; i < filled.length; i++) {
            var each = filled[i];
            if (each != null) {
                put(place(before[2 * i], before[2 * i + 1]), before[2 * i], before[2 * i + 1], each);
            }
        }
    }

    void forEach(BiConsumer<Member, Sums> taker) {
        words.forEach(taker);
        for (int i = 0; i < sums.length; i++) {
            var each = sums[i];
            if (each != null) {
                taker.accept(new Member(ids[2 * i], ids[2 * i + 1], ""), each);
            }
        }
    }
}
