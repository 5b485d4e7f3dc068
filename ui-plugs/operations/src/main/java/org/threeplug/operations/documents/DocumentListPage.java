package org.threeplug.operations.documents;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.ListPattern;
import org.threeplug.operations.office.Lists;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Pages;
import org.threeplug.operations.office.Surface;

final class DocumentListPage implements Page {

    private final DocumentListModel model;
    private final Surface surface;
    private final ListPattern<Document.Head> list;

    DocumentListPage(DocumentListModel model, Surface surface, Pages pages, DocumentPages made) {
        this.model = model;
        this.surface = surface;
        list = new ListPattern<>(surface.text("documents"), model.list, columns(), surface.texts())
                .onOpen(head -> pages.open(made.document(pages, head.id())));
        List.of("sales", "returns", "cash", "stock", "ledger")
                .forEach(chip -> list.chip(chip, surface.text("documents.chip." + chip)));
        Lists.addTools(
                list,
                Lists.tools(new Node[] {
                    Lists.day(surface, "office.from", model.from), Lists.day(surface, "office.to", model.to)
                }));
        Lists.empty(
                list,
                model.list,
                () -> model.from.get().isPresent() || model.to.get().isPresent(),
                () -> new EmptyState(Icon.RECEIPT, surface.text("documents.empty"), surface.text("documents.empty.how")),
                surface);
    }

    private List<Column<Document.Head>> columns() {
        var formats = surface.formats();
        return List.of(
                Column.<Document.Head>words(
                                "when", surface.text("document.when"), head -> formats.dateTime(head.occurredAt()))
                        .share(3),
                Column.<Document.Head>words("reference", surface.text("document.reference"), Document.Head::reference)
                        .share(3),
                Column.<Document.Head>state("kind", surface.text("document.kind"), DocumentListPage::meaning, head ->
                                surface.word("document", head.kind().name()))
                        .share(3),
                Column.words("cashier", surface.text("document.cashier"), Document.Head::cashierName),
                Column.words("customer", surface.text("document.customer"), head -> head.customerName()
                        .orElse("")),
                Column.<Document.Head>words("external", surface.text("document.external"), head -> head.externalNumber()
                                .orElse(""))
                        .hiddenAtFirst(),
                Column.<Document.Head>words("day", surface.text("document.day"), head -> formats.date(
                                head.businessDate()))
                        .hiddenAtFirst(),
                Column.<Document.Head>amount("total", surface.text("document.total"), head -> formats.money(
                                head.total()))
                        .share(2));
    }

    static Meaning meaning(Document.Head head) {
        return meaning(head.kind());
    }

    static Meaning meaning(DocumentKind kind) {
        return switch (kind) {
            case SALE, EXCHANGE -> Meaning.SUCCESS;
            case RETURN, VOID -> Meaning.CAUTION;
            case STOCK_ADJUSTMENT, LEDGER_ADJUSTMENT, CASH_IN, CASH_OUT, NO_SALE, FLOAT, SHIFT_CLOSE -> Meaning.NEUTRAL;
        };
    }

    @Override
    public Parent view() {
        return list;
    }

    @Override
    public void shown() {
        model.list.refresh();
    }

    @Override
    public KeyMap keys() {
        return KeyMap.of().on("F5", surface.text("office.refresh"), model.list::refresh);
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(list.searchField());
    }
}
