package org.threeplug.ledger;

import java.util.UUID;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// The chart of accounts. What was posted names an account by its code, so a code and a kind stay; what the program posts to an
/// account is not chosen by people.
public final class Accounts {

    public static final Field<String> CODE = Field.text("code", 20).required().unique().once().searched().listed();
    public static final Field<String> NAME = Field.text("name", 120).required().searched().listed();
    public static final Field<Account.Kind> KIND =
            Field.choice("kind", Account.Kind.class).required().once().listed().filtered();
    public static final Field<String> ROLE = Field.text("role", 30).byProgram().initially(Account.Role.NONE.name());

    public static final RecordType TYPE = RecordType.of("accounts", CODE, NAME, KIND, ROLE)
            .named(NAME)
            .older("account")
            .knownBy(CODE)
            .subject("account")
            .lasting()
            .seenLike("ledger.view")
            .editedLike("ledger.adjust")
            .place("money", "books", 30, "document");

    private Accounts() {}

    public static Entry entry(Account account) {
        var entry = Entry.blank(new UUID(0, 0))
                .with(CODE, account.code())
                .with(NAME, account.name())
                .with(KIND, account.kind())
                .with(ROLE, account.role().name());
        return entry.withId(TYPE.id(entry));
    }

    public static Account of(Entry entry) {
        return new Account(
                entry.get(CODE), entry.get(NAME), entry.get(KIND), Account.Role.valueOf(entry.get(ROLE)));
    }
}
