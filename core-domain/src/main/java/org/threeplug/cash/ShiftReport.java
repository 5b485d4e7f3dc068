package org.threeplug.cash;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.threeplug.kernel.Money;

/// An X report (a look, nothing changes) or a Z report (the close, kept for ever).
///
/// @param z present on a Z report
public record ShiftReport(Shift shift, String register, Instant madeAt, List<Figure> figures, Optional<Closed> z) {

    public ShiftReport {
        figures = List.copyOf(figures);
    }

    /// Whether a figure's amount may be read, or only its pieces: what the documents come to would tell, before the drawer
    /// is counted, what it should hold.
    public boolean tellsAmount(Figure figure) {
        return z.isPresent() || figure.section() != Section.DOCUMENTS;
    }

    /// One figure: a number of pieces and an amount, such as 12 cash tenders of 345.60.
    ///
    /// @param label a text key for figures the program names, or free text such as a tax class
    public record Figure(Section section, String label, long pieces, Money amount) {}

    public enum Section {
        /// SALE, RETURN, EXCHANGE, VOID: documents and their totals.
        DOCUMENTS,
        /// NET, TAX, ROUNDING, DISCOUNT, TOTAL.
        TOTALS,
        /// Per tax class: tax amounts; the pieces are the net in minor units.
        TAXES,
        /// Per tender kind.
        TENDERS,
        /// FLOAT, CASH_SALES, CASH_IN, CASH_OUT, NO_SALE, EXPECTED, COUNTED, DIFFERENCE.
        DRAWER,
        /// Struck lines and their worth.
        VOIDED_LINES
    }

    /// @param number the register's gap-free Z number
    /// @param grandTotal all totals of this register since it began
    /// @param journalHead the hash of the newest journal record before the close, in hex
    public record Closed(long number, Money grandTotal, long journalSequence, String journalHead) {}
}
