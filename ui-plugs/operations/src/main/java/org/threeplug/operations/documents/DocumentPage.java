package org.threeplug.operations.documents;

import java.util.List;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.threeplug.cart.Cart;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Outcome;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Badge;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.control.MoneyLabel;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.DetailPattern;
import org.threeplug.ledger.Posting;
import org.threeplug.office.Forms;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Parts;
import org.threeplug.office.Sheet;
import org.threeplug.office.Surface;
import org.threeplug.operations.documents.DocumentModel.Shown;
import org.threeplug.payments.Tender;
import org.threeplug.stock.Movement;

/// One posted document: its lines, how it was taxed and paid, and what it caused in ledger, stock and journal.
final class DocumentPage implements Page {

    private final StackPane view = new StackPane();
    private final DocumentModel model;
    private final UUID id;
    private final Surface surface;
    private final Pages pages;
    private final DocumentPages made;

    DocumentPage(DocumentModel model, UUID id, Surface surface, Pages pages, DocumentPages made) {
        this.model = model;
        this.id = id;
        this.surface = surface;
        this.pages = pages;
        this.made = made;
        model.shown.subscribe(found -> found.ifPresent(shown -> view.getChildren().setAll(detail(shown))));
    }

    private DetailPattern detail(Shown shown) {
        var head = shown.posted().head();
        var formats = surface.formats();
        var state = new Badge(
                DocumentListPage.meaning(head.kind()), surface.word("document", head.kind()));
        var total = new MoneyLabel(surface.text("document.total"), formats, head.total());
        total.getStyleClass().addAll("value", "strong");
        var detail = new DetailPattern(head.reference(), state, actions(shown))
                .fact(surface.text("document.total"), total)
                .fact(surface.text("document.when"), formats.dateTime(head.occurredAt()))
                .fact(surface.text("document.day"), formats.date(head.businessDate()))
                .fact(surface.text("document.cashier"), head.cashierName());
        head.customer().ifPresent(_ -> detail.fact(
                surface.text("document.customer"),
                head.customerName().filter(name -> !name.isBlank()).orElseGet(() -> surface.text("customer.erased"))));
        head.reason().ifPresent(reason -> detail.fact(surface.text("document.reason"), reason));
        head.externalNumber().ifPresent(number -> detail.fact(surface.text("document.external"), number));
        shown.origin().ifPresent(origin -> detail.fact(surface.text("document.origin"), origin));
        if (!shown.posted().document().lines().isEmpty()) {
            detail.tab("lines", surface.text("document.lines"), () -> lines(shown));
        }
        if (!shown.posted().struck().isEmpty()) {
            detail.tab("struck", surface.text("document.struck"), () -> struck(shown));
        }
        if (!shown.posted().document().tenders().isEmpty()
                || !shown.posted().document().taxes().isEmpty()) {
            detail.tab("money", surface.text("document.money"), () -> money(shown));
        }
        return detail.tab("ledger", surface.text("document.ledger"), () -> ledger(shown))
                .tab("stock", surface.text("document.stock"), () -> stock(shown))
                .tab("record", surface.text("document.record"), () -> record(shown));
    }

    private ActionButton[] actions(Shown shown) {
        return model.deeds().stream().map(deed -> button(deed, shown)).toArray(ActionButton[]::new);
    }

    private ActionButton button(DocumentModel.Deed deed, Shown shown) {
        return switch (deed) {
            case OPEN_ORIGIN ->
                ActionButton.secondary(surface.text("document.open-origin"), () -> openOrigin(shown))
                        .icon(Icon.RECEIPT);
            case SAVE_PDF ->
                ActionButton.secondary(surface.text("office.pdf"), this::savePdf).icon(Icon.EXPORT);
            case REPRINT ->
                ActionButton.primary(surface.text("document.reprint"), this::reprint)
                        .icon(Icon.PRINT)
                        .key("Ctrl+P");
        };
    }

    private void openOrigin(Shown shown) {
        shown.posted().head().origin().ifPresent(sale -> pages.open(made.document(pages, sale)));
    }

    private Node lines(Shown shown) {
        var formats = surface.formats();
        List<Column<Document.Line>> columns = List.of(
                Column.<Document.Line>amount("number", surface.text("line.number"), line -> formats.number(
                        line.number())),
                Column.<Document.Line>words("code", surface.text("product.code"), Document.Line::code).share(3),
                Column.<Document.Line>words("name", surface.text("product.name"), Document.Line::name).share(7),
                Column.<Document.Line>amount("quantity", surface.text("line.quantity"), line ->
                                formats.quantity(line.quantity()) + " " + line.unit())
                        .share(3),
                Column.<Document.Line>amount("price", surface.text("line.price"), line -> formats.price(
                                line.unitPrice()))
                        .share(2),
                Column.<Document.Line>amount("discount", surface.text("line.discount"), line -> blankZero(
                                line.discount().negate()))
                        .share(2),
                Column.<Document.Line>amount("rate", surface.text("line.rate"), line -> formats.percent(
                                line.taxRate()))
                        .share(2),
                Column.<Document.Line>amount("amount", surface.text("line.amount"), line -> formats.money(
                                line.base()))
                        .share(3),
                Column.<Document.Line>amount("added", surface.text("line.tax-added"), line -> line.priceIncludesTax()
                                ? ""
                                : blankZero(line.tax()))
                        .share(3));
        return new Sheet<>(
                surface.text("document.lines"),
                columns,
                shown.posted().document().lines(),
                surface.text("document.no-lines"));
    }

    private Node struck(Shown shown) {
        var formats = surface.formats();
        List<Column<Cart.Voided>> columns = List.of(
                Column.<Cart.Voided>words("code", surface.text("product.code"), Cart.Voided::code).share(3),
                Column.<Cart.Voided>words("name", surface.text("product.name"), Cart.Voided::name).share(7),
                Column.<Cart.Voided>amount("quantity", surface.text("line.quantity"), line -> formats.quantity(
                                line.quantity()))
                        .share(2),
                Column.<Cart.Voided>amount("amount", surface.text("line.amount"), line -> formats.money(line.amount()))
                        .share(3));
        return new Sheet<>(surface.text("document.struck"), columns, shown.posted().struck(), "");
    }

    private String blankZero(Money amount) {
        return amount.isZero() ? "" : surface.formats().money(amount);
    }

    private Node money(Shown shown) {
        var formats = surface.formats();
        var head = shown.posted().head();
        List<Column<Document.Tax>> taxes = List.of(
                Column.words("tax", surface.text("tax"), Document.Tax::taxKey),
                Column.amount("rate", surface.text("line.rate"), tax -> formats.percent(tax.rate())),
                Column.amount("net", surface.text("document.net"), tax -> formats.money(tax.net())),
                Column.amount("amount", surface.text("document.tax"), tax -> formats.money(tax.tax())));
        List<Column<Tender>> tenders = List.of(
                Column.words("kind", surface.text("tender"), tender -> surface.word("tender", tender.kind())),
                Column.amount("amount", surface.text("tender.amount"), tender -> formats.money(tender.amount())),
                Column.amount("given", surface.text("tender.given"), tender -> formats.money(tender.given())),
                Column.amount("change", surface.text("tender.change"), tender -> blankZero(tender.change())));
        var sums = Parts.sentence(surface.text(
                "document.sums",
                formats.money(head.net()),
                formats.money(head.tax()),
                formats.money(head.rounding()),
                formats.money(head.total())));
        return Forms.scrolled(
                surface.text("document.money"),
                sums,
                Parts.heading(surface.text("document.taxes")),
                new Sheet<>(surface.text("document.taxes"), taxes, shown.posted().document().taxes(), "").whole(),
                Parts.heading(surface.text("document.tenders")),
                new Sheet<>(
                                surface.text("document.tenders"),
                                tenders,
                                shown.posted().document().tenders(),
                                surface.text("document.no-tenders"))
                        .whole());
    }

    private Node ledger(Shown shown) {
        var formats = surface.formats();
        List<Column<Posting>> columns = List.of(
                Column.words("account", surface.text("account.code"), Posting::account),
                Column.<Posting>words("name", surface.text("account.name"), posting -> shown.accounts()
                                .getOrDefault(posting.account(), ""))
                        .share(5),
                Column.<Posting>amount("debit", surface.text("ledger.debit"), posting ->
                                posting.amount().isPositive() ? formats.money(posting.amount()) : "")
                        .share(2),
                Column.<Posting>amount("credit", surface.text("ledger.credit"), posting ->
                                posting.amount().isNegative() ? formats.money(posting.amount().negate()) : "")
                        .share(2));
        return new Sheet<>(
                surface.text("document.ledger"), columns, shown.posted().postings(), surface.text("document.no-postings"));
    }

    private Node stock(Shown shown) {
        var formats = surface.formats();
        List<Column<Movement>> columns = List.of(
                Column.<Movement>words("product", surface.text("product.name"), movement -> shown.products()
                                .getOrDefault(movement.product(), ""))
                        .share(5),
                Column.<Movement>amount("quantity", surface.text("movement.quantity"), movement -> formats.quantity(
                                movement.quantity()))
                        .share(2),
                Column.<Movement>amount("value", surface.text("movement.value"), movement -> formats.money(
                                movement.value()))
                        .share(2));
        return new Sheet<>(
                surface.text("document.stock"),
                columns,
                shown.posted().movements(),
                surface.text("document.no-movements"));
    }

    private Node record(Shown shown) {
        return shown.record()
                .<Node>map(entry -> new EmptyState(
                        Icon.JOURNAL,
                        surface.text("document.record.is", entry.sequence(), entry.actor()),
                        entry.hash(),
                        ActionButton.secondary(
                                        surface.text("document.record.open"), () -> pages.open(made.record(entry)))
                                .icon(Icon.JOURNAL)))
                .orElseGet(() -> new EmptyState(
                        Icon.JOURNAL,
                        surface.text("document.record.none"),
                        surface.text("document.record.none.how")));
    }

    private void reprint() {
        model.reprint(outcome -> {
            switch (outcome) {
                case Outcome.Done<Integer>(var copy, _) ->
                    surface.done(model.hasPrinter() ? "document.reprinted" : "document.reprinted.file", copy);
                case Outcome.Refused<Integer>(var why) -> surface.refused(why);
            }
        });
    }

    private void savePdf() {
        model.savePdf(outcome -> {
            switch (outcome) {
                case Outcome.Done<String>(var path, _) -> surface.done("office.saved-to", path);
                case Outcome.Refused<String>(var why) -> surface.refused(why);
            }
        });
    }

    @Override
    public ObservableValue<String> crumb() {
        return model.shown.map(found ->
                found.map(shown -> shown.posted().head().reference()).orElse(""));
    }

    @Override
    public boolean mayReturn() {
        return true;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {
        model.open(id);
    }

    @Override
    public KeyMap keys() {
        return KeyMap.of()
                .on("F5", surface.text("office.refresh"), () -> model.open(id))
                .on("Shortcut+P", surface.text("document.reprint"), this::reprint);
    }
}
