package org.threeplug.operations.journal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.threeplug.journal.JournalEntry.Value;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.words.Texts;

/// The columns that people know by a word, and what stands in them as people write it. Hashes are never shown, and what tells
/// who a customer is only to whoever may see that.
final class JournalFields {

    static final String HIDDEN = "•••";

    /// The tables whose rows people edit, the one a record is about before those that hang on it.
    static final List<String> EDITED = List.of(
            "product", "category", "tax_class", "customer", "app_user", "clock_rules", "setting", "product_unit", "barcode");

    /// Columns that keep the books in order and say nothing to people.
    static final Set<String> PASSED_OVER = Set.of(
            "product.id", "product.edition", "category.id", "customer.id", "customer.edition", "app_user.id",
            "app_user.failed_attempts", "app_user.locked_until", "clock_rules.id", "setting.name", "product_unit.product_id",
            "barcode.product_id", "barcode.unit", "product.picture");

    private enum Kind {
        PRICE,
        MONEY,
        QUANTITY,
        PERCENT,
        YES_OR_NO,
        CATEGORY,
        COLOUR,
        ROLE,
        LANGUAGE,
        SECRET
    }

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("product.price", Kind.PRICE),
            Map.entry("product.category_id", Kind.CATEGORY),
            Map.entry("product.price_includes_tax", Kind.YES_OR_NO),
            Map.entry("product.stocked", Kind.YES_OR_NO),
            Map.entry("product.open_price", Kind.YES_OR_NO),
            Map.entry("product.active", Kind.YES_OR_NO),
            Map.entry("product_unit.factor", Kind.QUANTITY),
            Map.entry("product_unit.price", Kind.PRICE),
            Map.entry("category.parent_id", Kind.CATEGORY),
            Map.entry("category.colour", Kind.COLOUR),
            Map.entry("category.on_till", Kind.YES_OR_NO),
            Map.entry("tax_class.rate", Kind.PERCENT),
            Map.entry("customer.active", Kind.YES_OR_NO),
            Map.entry("app_user.role_key", Kind.ROLE),
            Map.entry("app_user.language", Kind.LANGUAGE),
            Map.entry("app_user.active", Kind.YES_OR_NO),
            Map.entry("app_user.pin_hash", Kind.SECRET),
            Map.entry("app_user.password_hash", Kind.SECRET),
            Map.entry("setting.store.cash-rounding", Kind.MONEY),
            Map.entry("setting.store.difference-limit", Kind.MONEY),
            Map.entry("setting.store.demo", Kind.YES_OR_NO),
            Map.entry("setting.store.card-key-confirms", Kind.YES_OR_NO),
            Map.entry("setting.store.merge-scans", Kind.YES_OR_NO),
            Map.entry("setting.store.language", Kind.LANGUAGE));

    private final Texts texts;
    private final JournalNames names;
    private final boolean personal;

    /// @param personal whether whoever looks may see what tells who a customer is
    JournalFields(Texts texts, JournalNames names, boolean personal) {
        this.texts = texts;
        this.names = names;
        this.personal = personal;
    }

    /// One field of a record, as people read it.
    ///
    /// @param told whether what stood in it may be said
    record Field(String name, String before, String after, boolean told) {}

    /// The field's name among the words of the bundle.
    static String key(String table, String rowKey, String column) {
        return table.equals("setting") ? "setting." + rowKey : table + "." + column;
    }

    /// Empty for what people have no word for.
    Optional<Field> field(String table, String rowKey, Value value) {
        var key = key(table, rowKey, value.column());
        if (PASSED_OVER.contains(table + "." + value.column()) || !texts.has("field." + key)) {
            return Optional.empty();
        }
        boolean told = KINDS.get(key) != Kind.SECRET && !(value.personal() && !personal);
        return Optional.of(new Field(
                texts.text("field." + key),
                told ? shown(key, value.before()) : masked(value.before()),
                told ? shown(key, value.after()) : masked(value.after()),
                told));
    }

    private static String masked(String content) {
        return content.isEmpty() ? "" : HIDDEN;
    }

    private String shown(String key, String content) {
        if (content.isEmpty()) {
            return "";
        }
        var kind = Optional.ofNullable(KINDS.get(key));
        try {
            return kind.map(one -> words(one, content)).orElse(content);
        } catch (NumberFormatException e) {
            // An older program wrote it another way; as it stands it still says more than nothing.
            return content;
        }
    }

    private String words(Kind kind, String content) {
        var formats = texts.formats();
        return switch (kind) {
            case PRICE -> formats.price(UnitPrice.fromBooks(Long.parseLong(content), names.currency()));
            case MONEY -> formats.money(new Money(Long.parseLong(content), names.currency()));
            case QUANTITY -> formats.quantity(new Quantity(Long.parseLong(content)));
            case PERCENT -> formats.percent(new Percent(Integer.parseInt(content)));
            case YES_OR_NO -> texts.text(Boolean.parseBoolean(content) ? "told.yes" : "told.no");
            case CATEGORY -> names.of("category", content);
            case COLOUR -> word("colour.", content);
            case ROLE -> word("role.", content);
            case LANGUAGE -> Locale.forLanguageTag(content).getDisplayLanguage(texts.locale());
            case SECRET -> HIDDEN;
        };
    }

    private String word(String family, String content) {
        return texts.has(family + content) ? texts.text(family + content) : content;
    }
}
