package org.threeplug.persistence.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.threeplug.measures.Member;
import org.threeplug.measures.Side;
import org.threeplug.measures.Sum;
import org.threeplug.measures.Sums;

class EntriesTest {

    private static final byte[] NOTHING = {};

    private static Map<Member, Sums> read(byte[] entries, byte[] costs) {
        var found = new HashMap<Member, Sums>();
        Entries.read(entries, costs, member -> found.computeIfAbsent(member, _ -> new Sums()));
        return found;
    }

    @Property
    void whateverIsWrittenIsReadBack(
            @ForAll @Size(max = 20) Map<String, @IntRange(max = 32) Integer> words, @ForAll long amount) {
        var sums = new LinkedHashMap<Member, Sums>();
        words.forEach((word, place) -> {
            sums.computeIfAbsent(Member.of(word), _ -> new Sums()).add(place, amount / 1_000);
            sums.computeIfAbsent(Member.of(UUID.nameUUIDFromBytes(word.getBytes())), _ -> new Sums()).add(32 - place, -place);
        });
        var parts = Entries.write(sums);
        assertThat(parts).hasSizeLessThanOrEqualTo(1);
        parts.forEach(part -> assertThat(read(part.entries(), part.costs())).isEqualTo(sums));
    }

    @Test
    void costsStandApart() {
        var sums = new Sums();
        sums.add(Side.SOLD, Sum.NET, 1_000);
        sums.add(Side.RETURNED, Sum.COST, -7);
        var part = Entries.write(Map.of(Member.of("tea"), sums)).getFirst();
        var without = new Sums();
        without.add(Side.SOLD, Sum.NET, 1_000);
        assertThat(read(part.entries(), NOTHING)).isEqualTo(Map.of(Member.of("tea"), without));
        assertThat(read(part.entries(), part.costs())).isEqualTo(Map.of(Member.of("tea"), sums));
    }

    @Test
    void whatDoesNotFitInOneRowGoesOnInTheNext() {
        var sums = new LinkedHashMap<Member, Sums>();
        for (int i = 0; i < 25_000; i++) {
            sums.computeIfAbsent(Member.of(new UUID(7, i + 1L)), _ -> new Sums()).add(i % Sums.SIZE, i + 1L);
        }
        var all = new HashMap<Member, Sums>();
        var parts = Entries.write(sums);
        assertThat(parts).hasSize(3);
        parts.forEach(part -> {
            assertThat(part.entries().length).isLessThan(1_000_000);
            all.putAll(read(part.entries(), part.costs()));
        });
        assertThat(all).isEqualTo(sums);
    }

    @Test
    void whatIsCutOffIsTold() {
        var sums = new Sums();
        sums.add(Side.SOLD, Sum.NET, 1_000_000);
        var bytes = Entries.write(Map.of(Member.of("tea"), sums)).getFirst().entries();
        assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length - 1), NOTHING))
                .isInstanceOf(IllegalStateException.class);
    }
}
