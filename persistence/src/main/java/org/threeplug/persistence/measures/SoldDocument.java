package org.threeplug.persistence.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Member;
import org.threeplug.measures.Side;
import org.threeplug.measures.Sum;
import org.threeplug.measures.Sums;

/// What figures know of one sale, return, exchange or void.
///
/// @param side of the document as a whole; lines and what they come to say it for themselves
/// @param customer [Member#NONE] where nobody is named
/// @param total what it comes to with tax and without rounding
record SoldDocument(
        long number,
        Side side,
        LocalDate day,
        UUID register,
        Member hour,
        Member cashier,
        Member customer,
        Member country,
        Member reason,
        long rounding,
        long total,
        List<Line> lines,
        List<Paid> tenders) {

    /// @param quantity in the product's own unit
    record Line(
            Side side, Member product, Member tax, long quantity, long net, long taxAmount, long discount, long cost) {

        void addTo(Sums sums) {
            sums.add(side, Sum.LINES, 1);
            sums.add(side, Sum.QUANTITY, quantity);
            sums.add(side, Sum.NET, net);
            sums.add(side, Sum.TAX, taxAmount);
            sums.add(side, Sum.DISCOUNT, discount);
            sums.add(side, Sum.COST, cost);
        }
    }

    record Paid(Member kind, long amount, long given, long change) {}

    /// In whole coins, up to where a band begins.
    private static final long[] VALUES = {0, 5, 10, 20, 50, 100, 200, 500, 1_000};
    private static final int[] SIZES = {1, 2, 3, 4, 5, 6, 11, 21, 51};

    /// Where the whole document stands on an axis.
    ///
    /// @param coin how many of the smallest coins make a whole one
    Member on(Axis axis, long coin) {
        return switch (axis) {
            case HOUR -> hour;
            case CASHIER -> cashier;
            case CUSTOMER -> customer;
            case COUNTRY -> country;
            case REASON -> reason;
            case VALUE -> value(coin);
            case SIZE -> size();
            default -> throw new IllegalArgumentException(axis + " is not of a document");
        };
    }

    private Member value(long coin) {
        long band = 0;
        for (var from : VALUES) {
            band = Math.abs(total) >= from * coin ? from : band;
        }
        return Member.of(String.format(Locale.ROOT, "%04d", band));
    }

    private Member size() {
        int band = 0;
        for (var from : SIZES) {
            band = lines.size() >= from ? from : band;
        }
        return Member.of(String.format(Locale.ROOT, "%02d", band));
    }

    /// All of it, each side's document counted once.
    Sums sums() {
        var sums = new Sums();
        for (var line : lines) {
            line.addTo(sums);
        }
        for (var each : Side.values()) {
            if (sums.of(each, Sum.LINES) > 0) {
                sums.add(each, Sum.DOCUMENTS, 1);
            }
        }
        sums.add(side, Sum.ROUNDING, rounding);
        return sums;
    }
}
