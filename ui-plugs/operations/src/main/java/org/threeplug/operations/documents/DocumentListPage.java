package org.threeplug.operations.documents;

import java.util.List;
import java.util.Map;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.pattern.Column;
import org.threeplug.office.ListPage;
import org.threeplug.office.Pages;
import org.threeplug.office.Surface;

final class DocumentListPage extends ListPage<Document.Head> {

    private static final Map<DocumentKind, Meaning> MEANINGS = Map.of(
            DocumentKind.SALE, Meaning.SUCCESS,
            DocumentKind.EXCHANGE, Meaning.SUCCESS,
            DocumentKind.RETURN, Meaning.CAUTION,
            DocumentKind.VOID, Meaning.CAUTION,
            DocumentKind.GIVEN_UP, Meaning.CAUTION);

    DocumentListPage(DocumentListModel model, Surface surface, Pages pages, DocumentPages made) {
        super(surface, "documents", model.list, columns(surface));
        list().onOpen(head -> pages.open(made.document(pages, head.id())));
        List.of("sales", "returns", "cash", "stock", "ledger")
                .forEach(chip -> list().chip(chip, surface.text("documents.chip." + chip)));
        days();
        list().begins(DocumentListModel.FIRST);
        if (model.mayReprint()) {
            list().bulk(surface.text("document.reprint"), Icon.PRINT, chosen -> reprint(model, chosen));
        }
        list().bulkExport();
        empty(Icon.RECEIPT, "documents");
    }

    private void reprint(DocumentListModel model, List<Document.Head> chosen) {
        var documents = DocumentListModel.onPaper(chosen);
        if (documents.isEmpty()) {
            caution("documents.reprint.none");
        } else if (documents.size() > DocumentListModel.MOST_AT_ONCE) {
            caution("documents.reprint.many", DocumentListModel.MOST_AT_ONCE);
        } else if (!model.busy.get()) {
            model.reprint(documents, printed -> surface().doneWith("documents.reprinted", printed), surface()::refused);
        }
    }

    private void caution(String key, Object... arguments) {
        surface().notices().say(Notice.of(Meaning.CAUTION, surface().text(key, arguments)));
    }

    static List<Column<Document.Head>> columns(Surface surface) {
        var formats = surface.formats();
        return List.of(
                Column.<Document.Head>words(
                                "when", surface.text("document.when"), head -> formats.dateTime(head.occurredAt()))
                        .share(3)
                        .sorts(),
                Column.<Document.Head>words("reference", surface.text("document.reference"), Document.Head::reference)
                        .share(3)
                        .sorts(),
                Column.<Document.Head>state("kind", surface.text("document.kind"), DocumentListPage::meaning, head ->
                                surface.word("document", head.kind()))
                        .share(3)
                        .sorts(),
                Column.<Document.Head>words("cashier", surface.text("document.cashier"), Document.Head::cashierName)
                        .sorts(),
                Column.<Document.Head>words("customer", surface.text("document.customer"), head -> head.customerName()
                                .orElse(""))
                        .sorts(),
                Column.<Document.Head>words("external", surface.text("document.external"), head -> head.externalNumber()
                                .orElse(""))
                        .hiddenAtFirst(),
                Column.<Document.Head>words("day", surface.text("document.day"), head -> formats.date(
                                head.businessDate()))
                        .hiddenAtFirst(),
                Column.<Document.Head>amount("total", surface.text("document.total"), head -> formats.money(
                                head.total()))
                        .share(2)
                        .sorts());
    }

    static Meaning meaning(Document.Head head) {
        return meaning(head.kind());
    }

    static Meaning meaning(DocumentKind kind) {
        return MEANINGS.getOrDefault(kind, Meaning.NEUTRAL);
    }
}
