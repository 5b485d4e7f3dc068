package org.threeplug.settings;

import java.util.UUID;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// The tills. The numbers of their documents begin with their codes, so a code stays.
public final class Registers {

    public static final Field<String> CODE = Field.text("code", 10).required().unique().once().searched().listed();
    public static final Field<String> NAME = Field.text("name", 80).required().searched().listed();
    public static final Field<UUID> BRANCH =
            Field.ref("branch", Branches.TYPE).stored("branch_id").required().once().listed().filtered();

    public static final RecordType TYPE = RecordType.of("registers", CODE, NAME, BRANCH)
            .named(NAME)
            .older("register")
            .subject("register")
            .lasting()
            .seenLike("settings.edit", "ledger.view")
            .editedLike("settings.edit")
            .place("set-up", "store", 36, "devices")
            .check((register, wrong) -> {
                // it stands before the number of a document, with a dash between
                if (!register.get(CODE).matches("[\\p{L}\\p{N}]+")) {
                    wrong.add(CODE.key(), "settings.register-code", register.get(CODE));
                }
            });

    private Registers() {}

    public static Entry entry(Register register) {
        return Entry.blank(register.id())
                .with(CODE, register.code())
                .with(NAME, register.name())
                .with(BRANCH, register.branch().id());
    }

    public static Register of(Entry entry, Register.Branch branch) {
        return new Register(entry.id(), entry.get(CODE), entry.get(NAME), branch);
    }
}
