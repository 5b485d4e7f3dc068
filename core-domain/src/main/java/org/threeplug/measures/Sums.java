package org.threeplug.measures;

import java.util.Arrays;
import java.util.Set;

/// The sums of one row of figures, by side. Whole numbers, exact: more than fits is an error and no other number.
public final class Sums {

    private static final Side[] SIDES = Side.values();
    private static final int WIDTH = Sum.values().length;

    /// How many numbers there are.
    public static final int SIZE = WIDTH * Side.values().length;

    private final long[] values;

    public Sums() {
        this(new long[SIZE]);
    }

    private Sums(long[] values) {
        this.values = values;
    }

    /// Where a number stands among [#SIZE].
    public static int place(Side side, Sum sum) {
        return side.ordinal() * WIDTH + sum.ordinal();
    }

    public static boolean isCost(int place) {
        return place % WIDTH == Sum.COST.ordinal();
    }

    public long at(int place) {
        return values[place];
    }

    public void add(int place, long amount) {
        values[place] = Math.addExact(values[place], amount);
    }

    public void add(Side side, Sum sum, long amount) {
        add(place(side, sum), amount);
    }

    public void add(Sums other) {
        for (int i = 0; i < SIZE; i++) {
            if (other.values[i] != 0) {
                add(i, other.values[i]);
            }
        }
    }

    public void takeAway(Sums other) {
        for (int i = 0; i < SIZE; i++) {
            if (other.values[i] != 0) {
                values[i] = Math.subtractExact(values[i], other.values[i]);
            }
        }
    }

    public long of(Side side, Sum sum) {
        return values[place(side, sum)];
    }

    /// On some sides together.
    public long of(Set<Side> sides, Sum sum) {
        long all = 0;
        for (var side : SIDES) {
            if (sides.contains(side)) {
                all = Math.addExact(all, of(side, sum));
            }
        }
        return all;
    }

    /// Without what cannot be told.
    public void forget(Sum sum) {
        for (var side : Side.values()) {
            values[place(side, sum)] = 0;
        }
    }

    public boolean isZero() {
        for (var value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    public Sums copy() {
        return new Sums(values.clone());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sums sums && Arrays.equals(values, sums.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("Sums");
        for (var side : Side.values()) {
            for (var sum : Sum.values()) {
                if (of(side, sum) != 0) {
                    text.append(' ').append(side).append('.').append(sum).append('=').append(of(side, sum));
                }
            }
        }
        return text.toString();
    }
}
