package org.threeplug.sales;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.Product;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.SeenJournal;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Permission;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Ledger;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;

/// One posted document with everything it caused, and for a reader of the journal the record that proves it.
@Declared("sales.document")
@Asked(right = "sales.view")
public record DocumentFacts(UUID id) implements PersonalQuestion<Optional<DocumentFacts.Facts>> {

    /// @param accounts the names of the accounts it posted to, by their codes
    /// @param products the names of the products it moved
    /// @param origin the reference of the sale it refers to
    /// @param record of the journal; empty for a reader without the right to see it
    public record Facts(
            PostedDocument posted,
            Map<String, String> accounts,
            Map<UUID, String> products,
            Optional<String> origin,
            Optional<JournalEntry> record) {}

    private static Facts facts(PostedDocument posted, Reads reads) {
        var catalog = reads.port(Catalog.class);
        var products = posted.movements().stream()
                .map(movement -> movement.product())
                .distinct()
                .flatMap(product -> catalog.product(product).stream())
                .collect(Collectors.toMap(Product::id, Product::name));
        var origin = posted.head()
                .origin()
                .flatMap(reads.port(SalesHistory.class)::document)
                .map(found -> found.head().reference());
        var record = reads.asker().may(new Permission("journal.view"))
                ? SeenJournal.of(reads).byKey(posted.head().id().toString())
                : Optional.<JournalEntry>empty();
        return new Facts(
                posted,
                reads.port(Ledger.class).accounts().stream().collect(Collectors.toMap(Account::code, Account::name)),
                products,
                origin,
                record);
    }

    @Override
    public Optional<DocumentFacts.Facts> ask(Reads reads) {
        return reads.port(SalesHistory.class).document(id).map(posted -> facts(posted, reads));
    }

    @Override
    public Collection<Person> shows(Optional<DocumentFacts.Facts> answer) {
        return answer.stream().flatMap(one -> one.posted().head().customer().stream()).map(Person::customer).toList();
    }
}
