package org.threeplug.persistence.cash;

import static org.threeplug.persistence.schema.Tables.DOCUMENT;
import static org.threeplug.persistence.schema.Tables.DOCUMENT_LINE;
import static org.threeplug.persistence.schema.Tables.DOCUMENT_TAX;
import static org.threeplug.persistence.schema.Tables.TAX_CLASS;
import static org.threeplug.persistence.schema.Tables.TENDER;
import static org.threeplug.persistence.schema.Tables.VOIDED_LINE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftReport;
import org.threeplug.cash.ShiftReport.Figure;
import org.threeplug.cash.ShiftReport.Section;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.payments.Tender;
import org.threeplug.persistence.documents.DocumentNumbers;

/// The sums over a shift's documents, by the index over their shift. Nothing is counted along the way, so a figure cannot
/// drift from the documents it stands for.
final class ShiftFigures {

    /// The kinds that change what customers owe, in the order they are printed.
    static final List<DocumentKind> TRADE =
            List.of(DocumentKind.SALE, DocumentKind.RETURN, DocumentKind.EXCHANGE, DocumentKind.VOID);

    private final DSLContext sql;
    private final Currency currency;

    ShiftFigures(DSLContext sql, Currency currency) {
        this.sql = sql;
        this.currency = currency;
    }

    private record Sum(long pieces, long amount) {
        private static final Sum NONE = new Sum(0, 0);

        private Sum and(Sum other) {
            return new Sum(pieces + other.pieces, Math.addExact(amount, other.amount));
        }
    }

    /// What was sold, taken or struck, and apart from it what came back: one figure for both would hide how much of each
    /// there was.
    private record BothWays(Sum there, Sum back) {
        private static final BothWays NONE = new BothWays(Sum.NONE, Sum.NONE);

        private static BothWays of(boolean back, int pieces, BigDecimal amount) {
            var sum = new Sum(pieces, amount.longValueExact());
            return back ? new BothWays(Sum.NONE, sum) : new BothWays(sum, Sum.NONE);
        }

        private BothWays and(BothWays other) {
            return new BothWays(there.and(other.there), back.and(other.back));
        }

        private long amount() {
            return Math.addExact(there.amount(), back.amount());
        }
    }

    List<Figure> all(Shift shift) {
        var kinds = kinds(shift);
        var tenders = tenders(shift);
        var figures = new ArrayList<Figure>();
        for (var kind : TRADE) {
            figures.add(figure(Section.DOCUMENTS, kind.name(), kinds.getOrDefault(kind, Sum.NONE)));
        }
        figures.addAll(totals(shift));
        figures.addAll(taxes(shift));
        tenders.forEach((kind, sum) -> figures.addAll(bothWays(Section.TENDERS, kind.name(), sum)));
        figures.addAll(drawer(shift, kinds, tenders.getOrDefault(Tender.Kind.CASH, BothWays.NONE)));
        figures.addAll(voided(shift));
        return figures;
    }

    /// What may be shown before the count: all but the cash and what the drawer should hold.
    List<Figure> blind(Shift shift) {
        return all(shift).stream().filter(figure -> !figure.tellsTheCash()).toList();
    }

    private Map<DocumentKind, Sum> kinds(Shift shift) {
        var sums = new TreeMap<DocumentKind, Sum>();
        sql.select(DOCUMENT.KIND, DSL.count(), total(DOCUMENT.TOTAL), total(DSL.abs(DOCUMENT.TOTAL)))
                .from(DOCUMENT)
                .where(DOCUMENT.SHIFT_ID.eq(shift.id()))
                .groupBy(DOCUMENT.KIND)
                .forEach(row -> {
                    var kind = DocumentKind.valueOf(row.value1());
                    boolean signed = TRADE.contains(kind) || kind == DocumentKind.FLOAT_CORRECTION;
                    var amount = signed ? row.value3() : row.value4();
                    sums.put(kind, new Sum(row.value2(), amount.longValueExact()));
                });
        return sums;
    }

    private List<Figure> totals(Shift shift) {
        var heads = sql.select(
                        DSL.count(),
                        total(DOCUMENT.NET),
                        total(DOCUMENT.TAX),
                        total(DOCUMENT.ROUNDING),
                        total(DOCUMENT.TOTAL))
                .from(DOCUMENT)
                .where(traded(shift))
                .fetchSingle();
        var figures = new ArrayList<>(goods(shift));
        figures.add(figure(Section.TOTALS, "NET", new Sum(0, heads.value2().longValueExact())));
        figures.add(figure(Section.TOTALS, "TAX", new Sum(0, heads.value3().longValueExact())));
        figures.add(figure(Section.TOTALS, "ROUNDING", new Sum(0, heads.value4().longValueExact())));
        figures.addAll(discounts(shift));
        figures.add(figure(
                Section.TOTALS, "TOTAL", new Sum(heads.value1(), heads.value5().longValueExact())));
        return figures;
    }

    /// Goods sold and goods brought back, where some came back; else the documents say it all.
    private List<Figure> goods(Shift shift) {
        var lines = lines(shift, DOCUMENT_LINE.NET.plus(DOCUMENT_LINE.TAX), DSL.trueCondition());
        return lines.back().pieces() == 0
                ? List.of()
                : List.of(
                        figure(Section.TOTALS, "GOODS", lines.there()),
                        figure(Section.TOTALS, back("GOODS"), lines.back()));
    }

    private List<Figure> discounts(Shift shift) {
        return bothWays(
                Section.TOTALS, "DISCOUNT", lines(shift, DOCUMENT_LINE.DISCOUNT, DOCUMENT_LINE.DISCOUNT.ne(0L)));
    }

    private BothWays lines(Shift shift, Field<Long> amount, Condition which) {
        var back = DSL.field(DOCUMENT_LINE.QUANTITY.lt(DSL.inline(0L)));
        return sql.select(back, DSL.count(), total(amount))
                .from(DOCUMENT)
                .join(DOCUMENT_LINE)
                .on(DocumentNumbers.within(DOCUMENT_LINE.ROW_NO, DOCUMENT.DOCUMENT_NO))
                .where(traded(shift))
                .and(which)
                .groupBy(back)
                .fetch(row -> BothWays.of(row.value1(), row.value2(), row.value3()))
                .stream()
                .reduce(BothWays.NONE, BothWays::and);
    }

    private List<Figure> bothWays(Section section, String label, BothWays sums) {
        var there = figure(section, label, sums.there());
        return sums.back().pieces() == 0 ? List.of(there) : List.of(there, figure(section, back(label), sums.back()));
    }

    private static String back(String label) {
        return label + "_BACK";
    }

    private List<Figure> taxes(Shift shift) {
        return sql.select(
                        DOCUMENT_TAX.TAX_KEY,
                        DOCUMENT_TAX.TAX_RATE,
                        TAX_CLASS.NAME,
                        total(DOCUMENT_TAX.NET),
                        total(DOCUMENT_TAX.TAX))
                .from(DOCUMENT)
                .join(DOCUMENT_TAX)
                .on(DocumentNumbers.within(DOCUMENT_TAX.ROW_NO, DOCUMENT.DOCUMENT_NO))
                .leftJoin(TAX_CLASS)
                .on(TAX_CLASS.TAX_KEY.eq(DOCUMENT_TAX.TAX_KEY))
                .where(traded(shift))
                .groupBy(DOCUMENT_TAX.TAX_KEY, DOCUMENT_TAX.TAX_RATE, TAX_CLASS.NAME)
                .orderBy(DOCUMENT_TAX.TAX_KEY, DOCUMENT_TAX.TAX_RATE)
                .fetch(row -> figure(
                        Section.TAXES,
                        taxLabel(Optional.ofNullable(row.value3()).orElse(row.value1()), row.value2()),
                        new Sum(row.value4().longValueExact(), row.value5().longValueExact())));
    }

    private Map<Tender.Kind, BothWays> tenders(Shift shift) {
        var back = DSL.field(TENDER.AMOUNT.lt(DSL.inline(0L)));
        var sums = new TreeMap<Tender.Kind, BothWays>();
        sql.select(TENDER.KIND, back, DSL.count(), total(TENDER.AMOUNT))
                .from(DOCUMENT)
                .join(TENDER)
                .on(DocumentNumbers.within(TENDER.ROW_NO, DOCUMENT.DOCUMENT_NO))
                .where(traded(shift))
                .groupBy(TENDER.KIND, back)
                .forEach(row -> sums.merge(
                        Tender.Kind.valueOf(row.value1()),
                        BothWays.of(row.value2(), row.value3(), row.value4()),
                        BothWays::and));
        return sums;
    }

    private List<Figure> drawer(Shift shift, Map<DocumentKind, Sum> kinds, BothWays cash) {
        var in = kinds.getOrDefault(DocumentKind.CASH_IN, Sum.NONE);
        var out = kinds.getOrDefault(DocumentKind.CASH_OUT, Sum.NONE);
        var opened = kinds.getOrDefault(DocumentKind.NO_SALE, Sum.NONE);
        var corrected = kinds.getOrDefault(DocumentKind.FLOAT_CORRECTION, Sum.NONE);
        var opening = shift.openingFloat().minor();
        var began = Math.addExact(opening, corrected.amount());
        var expected = Math.addExact(Math.addExact(began, cash.amount()), Math.subtractExact(in.amount(), out.amount()));
        var figures = new ArrayList<Figure>();
        figures.add(figure(Section.DRAWER, "FLOAT", new Sum(1, opening)));
        if (corrected.pieces() > 0) {
            figures.add(figure(Section.DRAWER, ShiftReport.FLOAT_CORRECTION, corrected));
        }
        figures.addAll(bothWays(Section.DRAWER, "CASH_SALES", cash));
        figures.add(figure(Section.DRAWER, "CASH_IN", in));
        figures.add(figure(Section.DRAWER, "CASH_OUT", new Sum(out.pieces(), -out.amount())));
        figures.add(figure(Section.DRAWER, "NO_SALE", new Sum(opened.pieces(), 0)));
        figures.add(figure(Section.DRAWER, "EXPECTED", new Sum(0, expected)));
        return figures;
    }

    private List<Figure> voided(Shift shift) {
        var back = DSL.field(VOIDED_LINE.QUANTITY.lt(DSL.inline(0L)));
        var struck = sql.select(back, DSL.count(), total(VOIDED_LINE.AMOUNT))
                .from(DOCUMENT)
                .join(VOIDED_LINE)
                .on(VOIDED_LINE.DOCUMENT_ID.eq(DOCUMENT.ID))
                .where(DOCUMENT.SHIFT_ID.eq(shift.id()))
                .groupBy(back)
                .fetch(row -> BothWays.of(row.value1(), row.value2(), row.value3()));
        return bothWays(Section.VOIDED_LINES, "VOIDED_LINES", struck.stream().reduce(BothWays.NONE, BothWays::and));
    }

    private static Condition traded(Shift shift) {
        return DOCUMENT
                .SHIFT_ID
                .eq(shift.id())
                .and(DOCUMENT.KIND.in(TRADE.stream().map(DocumentKind::name).toList()));
    }

    private static Field<BigDecimal> total(Field<Long> amounts) {
        return DSL.coalesce(DSL.sum(amounts), BigDecimal.ZERO);
    }

    private static String taxLabel(String name, int rate) {
        var percent = new Percent(rate).toString();
        return name.contains(percent) ? name : name + " (" + percent + ")";
    }

    private Figure figure(Section section, String label, Sum sum) {
        return new Figure(section, label, sum.pieces(), money(sum.amount()));
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }
}
