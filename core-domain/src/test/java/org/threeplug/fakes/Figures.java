package org.threeplug.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.threeplug.cart.Cart;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftReport;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Money;
import org.threeplug.payments.Tender;

/// The figures of a shift, added up from its documents.
final class Figures {

    private static final List<DocumentKind> TRADE =
            List.of(DocumentKind.SALE, DocumentKind.RETURN, DocumentKind.EXCHANGE, DocumentKind.VOID);

    private final Rows rows;
    private final Shift shift;
    private final List<Document> trade;
    private final List<ShiftReport.Figure> figures = new ArrayList<>();

    Figures(Rows rows, Shift shift) {
        this.rows = rows;
        this.shift = shift;
        this.trade = rows.documents.values().stream()
                .filter(document -> ofShift(document) && TRADE.contains(document.head().kind()))
                .toList();
    }

    static Money amount(List<ShiftReport.Figure> figures, ShiftReport.Section section, String label) {
        return figures.stream()
                .filter(figure -> figure.section() == section && figure.label().equals(label))
                .findFirst()
                .orElseThrow()
                .amount();
    }

    List<ShiftReport.Figure> all() {
        for (var kind : TRADE) {
            var some = trade.stream().filter(each -> each.head().kind() == kind).toList();
            add(ShiftReport.Section.DOCUMENTS, kind.name(), some.size(), sum(some, head -> head.total()));
        }
        goods();
        add(ShiftReport.Section.TOTALS, "NET", 0, sum(trade, Document.Head::net));
        add(ShiftReport.Section.TOTALS, "TAX", 0, sum(trade, Document.Head::tax));
        add(ShiftReport.Section.TOTALS, "ROUNDING", 0, sum(trade, Document.Head::rounding));
        discounts();
        add(ShiftReport.Section.TOTALS, "TOTAL", trade.size(), sum(trade, Document.Head::total));
        taxes();
        tenders();
        drawer();
        struck();
        return figures;
    }

    private List<Document.Line> lines() {
        return trade.stream().flatMap(document -> document.lines().stream()).toList();
    }

    private void goods() {
        if (lines().stream().anyMatch(line -> line.quantity().signum() < 0)) {
            bothWays(
                    ShiftReport.Section.TOTALS,
                    "GOODS",
                    lines(),
                    line -> line.quantity().signum() < 0,
                    Document.Line::amount);
        }
    }

    private void discounts() {
        bothWays(
                ShiftReport.Section.TOTALS,
                "DISCOUNT",
                lines().stream().filter(line -> !line.discount().isZero()).toList(),
                line -> line.quantity().signum() < 0,
                Document.Line::discount);
    }

    /// @return the sum of both
    private <T> Money bothWays(
            ShiftReport.Section section, String label, List<T> all, Predicate<T> back, Function<T, Money> amount) {
        var there = all.stream().filter(back.negate()).toList();
        var returned = all.stream().filter(back).toList();
        var taken = there.stream().map(amount).reduce(zero(), Money::plus);
        var given = returned.stream().map(amount).reduce(zero(), Money::plus);
        add(section, label, there.size(), taken);
        if (!returned.isEmpty()) {
            add(section, label + "_BACK", returned.size(), given);
        }
        return taken.plus(given);
    }

    private void taxes() {
        var nets = new TreeMap<String, Money>();
        var amounts = new TreeMap<String, Money>();
        for (var document : trade) {
            for (var tax : document.taxes()) {
                nets.merge(tax.taxKey(), tax.net(), Money::plus);
                amounts.merge(tax.taxKey(), tax.tax(), Money::plus);
            }
        }
        amounts.forEach((key, amount) ->
                add(ShiftReport.Section.TAXES, key, Optional.ofNullable(nets.get(key)).orElseThrow().minor(), amount));
    }

    private List<Tender> tenders(Tender.Kind kind) {
        return trade.stream()
                .flatMap(document -> document.tenders().stream())
                .filter(tender -> tender.kind() == kind)
                .toList();
    }

    private void tenders() {
        for (var kind : Tender.Kind.values()) {
            if (!tenders(kind).isEmpty()) {
                bothWays(
                        ShiftReport.Section.TENDERS,
                        kind.name(),
                        tenders(kind),
                        tender -> tender.amount().isNegative(),
                        Tender::amount);
            }
        }
    }

    /// The float, as it was corrected.
    Money began() {
        return shift.openingFloat().plus(sum(documents(DocumentKind.FLOAT_CORRECTION), Document.Head::total));
    }

    private void drawer() {
        var in = documents(DocumentKind.CASH_IN);
        var out = documents(DocumentKind.CASH_OUT);
        var moved = sum(in, Document.Head::total).plus(sum(out, Document.Head::total));
        add(ShiftReport.Section.DRAWER, "FLOAT", 1, shift.openingFloat());
        var corrections = documents(DocumentKind.FLOAT_CORRECTION);
        if (!corrections.isEmpty()) {
            var corrected = sum(corrections, Document.Head::total);
            add(ShiftReport.Section.DRAWER, ShiftReport.FLOAT_CORRECTION, corrections.size(), corrected);
        }
        var cash = bothWays(
                ShiftReport.Section.DRAWER,
                "CASH_SALES",
                tenders(Tender.Kind.CASH),
                tender -> tender.amount().isNegative(),
                Tender::amount);
        add(ShiftReport.Section.DRAWER, "CASH_IN", in.size(), sum(in, Document.Head::total));
        add(ShiftReport.Section.DRAWER, "CASH_OUT", out.size(), sum(out, Document.Head::total));
        add(ShiftReport.Section.DRAWER, "NO_SALE", documents(DocumentKind.NO_SALE).size(), zero());
        add(ShiftReport.Section.DRAWER, "EXPECTED", 0, began().plus(cash).plus(moved));
    }

    private void struck() {
        bothWays(
                ShiftReport.Section.VOIDED_LINES,
                "VOIDED_LINES",
                rows.documents.values().stream()
                        .filter(this::ofShift)
                        .flatMap(document -> rows.voided.getOrDefault(document.head().id(), List.of()).stream())
                        .toList(),
                line -> line.quantity().signum() < 0,
                Cart.Voided::amount);
    }

    private List<Document> documents(DocumentKind kind) {
        return rows.documents.values().stream()
                .filter(document -> ofShift(document) && document.head().kind() == kind)
                .toList();
    }

    private boolean ofShift(Document document) {
        return document.head().shift().equals(Optional.of(shift.id()));
    }

    private Money sum(List<Document> documents, Function<Document.Head, Money> amount) {
        return documents.stream().map(Document::head).map(amount).reduce(zero(), Money::plus);
    }

    private Money zero() {
        return Money.zero(rows.currency());
    }

    private void add(ShiftReport.Section section, String label, long pieces, Money amount) {
        figures.add(new ShiftReport.Figure(section, label, pieces, amount));
    }
}
