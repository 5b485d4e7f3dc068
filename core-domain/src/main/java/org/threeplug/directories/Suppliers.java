package org.threeplug.directories;

import java.util.List;
import java.util.UUID;
import org.threeplug.kernel.Percent;
import org.threeplug.merging.Merged;
import org.threeplug.merging.PartyRole;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// Whom the shop buys from.
public final class Suppliers {

    public static final Field<String> NUMBER =
            Field.code("number", 40).required().unique().numbered("S-").searched().listed();
    public static final Field<String> NAME = Field.text("name", 160).required().searched().listed();
    public static final Field<String> PHONE = Field.text("phone", 40).searched().listed();
    public static final Field<String> EMAIL = Field.text("email", 160).listed();
    public static final Field<String> TAX_NUMBER = Field.text("taxNumber", 40);
    public static final Field<UUID> TERMS = Field.ref("terms", PaymentTerms.TYPE).listed().filtered();
    public static final Field<Percent> REBATE =
            Field.percent("rebate").from(Percent.ZERO).to(Percent.HUNDRED).listed().seenBy("suppliers.terms");
    public static final Field<String> ADDRESS = Field.lines("address", 400);
    public static final Field<List<Entry>> CONTACTS = Field.lines("contacts", SupplierContacts.TYPE);
    public static final Field<String> NOTE = Field.lines("note", 1000);

    public static final RecordType TYPE = RecordType.of(
                    "suppliers", NUMBER, NAME, PHONE, EMAIL, TAX_NUMBER, TERMS, REBATE, CONTACTS, ADDRESS, NOTE)
            .named(NAME)
            .seenLike("ledger.view")
            .editedLike("catalog.edit", "ledger.adjust")
            .place("goods", "people", 50, "supplier")
            .guard((tx, before, _, _) -> {
                if (before.edition() > 0) {
                    Merged.mustNotBe(tx, before.id(), before.find(NAME).orElse(""));
                }
            })
            .merges(PartyRole.SUPPLIER)
            .large();

    private Suppliers() {}
}
