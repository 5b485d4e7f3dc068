package org.threeplug.persistence.catalog.importing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// The codes seen so far. Nearly all are short rows of digits, which take eight bytes each instead of a text.
final class CodeSet {

    private static final int MOST_DIGITS = 17;
    private static final int FIRST_SIZE = 1 << 14;
    private static final int GOLDEN = 0x9E3779B9;

    private final Set<String> others = new HashSet<>();
    private long[] table = new long[FIRST_SIZE];
    private int size;

    /// @return whether it is new
    boolean add(String code) {
        long number = number(code);
        if (number == 0) {
            return others.add(code);
        }
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

    /// A one before the digits keeps leading zeroes apart; 0 stands for a code that is not short digits.
    private static long number(String code) {
        if (code.length() > MOST_DIGITS) {
            return 0;
        }
        long number = 1;
        for (int i = 0; i < code.length(); i++) {
            char digit = code.charAt(i);
            if (digit < '0' || digit > '9') {
                return 0;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }
}
