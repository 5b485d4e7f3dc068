package org.threeplug.journal;

import java.util.UUID;
import org.threeplug.kernel.Ids;

/// Something that commands are about: of it the journal can be asked what was done to it, by whichever command.
///
/// @param entity what kind of thing, such as `product`
public record Subject(String entity, UUID id) {

    public static final String PRODUCT = "product";
    public static final String CATEGORY = "category";
    public static final String TAX = "tax";
    public static final String CUSTOMER = "customer";
    public static final String PERSON = "person";
    public static final String ROLE = "role";
    public static final String REGISTER = "register";
    public static final String SHIFT = "shift";
    public static final String DOCUMENT = "document";

    /// Of whatever kind that was declared; their keys differ without it.
    public static final String RECORD = "record";

    public static Subject product(UUID id) {
        return new Subject(PRODUCT, id);
    }

    public static Subject customer(UUID id) {
        return new Subject(CUSTOMER, id);
    }

    public static Subject person(UUID id) {
        return new Subject(PERSON, id);
    }

    public static Subject document(UUID id) {
        return new Subject(DOCUMENT, id);
    }

    public static Subject record(UUID id) {
        return new Subject(RECORD, id);
    }

    /// Of things that are known by a word, such as a tax class by its code.
    public static Subject named(String entity, String word) {
        return new Subject(entity, Ids.named(entity, word));
    }
}
