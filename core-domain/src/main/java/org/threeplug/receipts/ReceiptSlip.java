package org.threeplug.receipts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.payments.Tender;
import org.threeplug.receipts.Slip.Barcode;
import org.threeplug.receipts.Slip.Pair;
import org.threeplug.receipts.Slip.Rule;
import org.threeplug.receipts.Slip.Space;
import org.threeplug.receipts.Slip.Text;
import org.threeplug.settings.Register;
import org.threeplug.settings.StoreSettings;

/// The receipt of a posted document. It says only what stands in the books, so a copy years later reads the same.
public final class ReceiptSlip {

    private final Document document;
    private final StoreSettings store;
    private final Register register;
    private final Map<String, String> letters;
    private final SlipWords words;
    private final List<Slip.Line> lines = new ArrayList<>();

    private ReceiptSlip(Document document, StoreSettings store, Register register, Map<String, String> letters) {
        this.document = document;
        this.store = store;
        this.register = register;
        this.letters = letters;
        this.words = new SlipWords(store.language(), store.zone());
    }

    /// @param letters printed beside the lines, by the key of their tax class
    /// @param copy 0 for the first print, then the number of the copy
    public static Slip of(
            Document document, StoreSettings store, Register register, Map<String, String> letters, int copy) {
        var slip = new ReceiptSlip(document, store, register, letters);
        slip.head(copy);
        slip.goods();
        slip.totals();
        slip.tenders();
        slip.foot();
        return new Slip(slip.lines);
    }

    private void head(int copy) {
        lines.add(new Text(store.businessName(), true, true, true));
        centred(register.branch().name());
        centred(store.address());
        if (!store.taxNumber().isBlank()) {
            centred(words.word("tax-number") + " " + store.taxNumber());
        }
        centred(store.receiptHeader());
        lines.add(new Space());
        if (store.demo()) {
            lines.add(new Text(words.word("demo"), true, true, false));
        }
        if (copy > 0) {
            lines.add(new Text(words.word("copy") + " " + copy, true, true, true));
        }
        var head = document.head();
        lines.add(new Text(words.word("kind", head.kind()), true, true, false));
        lines.add(new Pair(head.reference(), words.time(head.occurredAt()), false, false));
        lines.add(new Pair(
                words.word("register") + " " + register.code(),
                words.word("cashier") + " " + head.cashierName(),
                false,
                false));
        customer(head);
        head.reason().ifPresent(reason -> plain(words.word("reason") + " " + reason));
    }

    private void customer(Document.Head head) {
        var name = head.customerName().filter(text -> !text.isBlank());
        if (name.isPresent()) {
            plain(words.word("customer") + " " + name.get());
        } else if (head.customer().isPresent()) {
            plain(words.word("customer-erased"));
        }
    }

    private void goods() {
        lines.add(new Rule());
        document.lines().forEach(this::line);
        if (!document.lines().isEmpty()) {
            lines.add(new Rule());
        }
    }

    /// Quantity, price, discount and amount in the terms of the price, so that they add up line by line.
    private void line(Document.Line line) {
        var marked = line.unitPrice().times(line.quantity());
        var apart = line.gross().minus(marked);
        boolean plain = line.discount().isZero() && apart.isZero();
        if (plain && line.quantity().equals(Quantity.ONE)) {
            lines.add(new Pair(line.name(), figure(line), false, false));
            return;
        }
        plain(line.name());
        var steps = new ArrayList<String>();
        steps.add(counted(line) + " x " + words.price(line.unitPrice()));
        if (!apart.isZero()) {
            steps.add(words.word("parts") + " " + words.signed(apart));
        }
        if (!line.discount().isZero()) {
            steps.add(words.word("discount") + " " + words.signed(line.discount().negate()));
        }
        var last = steps.removeLast();
        steps.forEach(step -> plain("  " + step));
        lines.add(new Pair("  " + last, figure(line), false, false));
    }

    private String counted(Document.Line line) {
        var quantity = words.quantity(line.quantity());
        return line.unit().isBlank() ? quantity : quantity + " " + line.unit();
    }

    private String letter(String taxKey) {
        return letters.getOrDefault(taxKey, taxKey);
    }

    private String figure(Document.Line line) {
        return words.amount(line.base()) + " " + letter(line.taxKey());
    }

    private void totals() {
        var head = document.head();
        var added = document.taxAdded();
        if (!added.isZero()) {
            lines.add(new Pair(words.word("tax-added"), words.amount(added), false, false));
        }
        if (!head.rounding().isZero()) {
            lines.add(new Pair(words.word("rounding"), words.amount(head.rounding()), false, false));
        }
        lines.add(new Pair(words.word("total"), words.amountWithCurrency(head.total()), true, true));
        document.taxes().stream()
                .filter(tax -> !tax.tax().isZero() || !tax.rate().equals(Percent.ZERO))
                .forEach(tax -> lines.add(new Pair(
                        "  " + letter(tax.taxKey()) + " " + words.word("tax") + " "
                                + words.percent(tax.rate()) + " " + words.word("on") + " " + words.amount(tax.net()),
                        words.amount(tax.tax()),
                        false,
                        false)));
    }

    private void tenders() {
        document.tenders().forEach(tender -> {
            lines.add(new Pair(
                    words.word("tender", tender.kind()),
                    words.amount(tender.kind() == Tender.Kind.CASH ? tender.given() : tender.amount()),
                    false,
                    false));
            if (!tender.change().isZero()) {
                lines.add(new Pair(words.word("change"), words.amount(tender.change()), true, false));
            }
        });
    }

    private void foot() {
        lines.add(new Space());
        centred(store.receiptFooter());
        if (Stream.of(DocumentKind.SALE, DocumentKind.EXCHANGE, DocumentKind.RETURN, DocumentKind.VOID)
                .anyMatch(document.head().kind()::equals)) {
            lines.add(new Barcode(document.head().reference()));
        }
    }

    private void plain(String text) {
        lines.add(new Text(text, false, false, false));
    }

    private void centred(String text) {
        if (!text.isBlank()) {
            lines.add(new Text(text, true, false, false));
        }
    }
}
