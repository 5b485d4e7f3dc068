package org.threeplug.office.records;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.threeplug.kernel.Ids;
import org.threeplug.office.Fields;
import org.threeplug.records.Entry;
import org.threeplug.records.EntryRules;
import org.threeplug.records.Row;
import org.threeplug.records.Sight;
import org.threeplug.settings.ChooseSettings;
import org.threeplug.settings.SettingGroup;
import org.threeplug.settings.Settings;

/// Declared settings being changed, in the inputs that a record with such fields has.
final class SettingGroupForm {

    final RecordForm form;

    private final KindOffice kind;
    private final SettingGroup group;
    private final Settings settings;
    private Entry seen;

    SettingGroupForm(KindOffice kind, SettingGroup group, Settings settings) {
        this.kind = kind;
        this.group = group;
        this.settings = settings;
        this.form = new RecordForm(kind, Sight.whole(group.type()), new Fields(), "");
        this.seen = settings.group(group);
        show(seen);
    }

    private void show(Entry chosen) {
        seen = chosen;
        form.fill(new Row(chosen, Map.<UUID, String>of()));
    }

    /// What was declared, in the form only.
    void begin() {
        form.inputs.show(group.initial().values(), Map.of());
    }

    boolean mayEdit() {
        return kind.office().may("settings.edit");
    }

    void save(Consumer<Entry> then) {
        var fields = form.fields;
        fields.forgive();
        var typed = EntryRules.cleaned(group.type(), form.typed());
        EntryRules.wrong(group.type(), typed).forEach(fields::refuse);
        if (!fields.isSound()) {
            return;
        }
        kind.office().save(form.busy, fields, new ChooseSettings(Ids.next(), group, typed, seen), chosen -> {
            show(chosen);
            then.accept(chosen);
        });
    }
}
