package org.threeplug.customers;

import java.util.List;
import org.threeplug.cart.ParkedCart;
import org.threeplug.documents.Document;
import org.threeplug.journal.JournalEntry;
import org.threeplug.questions.Sights;
import org.threeplug.receipts.SlipWords;
import org.threeplug.settings.StoreSettings;

/// A dossier as its customer reads it: plain text in the shop's language.
public final class DossierText {

    private final SlipWords words;
    private final StringBuilder text = new StringBuilder();

    private DossierText(StoreSettings store) {
        this.words = new SlipWords(store.language(), store.zone());
    }

    public static String of(CustomerDossier dossier, StoreSettings store) {
        var made = new DossierText(store);
        made.line(store.businessName());
        made.line(made.words.word("dossier.title"));
        made.line(made.words.word("dossier.made") + " " + made.words.time(dossier.madeAt()));
        made.master(dossier.customer());
        dossier.also().forEach(made::master);
        made.heading("dossier.documents", dossier.documents().size());
        dossier.documents().forEach(made::document);
        made.heading("dossier.parked", dossier.parked().size());
        dossier.parked().forEach(made::parked);
        made.heading("dossier.journal", dossier.entries().size());
        dossier.entries().forEach(made::entry);
        made.heading("dossier.seen", dossier.seen().size());
        dossier.seen().forEach(made::seen);
        made.line("");
        made.line(made.words.word("dossier.consents"));
        return made.text.toString();
    }

    private void master(Customer customer) {
        line("");
        line(words.word("dossier.master"));
        fact("dossier.number", customer.number());
        fact("dossier.name", customer.name());
        fact("dossier.phone", customer.phone());
        fact("dossier.email", customer.email());
        fact("dossier.tax-number", customer.taxNumber());
        fact("dossier.address", customer.address().replace("\n", "\n      "));
        fact("dossier.note", customer.note().replace("\n", "\n      "));
    }

    private void document(Document document) {
        var head = document.head();
        line("  " + head.reference() + "  " + words.time(head.occurredAt()) + "  "
                + words.word("kind", head.kind()) + "  " + words.amountWithCurrency(head.total()));
        document.lines()
                .forEach(each -> line("    " + words.quantity(each.quantity()) + " " + each.unit() + " x "
                        + words.price(each.unitPrice()) + "  " + each.name() + "  " + words.amount(each.amount())));
        document.tenders()
                .forEach(tender -> line(
                        "    " + words.word("tender", tender.kind()) + "  " + words.amount(tender.amount())));
    }

    private void parked(ParkedCart parked) {
        line("  " + parked.slot() + "  " + words.time(parked.parkedAt()) + "  " + parked.label() + "  "
                + words.amountWithCurrency(parked.total()));
    }

    private void entry(JournalEntry entry) {
        line("  " + entry.sequence() + "  " + words.time(entry.at()) + "  " + entry.command() + "  " + entry.actor());
        entry.changes().forEach(this::change);
    }

    private void seen(Sights.Row row) {
        var sight = row.sight();
        var times = sight.times() == 1 ? "" : "  x " + sight.times();
        line("  " + words.time(sight.last()) + "  " + row.seer() + "  " + sight.question() + times);
    }

    private void change(JournalEntry.Change change) {
        change.values().stream()
                .filter(value -> !value.before().equals(value.after()))
                .filter(value -> !List.of("id", "customer_id").contains(value.column()))
                .forEach(value -> line("    " + change.table() + "." + value.column() + ": " + quoted(value.before())
                        + " -> " + quoted(value.after())));
    }

    private static String quoted(String value) {
        return '"' + value.replace("\n", "\n      ") + '"';
    }

    private void fact(String key, String value) {
        line("  " + words.word(key) + ": " + value);
    }

    private void heading(String key, int count) {
        line("");
        line(words.word(key) + ": " + count);
    }

    private void line(String content) {
        text.append(content).append('\n');
    }
}
