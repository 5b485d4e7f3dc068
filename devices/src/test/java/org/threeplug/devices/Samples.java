package org.threeplug.devices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftReport;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.payments.Tender;
import org.threeplug.settings.Register;
import org.threeplug.settings.StoreSettings;

/// A shop and its papers to draw.
public final class Samples {

    public static final Currency EUR = Currency.getInstance("EUR");
    public static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");
    public static final Register REGISTER =
            new Register(ID, "1", "Front", new Register.Branch(ID, "M", "Main Street", "1 Main Street"));

    private Samples() {}

    public static StoreSettings store(Locale language) {
        return new StoreSettings(
                "The Corner Shop",
                "RO1234567",
                "1 Main Street, Cluj",
                EUR,
                ZoneId.of("Europe/Bucharest"),
                language,
                StoreSettings.TaxRounding.PER_LINE,
                Money.of("0.05", EUR),
                Money.of("5.00", EUR),
                "",
                "Thank you. Goods may be returned within 30 days.",
                false);
    }

    public static Document sale(String customer) {
        var head = new Document.Head(
                ID,
                DocumentKind.SALE,
                "1-SALE",
                42,
                ID,
                ID,
                Optional.of(ID),
                LocalDate.of(2026, 11, 20),
                Instant.parse("2026-11-20T08:30:00Z"),
                ID,
                "Ana Popescu",
                Optional.of(ID),
                Optional.of(customer),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Money.of("21.00", EUR),
                Money.of("2.52", EUR),
                Money.of("0.03", EUR),
                Money.of("23.55", EUR));
        return new Document(
                head,
                List.of(
                        line(1, "Bread, wholemeal, sliced, of the extra large kind that nobody can carry", "1", "3.20", "0.00", "3.20"),
                        line(2, "Яблоки красные", "1.345", "2.99", "0.00", "4.02"),
                        line(3, "Ελαιόλαδο 1 l", "2", "8.90", "1.50", "16.30")),
                List.of(new Document.Tax("S", Percent.of("12"), Money.of("21.00", EUR), Money.of("2.52", EUR))),
                List.of(Tender.cash(Money.of("50.00", EUR), Money.of("26.45", EUR))));
    }

    private static Document.Line line(
            int number, String name, String quantity, String price, String discount, String amount) {
        return new Document.Line(
                number,
                Optional.of(ID),
                "C" + number,
                name,
                "pc",
                Quantity.ONE,
                Quantity.of(quantity),
                UnitPrice.of(price, EUR),
                true,
                Money.of(discount, EUR),
                "S",
                Percent.of("12"),
                Money.of(amount, EUR),
                Money.zero(EUR));
    }

    public static ShiftReport z() {
        var closing = new Shift.Closing(
                ID, Instant.parse("2026-11-20T18:00:00Z"), Money.of("123.55", EUR), Money.of("123.50", EUR));
        var shift = new Shift(
                ID,
                ID,
                7,
                LocalDate.of(2026, 11, 20),
                ID,
                Instant.parse("2026-11-20T06:00:00Z"),
                Money.of("100.00", EUR),
                Optional.of(closing));
        return new ShiftReport(
                shift,
                "1",
                Instant.parse("2026-11-20T18:00:01Z"),
                List.of(
                        new ShiftReport.Figure(ShiftReport.Section.DOCUMENTS, "SALE", 1, Money.of("23.55", EUR)),
                        new ShiftReport.Figure(ShiftReport.Section.TOTALS, "NET", 1, Money.of("21.00", EUR)),
                        new ShiftReport.Figure(ShiftReport.Section.TAXES, "S 12 %", 2100, Money.of("2.52", EUR)),
                        new ShiftReport.Figure(ShiftReport.Section.TENDERS, "CASH", 1, Money.of("23.55", EUR)),
                        new ShiftReport.Figure(ShiftReport.Section.DRAWER, "EXPECTED", 0, Money.of("123.55", EUR)),
                        new ShiftReport.Figure(ShiftReport.Section.DRAWER, "DIFFERENCE", 0, Money.of("-0.05", EUR))),
                Optional.of(new ShiftReport.Closed(7, Money.of("9876.54", EUR), 12345, "0f".repeat(32))));
    }
}
