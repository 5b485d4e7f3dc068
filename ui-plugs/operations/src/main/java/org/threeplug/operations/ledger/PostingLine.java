package org.threeplug.operations.ledger;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.threeplug.kernel.Money;
import org.threeplug.ledger.Account;
import org.threeplug.office.Fields;

/// One side of an entry as it is being typed: a debit or a credit, not both.
record PostingLine(
        Fields fields,
        ObjectProperty<Optional<Account>> account,
        ObjectProperty<Optional<Money>> debit,
        ObjectProperty<Optional<Money>> credit) {

    static PostingLine empty() {
        var fields = new Fields();
        return new PostingLine(
                fields,
                fields.value("account", Optional.empty()),
                fields.value("debit", Optional.empty()),
                fields.value("credit", Optional.empty()));
    }

    boolean isBlank() {
        return account.get().isEmpty() && debit.get().isEmpty() && credit.get().isEmpty();
    }
}
