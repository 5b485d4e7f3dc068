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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftReport.Figure;
import org.threeplug.cash.ShiftReport.Section;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.payments.Tender;

/// The sums over a shift's documents, by the index over their shift. Nothing is counted along the way, so a figure cannot
/// drift from the documents it stands for.
final class ShiftFigures {

    /// The kinds that change what customers owe, in the order they are printed.
    static final List<DocumentKind> TRADE =
            List.of(DocumentKind.SALE, DocumentKind.RETURN, DocumentKind.EXCHANGE, DocumentKind.VOID);

    private static final Set<Section> BLIND = Set.of(Section.DOCUMENTS, Section.VOIDED_LINES);

    private final DSLContext sql;
    private final Currency currency;

    ShiftFigures(DSLContext sql, Currency currency) {
        this.sql = sql;
        this.currency = currency;
    }

    private record Sum(long pieces, long amount) {
        private static final Sum NONE = new Sum(0, 0);
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
        tenders.forEach((kind, sum) -> figures.add(figure(Section.TENDERS, kind.name(), sum)));
        figures.addAll(drawer(shift, kinds, tenders.getOrDefault(Tender.Kind.CASH, Sum.NONE)));
        figures.add(voided(shift));
        return figures;
    }

    /// What may be shown before the count: how many documents of which kind, money that is not in the drawer, and struck
    /// lines. The turnover is left out with the cash, since turnover less cards is the cash.
    List<Figure> blind(Shift shift) {
        return all(shift).stream()
                .filter(figure -> BLIND.contains(figure.section()) || isBesideTheDrawer(figure))
                .map(figure -> figure.section() == Section.DOCUMENTS
                        ? new Figure(figure.section(), figure.label(), figure.pieces(), money(0))
                        : figure)
                .toList();
    }

    private static boolean isBesideTheDrawer(Figure figure) {
        return figure.section() == Section.TENDERS && !figure.label().equals(Tender.Kind.CASH.name());
    }

    private Map<DocumentKind, Sum> kinds(Shift shift) {
        var sums = new EnumMap<DocumentKind, Sum>(DocumentKind.class);
        sql.select(DOCUMENT.KIND, DSL.count(), total(DOCUMENT.TOTAL), total(DSL.abs(DOCUMENT.TOTAL)))
                .from(DOCUMENT)
                .where(DOCUMENT.SHIFT_ID.eq(shift.id()))
                .groupBy(DOCUMENT.KIND)
                .forEach(row -> {
                    var kind = DocumentKind.valueOf(row.value1());
                    var amount = TRADE.contains(kind) ? row.value3() : row.value4();
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
        var discounts = sql.select(DSL.count(), total(DOCUMENT_LINE.DISCOUNT))
                .from(DOCUMENT)
                .join(DOCUMENT_LINE)
                .on(DOCUMENT_LINE.DOCUMENT_ID.eq(DOCUMENT.ID))
                .where(traded(shift))
                .and(DOCUMENT_LINE.DISCOUNT.ne(0L))
                .fetchSingle();
        return List.of(
                figure(Section.TOTALS, "NET", new Sum(0, heads.value2().longValueExact())),
                figure(Section.TOTALS, "TAX", new Sum(0, heads.value3().longValueExact())),
                figure(Section.TOTALS, "ROUNDING", new Sum(0, heads.value4().longValueExact())),
                figure(
                        Section.TOTALS,
                        "DISCOUNT",
                        new Sum(discounts.value1(), discounts.value2().longValueExact())),
                figure(
                        Section.TOTALS,
                        "TOTAL",
                        new Sum(heads.value1(), heads.value5().longValueExact())));
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
                .on(DOCUMENT_TAX.DOCUMENT_ID.eq(DOCUMENT.ID))
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

    private Map<Tender.Kind, Sum> tenders(Shift shift) {
        var sums = new EnumMap<Tender.Kind, Sum>(Tender.Kind.class);
        sql.select(TENDER.KIND, DSL.count(), total(TENDER.AMOUNT))
                .from(DOCUMENT)
                .join(TENDER)
                .on(TENDER.DOCUMENT_ID.eq(DOCUMENT.ID))
                .where(traded(shift))
                .groupBy(TENDER.KIND)
                .forEach(row -> sums.put(
                        Tender.Kind.valueOf(row.value1()),
                        new Sum(row.value2(), row.value3().longValueExact())));
        return sums;
    }

    private List<Figure> drawer(Shift shift, Map<DocumentKind, Sum> kinds, Sum cash) {
        var in = kinds.getOrDefault(DocumentKind.CASH_IN, Sum.NONE);
        var out = kinds.getOrDefault(DocumentKind.CASH_OUT, Sum.NONE);
        var opened = kinds.getOrDefault(DocumentKind.NO_SALE, Sum.NONE);
        var opening = shift.openingFloat().minor();
        var expected = Math.addExact(Math.addExact(opening, cash.amount()), Math.subtractExact(in.amount(), out.amount()));
        return List.of(
                figure(Section.DRAWER, "FLOAT", new Sum(1, opening)),
                figure(Section.DRAWER, "CASH_SALES", cash),
                figure(Section.DRAWER, "CASH_IN", in),
                figure(Section.DRAWER, "CASH_OUT", new Sum(out.pieces(), -out.amount())),
                figure(Section.DRAWER, "NO_SALE", new Sum(opened.pieces(), 0)),
                figure(Section.DRAWER, "EXPECTED", new Sum(0, expected)));
    }

    private Figure voided(Shift shift) {
        var struck = sql.select(DSL.count(), total(VOIDED_LINE.AMOUNT))
                .from(DOCUMENT)
                .join(VOIDED_LINE)
                .on(VOIDED_LINE.DOCUMENT_ID.eq(DOCUMENT.ID))
                .where(DOCUMENT.SHIFT_ID.eq(shift.id()))
                .fetchSingle();
        return figure(
                Section.VOIDED_LINES, "VOIDED_LINES", new Sum(struck.value1(), struck.value2().longValueExact()));
    }

    private static Condition traded(Shift shift) {
        return DOCUMENT
                .SHIFT_ID
                .eq(shift.id())
                .and(DOCUMENT.KIND.in(TRADE.stream().map(Enum::name).toList()));
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
