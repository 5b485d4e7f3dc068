package org.threeplug.persistence.sheets;

import java.util.Arrays;

/// The codes seen so far, at eight bytes each instead of a text, for a million of them are to fit beside a till. Short rows of
/// digits stand for themselves; of others a mix of 63 bits is kept, by which two different ones of a million are taken for the
/// same once in some ten million sheets.
public final class CodeSet {

    private static final int MOST_DIGITS = 17;
    private static final int FIRST_SIZE = 1 << 14;
    private static final int GOLDEN = 0x9E3779B9;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private long[] table = new long[FIRST_SIZE];
    private int size;

    /// @return whether it is new
    public boolean add(String code) {
        long number = number(code);
        if (size > table.length / 2) {
            grow();
        }
        return put(number);
    }

    private boolean put(long number) {
        int at = place(number);
        while (table[at] != 0) {
            if (table[at] == number) {
                return false;
            }
            at = (at + 1) & (table.length - 1);
        }
        table[at] = number;
        size++;
        return true;
    }

    private void grow() {
        var old = table;
        table = new long[old.length * 2];
        size = 0;
        Arrays.stream(old).filter(number -> number != 0).forEach(this::put);
    }

    private int place(long number) {
        int mixed = (int) (number ^ (number >>> 32)) * GOLDEN;
        return (mixed ^ (mixed >>> 15)) & (table.length - 1);
    }

    /// A one before the digits keeps leading zeroes apart; numbers below 0 are of other codes.
    private static long number(String code) {
        if (code.length() > MOST_DIGITS) {
            return mixed(code);
        }
        long number = 1;
        for (int i = 0; i < code.length(); i++) {
            char digit = code.charAt(i);
            if (digit < '0' || digit > '9') {
                return mixed(code);
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private static long mixed(String code) {
        long mixed = 0;
        for (int i = 0; i < code.length(); i++) {
            mixed = (mixed ^ code.charAt(i)) * PRIME;
            mixed ^= mixed >>> 29;
        }
        return mixed | Long.MIN_VALUE;
    }
}
