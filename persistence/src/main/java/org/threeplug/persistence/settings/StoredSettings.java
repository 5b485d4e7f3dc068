package org.threeplug.persistence.settings;

import static org.threeplug.persistence.schema.Tables.BRANCH;
import static org.threeplug.persistence.schema.Tables.NODE;
import static org.threeplug.persistence.schema.Tables.REGISTER;
import static org.threeplug.persistence.schema.Tables.REGISTER_PLACE;
import static org.threeplug.persistence.schema.Tables.SETTING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.threeplug.persistence.engine.capture.Generations;
import org.threeplug.persistence.engine.capture.Latest;
import org.threeplug.persistence.engine.gate.PlainReads;
import org.threeplug.records.Entry;
import org.threeplug.settings.PrinterChoice;
import org.threeplug.settings.Register;
import org.threeplug.settings.SettingGroup;
import org.threeplug.settings.Settings;
import org.threeplug.settings.StoreSettings;

/// The settings as last read; read again after any command that changed them, so a sale pays for a reference and nobody
/// works with a setting that was changed before.
public final class StoredSettings implements Settings {

    /// Stands for the store before it is set up.
    public static final UUID NO_NODE = new UUID(0, 0);

    private record Read(
            Optional<StoreSettings> store,
            List<Register> registers,
            Map<UUID, PrinterChoice> printers,
            UUID node,
            Map<String, String> texts,
            Map<SettingGroup, Entry> chosen) {}

    private final Latest<Read> latest;
    private final Supplier<Optional<UUID>> chosen;

    /// On a computer for which nobody chose a register.
    public StoredSettings(PlainReads reads, Generations generations) {
        this(reads, generations, Optional::empty);
    }

    /// @param chosen which register this computer is
    public StoredSettings(PlainReads reads, Generations generations, Supplier<Optional<UUID>> chosen) {
        this.chosen = chosen;
        this.latest = new Latest<>(generations.of(SETTING, REGISTER, REGISTER_PLACE, BRANCH, NODE), () -> read(reads));
    }

    @Override
    public Optional<StoreSettings> store() {
        return latest.get().store();
    }

    @Override
    public List<Register> registers() {
        return latest.get().registers();
    }

    @Override
    public Optional<Register> here() {
        var all = registers();
        return chosen.get()
                .flatMap(id -> all.stream().filter(register -> register.id().equals(id)).findFirst())
                .or(() -> all.stream().findFirst());
    }

    @Override
    public Optional<PrinterChoice> printer(UUID register) {
        return Optional.ofNullable(latest.get().printers().get(register));
    }

    @Override
    public Entry group(SettingGroup group) {
        var read = latest.get();
        return read.store()
                .map(store -> read.chosen().computeIfAbsent(group, _ -> ChosenTexts.read(group, read.texts(), store.currency())))
                .orElseGet(group::initial);
    }

    @Override
    public UUID node() {
        return latest.get().node();
    }

    private static Read read(PlainReads reads) {
        var texts = SettingTexts.of(reads.all(SettingTexts.SQL, SettingTexts::row));
        var registers = reads.all(RegisterRows.SQL, RegisterRows::register);
        return new Read(
                SettingTexts.read(texts),
                registers,
                PrinterTexts.of(registers, texts),
                Optional.ofNullable(texts.get(SettingTexts.NODE)).map(UUID::fromString).orElse(NO_NODE),
                texts,
                new ConcurrentHashMap<>());
    }
}
