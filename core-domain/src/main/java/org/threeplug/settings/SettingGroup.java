package org.threeplug.settings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.records.Check;
import org.threeplug.records.Entry;
import org.threeplug.records.EntryRules;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;
import org.threeplug.records.RecordType;

/// Settings that belong together, declared: the form, the command, the search and the reference are computed from here.
///
/// ```java
/// static final Field<Quantity> UNDO = Field.quantity("undoSeconds", 0).required().from(Quantity.ZERO).initially(Quantity.of(5));
/// static final SettingGroup TILL = SettingGroup.of("sales.till", UNDO);
/// ```
///
/// @param type its fields, as those of a record of which there is one; its words stand where those of a kind do
public record SettingGroup(RecordType type) {

    private static final UUID THE_ONE = new UUID(0, 0);

    /// @param key such as `sales.till`: the context, or the id of the plug, and what they are about
    public static SettingGroup of(String key, Field<?>... fields) {
        for (var field : fields) {
            boolean open = field.is(Field.Trait.REQUIRED) && field.initial().isEmpty();
            boolean fits = !(field.holds() instanceof Holds.Lines || field.holds() instanceof Holds.Ref) && field.seenBy().isEmpty();
            if (open || !fits || key.indexOf('.') < 0) {
                throw new IllegalArgumentException("%s of %s cannot be a setting".formatted(field.key(), key));
            }
        }
        return new SettingGroup(RecordType.of(key, fields));
    }

    /// With a rule across its fields.
    public SettingGroup check(Check check) {
        return new SettingGroup(type.check(check));
    }

    public String key() {
        return type.key();
    }

    public List<Field<?>> fields() {
        return type.fields();
    }

    /// As what the books know one of them.
    public String name(Field<?> field) {
        return "chosen." + key() + "." + field.dashed();
    }

    /// What holds until somebody chooses.
    public Entry initial() {
        var entry = Entry.blank(THE_ONE);
        for (var field : fields()) {
            entry = begun(entry, field);
        }
        return EntryRules.cleaned(type, entry);
    }

    private static <T> Entry begun(Entry entry, Field<T> field) {
        return entry.with(field, Optional.ofNullable(field.initial().orElse(null)));
    }
}
