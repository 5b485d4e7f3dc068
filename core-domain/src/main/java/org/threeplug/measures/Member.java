package org.threeplug.measures;

import java.util.UUID;

/// One point of an axis: a thing by its id, or a word. Whatever has neither stands together as [#NONE].
public record Member(long high, long low, String word) {

    public static final Member NONE = new Member(0, 0, "");

    public static Member of(UUID id) {
        return new Member(id.getMostSignificantBits(), id.getLeastSignificantBits(), "");
    }

    public static Member of(String word) {
        return word.isEmpty() ? NONE : new Member(0, 0, word);
    }

    public boolean isThing() {
        return high != 0 || low != 0;
    }

    public UUID id() {
        return new UUID(high, low);
    }
}
