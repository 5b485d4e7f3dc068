package org.threeplug.documents;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;
import org.threeplug.ledger.Entry;
import org.threeplug.ledger.LedgerBook;
import org.threeplug.ledger.Posting;
import org.threeplug.settings.SettingsBook;

/// Posts an entry of the accountant's own. The key becomes the id of the document.
///
/// @param postings debits positive, credits negative; they must add up to zero
@Declared(value = "ledger.adjust", was = "AdjustLedger")
public record AdjustLedger(
        @NotNull UUID key,
        @NotNull UUID register,
        @NotNull Instant at,
        @NotNull LocalDate businessDate,
        @NotBlank @Size(max = 200) String text,
        @NotEmpty @Size(max = 99_999) List<Posting> postings,
        Optional<@Size(max = 40) String> externalNumber)
        implements Command<Document.Head> {

    public AdjustLedger {
        postings = List.copyOf(postings);
    }

    @Override
    public Permission permission() {
        return new Permission("ledger.adjust");
    }

    @Override
    public Document.Head run(Tx tx) {
        var book = tx.port(LedgerBook.class);
        var currency = tx.port(SettingsBook.class).store().currency();
        var sum = Money.zero(currency);
        var debits = sum;
        var wrong = tx.violations();
        for (int i = 0; i < postings.size(); i++) {
            var posting = postings.get(i);
            if (!book.hasAccount(posting.account())) {
                wrong.add("postings[" + i + "].account", "ledger.account-unknown", posting.account());
            }
            var given = posting.amount().currency();
            if (given.equals(currency)) {
                sum = sum.plus(posting.amount());
                debits = posting.amount().isPositive() ? debits.plus(posting.amount()) : debits;
            } else {
                wrong.add(
                        "postings[" + i + "].amount",
                        "settings.other-currency",
                        given.getCurrencyCode(),
                        currency.getCurrencyCode());
            }
        }
        if (!sum.isZero()) {
            wrong.add("postings", "ledger.not-balanced", sum.plain());
        } else if (debits.isZero()) {
            wrong.add("postings", "ledger.nothing-posted");
        }
        var heading = Heading.plain(key, DocumentKind.LEDGER_ADJUSTMENT, register, Optional.empty(), businessDate, at)
                .because(text)
                .known(externalNumber);
        heading.check(tx);
        wrong.mustBeNone();
        var head = heading.numbered(tx, debits);
        tx.port(DocumentBook.class).add(new Document(head, List.of(), List.of(), List.of()));
        book.post(new Entry(
                key, head.businessDate(), postings.stream().filter(posting -> !posting.amount().isZero()).toList()));
        tx.raise(new Event("ledger.adjusted", key.toString()));
        return head;
    }

    @Override
    public Document.Head repeated(Tx tx) {
        return tx.port(DocumentBook.class).head(key).orElseThrow();
    }
}
