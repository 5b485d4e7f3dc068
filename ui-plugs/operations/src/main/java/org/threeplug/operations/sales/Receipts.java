package org.threeplug.operations.sales;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.sales.SalesHistory;

/// The last receipts to pick from, for a return or to print one again. Typing narrows them: the number alone is enough.
final class Receipts {

    private static final int OFFERED = 30;
    private static final Set<DocumentKind> RETURNABLE = Set.of(DocumentKind.SALE, DocumentKind.EXCHANGE);
    private static final Set<DocumentKind> PRINTED =
            Set.of(DocumentKind.SALE, DocumentKind.EXCHANGE, DocumentKind.RETURN);

    private final Desk desk;
    private final SalesHistory history;
    private List<Document.Head> recent = List.of();

    Receipts(Desk desk, SalesHistory history) {
        this.desk = desk;
        this.history = history;
        desk.promptProperty().subscribe(this::offer);
    }

    private static boolean isAsked(Prompt prompt) {
        return prompt == Prompt.RECEIPT || prompt == Prompt.RECEIPT_AGAIN;
    }

    private void offer(Prompt prompt) {
        recent = List.of();
        if (isAsked(prompt)) {
            var kinds = prompt == Prompt.RECEIPT ? RETURNABLE : PRINTED;
            var filter = new SalesHistory.Filter(Optional.empty(), Optional.empty(), "", kinds);
            desk.look(() -> history.documents(filter, 0, OFFERED), found -> {
                if (desk.prompt() == prompt) {
                    recent = List.copyOf(found);
                    typed();
                }
            });
        }
    }

    /// Shows those that fit what is keyed.
    void typed() {
        if (!isAsked(desk.prompt())) {
            return;
        }
        var text = desk.entry().get().strip();
        var numbered = recent.stream().filter(head -> isNumber(head, text)).toList();
        var fitting = numbered.isEmpty()
                ? recent.stream().filter(head -> contains(head.reference(), text)).toList()
                : numbered;
        desk.choices().show(fitting.stream().map(Choice.Receipt::new).toList());
    }

    /// Whether it bears this number; nobody keys the noughts before it.
    private static boolean isNumber(Document.Head head, String typed) {
        return typed.matches("\\d{1,9}") && head.number() == Long.parseLong(typed);
    }

    private static boolean contains(String reference, String typed) {
        return reference.toUpperCase(Locale.ROOT).contains(typed.toUpperCase(Locale.ROOT));
    }
}
