package org.threeplug.faultlab.shop;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Finds persons in bytes. A mark is four characters out of twenty thousand, three bytes each. H2 compresses the pages of a
/// file that it rewrites: what it has not seen before stays as it is, but may be cut in two by a length. So any two
/// neighbours of a mark are searched for, in UTF-8 and as H2 writes it, without the leading bits of later bytes.
final class Marks {

    private static final int FIRST = 0x4E00;
    private static final int CHARACTERS = 0x5200;
    private static final int LENGTH = 4;
    private static final int PAIR = 6;
    private static final int LOWEST_LEAD = 0xE4;
    private static final int HIGHEST_LEAD = 0xE9;

    private final Map<Long, UUID> pairs = new HashMap<>();

    Marks(Collection<UUID> persons) {
        for (var person : persons) {
            var mark = of(person);
            for (var at = 0; at < LENGTH - 1; at++) {
                var two = mark.substring(at, at + 2);
                pairs.put(number(two.getBytes(StandardCharsets.UTF_8), 0), person);
                pairs.put(number(asH2(two), 0), person);
            }
        }
    }

    static String of(UUID person) {
        var seed = UUID.nameUUIDFromBytes(person.toString().getBytes(StandardCharsets.US_ASCII)).getMostSignificantBits();
        var mark = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            mark.append((char) (FIRST + (seed >>> 16 * i & 0xFFFF) % CHARACTERS));
        }
        return mark.toString();
    }

    private static byte[] asH2(String text) {
        var bytes = new byte[text.length() * 3];
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            bytes[3 * i] = (byte) (0xE0 | character >> 12);
            bytes[3 * i + 1] = (byte) (character >> 6 & 0x3F);
            bytes[3 * i + 2] = (byte) (character & 0x3F);
        }
        return bytes;
    }

    private static long number(byte[] bytes, int at) {
        var number = 0L;
        for (var i = 0; i < PAIR; i++) {
            number = number << 8 | bytes[at + i] & 0xFF;
        }
        return number;
    }

    Set<UUID> in(byte[] content) {
        var found = new HashSet<UUID>();
        for (var at = 0; at <= content.length - PAIR; at++) {
            var lead = content[at] & 0xFF;
            if (LOWEST_LEAD <= lead && lead <= HIGHEST_LEAD) {
                var person = pairs.get(number(content, at));
                if (person != null) {
                    found.add(person);
                }
            }
        }
        return found;
    }
}
