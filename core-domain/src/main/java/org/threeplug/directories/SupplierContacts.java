package org.threeplug.directories;

import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// Whom one speaks to at a supplier's.
public final class SupplierContacts {

    public static final Field<String> NAME = Field.text("name", 120).required().unique().personal();
    public static final Field<String> ROLE = Field.text("role", 80);
    public static final Field<String> PHONE = Field.text("phone", 40).personal();
    public static final Field<String> EMAIL = Field.text("email", 160).personal();

    public static final RecordType TYPE = RecordType.lines("supplier-contacts", NAME, ROLE, PHONE, EMAIL);

    private SupplierContacts() {}
}
