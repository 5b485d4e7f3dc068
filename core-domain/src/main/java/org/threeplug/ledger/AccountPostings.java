package org.threeplug.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.threeplug.kernel.Declared;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.questions.Asked;
import org.threeplug.questions.ListQuestion;
import org.threeplug.questions.Reads;

/// The postings to one account, newest first.
@Declared("ledger.postings")
@Asked(right = "ledger.view")
public record AccountPostings(String account, Optional<LocalDate> from, Optional<LocalDate> to, Portion portion)
        implements ListQuestion<Ledger.AccountRow> {

    @Override
    public AccountPostings at(Portion other) {
        return new AccountPostings(account, from, to, other);
    }

    @Override
    public Page<Ledger.AccountRow> ask(Reads reads) {
        return reads.port(Ledger.class).postings(account, from, to, portion);
    }
}
