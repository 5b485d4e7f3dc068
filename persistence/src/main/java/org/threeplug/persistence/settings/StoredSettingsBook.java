package org.threeplug.persistence.settings;

import static org.threeplug.persistence.schema.Tables.BRANCH;
import static org.threeplug.persistence.schema.Tables.REGISTER;
import static org.threeplug.persistence.schema.Tables.SETTING;

import java.util.Map;
import java.util.UUID;
import org.threeplug.kernel.Ids;
import org.threeplug.persistence.gate.Rows;
import org.threeplug.persistence.schema.tables.records.BranchRecord;
import org.threeplug.persistence.schema.tables.records.RegisterRecord;
import org.threeplug.persistence.schema.tables.records.SettingRecord;
import org.threeplug.settings.Register;
import org.threeplug.settings.SettingsBook;
import org.threeplug.settings.StoreSettings;

/// Writes the settings, only those that changed.
public final class StoredSettingsBook implements SettingsBook {

    private final Rows rows;

    public StoredSettingsBook(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean isSetUp() {
        return SettingTexts.read(texts()).isPresent();
    }

    @Override
    public StoreSettings store() {
        return SettingTexts.read(texts())
                .orElseThrow(() -> new IllegalStateException("The store is not set up"));
    }

    @Override
    public void save(StoreSettings settings) {
        var known = texts();
        SettingTexts.write(settings).forEach((name, content) -> put(known, name, content));
        if (!known.containsKey(SettingTexts.NODE)) {
            put(known, SettingTexts.NODE, Ids.next().toString());
        }
    }

    private void put(Map<String, String> known, String name, String content) {
        if (content.equals(known.get(name))) {
            return;
        }
        var row = new SettingRecord();
        row.setName(name);
        row.setContent(content);
        if (known.containsKey(name)) {
            rows.update(row);
        } else {
            rows.insert(row);
        }
    }

    @Override
    public void add(Register register) {
        var branch = register.branch();
        if (!rows.sql().fetchExists(BRANCH, BRANCH.ID.eq(branch.id()))) {
            var row = new BranchRecord();
            row.setId(branch.id());
            row.setCode(branch.code());
            row.setName(branch.name());
            row.setAddress(branch.address());
            rows.insert(row);
        }
        var row = new RegisterRecord();
        row.setId(register.id());
        row.setBranchId(branch.id());
        row.setCode(register.code());
        row.setName(register.name());
        rows.insert(row);
    }

    @Override
    public Register register(UUID id) {
        return rows.sql()
                .select(REGISTER.asterisk(), BRANCH.asterisk())
                .from(REGISTER)
                .join(BRANCH)
                .on(BRANCH.ID.eq(REGISTER.BRANCH_ID))
                .where(REGISTER.ID.eq(id))
                .fetchOptional(StoredSettings::register)
                .orElseThrow(() -> new IllegalStateException("There is no register " + id));
    }

    private Map<String, String> texts() {
        return rows.sql()
                .select(SETTING.NAME, SETTING.CONTENT)
                .from(SETTING)
                .fetchMap(SETTING.NAME, SETTING.CONTENT);
    }
}
