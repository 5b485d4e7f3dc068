package org.threeplug.commandline;

import java.math.BigDecimal;

/// Figures that are not money, as answers show them.
final class Figures {

    private Figures() {}

    static BigDecimal tenths(double figure) {
        return BigDecimal.valueOf(Math.round(figure * 10), 1);
    }
}
