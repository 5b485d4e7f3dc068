package org.threeplug.persistence.settings;

import static org.threeplug.persistence.schema.Tables.BRANCH;
import static org.threeplug.persistence.schema.Tables.REGISTER;
import static org.threeplug.persistence.schema.Tables.REGISTER_PLACE;
import static org.threeplug.persistence.schema.Tables.SETTING;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.threeplug.kernel.Ids;
import org.threeplug.ledger.Periods;
import org.threeplug.persistence.engine.gate.Kept;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.schema.tables.records.BranchRecord;
import org.threeplug.persistence.schema.tables.records.RegisterPlaceRecord;
import org.threeplug.persistence.schema.tables.records.RegisterRecord;
import org.threeplug.persistence.schema.tables.records.SettingRecord;
import org.threeplug.records.Entry;
import org.threeplug.settings.PrinterChoice;
import org.threeplug.settings.Register;
import org.threeplug.settings.SettingGroup;
import org.threeplug.settings.SettingsBook;
import org.threeplug.settings.StoreSettings;

/// Writes the settings, only those that changed.
public final class StoredSettingsBook implements SettingsBook {

    /// The setting that says up to which day the books are closed.
    public static final String CLOSED_THROUGH = Periods.STANDS_IN;

    private final Rows rows;
    private final Kept<Optional<StoreSettings>> settings;
    private final Kept<Map<UUID, Register>> registers;
    private final Kept<Optional<LocalDate>> closedThrough;

    public StoredSettingsBook(Rows rows) {
        this.rows = rows;
        this.settings = rows.keepUntilChanged(() -> SettingTexts.read(texts()), SETTING);
        this.closedThrough = rows.keepUntilChanged(
                () -> Optional.ofNullable(texts().get(CLOSED_THROUGH)).map(LocalDate::parse), SETTING);
        this.registers = rows.keepUntilChanged(this::readRegisters, REGISTER, REGISTER_PLACE, BRANCH);
    }

    @Override
    public boolean isSetUp() {
        return settings.get().isPresent();
    }

    @Override
    public StoreSettings store() {
        return settings.get().orElseThrow(() -> new IllegalStateException("The store is not set up"));
    }

    @Override
    public void save(StoreSettings settings) {
        var known = texts();
        SettingTexts.write(settings).forEach((name, content) -> put(known, name, content));
        if (!known.containsKey(SettingTexts.NODE)) {
            put(known, SettingTexts.NODE, Ids.next().toString());
        }
    }

    @Override
    public Entry group(SettingGroup group) {
        return ChosenTexts.read(group, texts(), store().currency());
    }

    @Override
    public void save(SettingGroup group, Entry chosen) {
        var known = texts();
        ChosenTexts.write(group, chosen).forEach((name, content) -> put(known, name, content));
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
        save(register);
    }

    /// Has a row only where the register sells from another place than its branch.
    @Override
    public void save(Register register) {
        var known = rows.sql().fetchOptional(REGISTER_PLACE, REGISTER_PLACE.REGISTER_ID.eq(register.id()));
        if (register.place().isEmpty()) {
            known.ifPresent(rows::delete);
            return;
        }
        var row = known.orElseGet(RegisterPlaceRecord::new);
        row.setPlaceId(register.sellsFrom());
        if (known.isPresent()) {
            rows.update(row);
        } else {
            row.setRegisterId(register.id());
            rows.insert(row);
        }
    }

    @Override
    public Register register(UUID id) {
        var register = registers.get().get(id);
        if (register == null) {
            throw SettingsBook.unknownRegister();
        }
        return register;
    }

    @Override
    public List<Register> sellingFrom(UUID place) {
        return registers.get().values().stream()
                .filter(register -> register.sellsFrom().equals(place))
                .sorted(Comparator.comparing(Register::code))
                .toList();
    }

    @Override
    public Optional<LocalDate> closedThrough() {
        return closedThrough.get();
    }

    @Override
    public void closeThrough(Optional<LocalDate> last) {
        if (last.isPresent()) {
            put(texts(), CLOSED_THROUGH, last.get().toString());
            return;
        }
        rows.sql().fetchOptional(SETTING, SETTING.NAME.eq(CLOSED_THROUGH)).ifPresent(rows::delete);
    }

    @Override
    public Optional<PrinterChoice> printer(UUID register) {
        return PrinterTexts.read(register, texts());
    }

    @Override
    public void save(Register register, PrinterChoice printer) {
        var known = texts();
        PrinterTexts.write(register.id(), printer).forEach((name, content) -> put(known, name, content));
    }

    private Map<UUID, Register> readRegisters() {
        return rows.prepared(RegisterRows.SQL).all(RegisterRows::register).stream()
                .collect(Collectors.toMap(Register::id, Function.identity()));
    }

    private Map<String, String> texts() {
        return SettingTexts.of(rows.prepared(SettingTexts.SQL).all(SettingTexts::row));
    }
}
