package org.threeplug.ledger;

import java.util.List;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// The chart of accounts.
@Declared("ledger.accounts")
@Asked(right = "ledger.view")
public record AccountList() implements Question<List<Account>> {

    @Override
    public List<Account> ask(Reads reads) {
        return reads.port(Ledger.class).accounts();
    }
}
