package org.threeplug.cash;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.threeplug.kernel.Money;

/// An X report (a look, nothing changes) or a Z report (the close, kept for ever).
///
/// @param z present on a Z report
public record ShiftReport(Shift shift, String register, Instant madeAt, List<Figure> figures, Optional<Closed> z) {

    public static final String FLOAT_CORRECTION = "FLOAT_CORRECTION";

    public ShiftReport {
        figures = List.copyOf(figures);
    }

    /// What the drawer began with, corrections included.
    public Money correctedFloat() {
        return figures.stream()
                .filter(figure -> figure.label().equals(FLOAT_CORRECTION))
                .map(Figure::amount)
                .reduce(shift.openingFloat(), Money::plus);
    }

    /// One figure: a number of pieces and an amount, such as 12 cash tenders of 345.60.
    ///
    /// @param label a text key for figures the program names, or free text such as a tax class
    public record Figure(Section section, String label, long pieces, Money amount) {

        /// Whether it says what lies in the drawer, which nobody may read before it is counted. What the drawer began with says
        /// nothing of what came after.
        public boolean tellsTheCash() {
            return section == Section.DRAWER && !label.equals(FLOAT_CORRECTION) || section == Section.TENDERS && label.startsWith("CASH");
        }

        /// Whether it counts something that is worth nothing, such as how often the drawer was opened.
        public boolean isCount() {
            return label.equals("NO_SALE");
        }
    }

    public enum Section {
        /// SALE, RETURN, EXCHANGE, VOID: documents and their totals.
        DOCUMENTS,
        /// GOODS and GOODS_BACK where some came back, NET, TAX, ROUNDING, DISCOUNT (on what came back: DISCOUNT_BACK), TOTAL.
        TOTALS,
        /// Per tax class: tax amounts; the pieces are the net in minor units.
        TAXES,
        /// Per tender kind what was taken, and under the kind with `_BACK` what was paid back.
        TENDERS,
        /// FLOAT, FLOAT_CORRECTION where it was corrected, CASH_SALES, CASH_SALES_BACK, CASH_IN, CASH_OUT, NO_SALE, EXPECTED, COUNTED, DIFFERENCE.
        DRAWER,
        /// VOIDED_LINES: struck goods and their worth; VOIDED_LINES_BACK: struck lines that brought goods back.
        VOIDED_LINES
    }

    /// @param number the register's gap-free Z number
    /// @param grandTotal all totals of this register since it began
    /// @param journalHead the hash of the newest journal record before the close, in hex
    /// @param approval who stands behind a difference beyond the limit
    public record Closed(
            long number, Money grandTotal, long journalSequence, String journalHead, Optional<Approval> approval) {

        public Closed(long number, Money grandTotal, long journalSequence, String journalHead) {
            this(number, grandTotal, journalSequence, journalHead, Optional.empty());
        }
    }

    /// By name, as it was when the shift was closed.
    public record Approval(String approver, String reason) {}
}
