package org.threeplug.persistence.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Events;
import org.threeplug.persistence.gate.PlainReads;
import org.threeplug.settings.PrinterChoice;
import org.threeplug.settings.Register;
import org.threeplug.settings.Settings;
import org.threeplug.settings.StoreSettings;

/// The settings as last read. Any event of their context makes the next question read them again, so a sale pays for a
/// reference and nobody works with a setting that was changed before.
public final class StoredSettings implements Settings, AutoCloseable {

    /// Stands for the store before it is set up.
    public static final UUID NO_NODE = new UUID(0, 0);

    private record Read(Optional<StoreSettings> store, List<Register> registers, Map<UUID, PrinterChoice> printers, UUID node) {}

    private final PlainReads reads;
    private final AtomicReference<Optional<Read>> cached = new AtomicReference<>(Optional.empty());
    private final Runnable deaf;

    public StoredSettings(PlainReads reads, Events events) {
        this.reads = reads;
        this.deaf = events.listen(this::heard);
    }

    @Override
    public Optional<StoreSettings> store() {
        return current().store();
    }

    @Override
    public List<Register> registers() {
        return current().registers();
    }

    @Override
    public Optional<PrinterChoice> printer(UUID register) {
        return Optional.ofNullable(current().printers().get(register));
    }

    @Override
    public UUID node() {
        return current().node();
    }

    @Override
    public void close() {
        deaf.run();
    }

    private void heard(Event event) {
        if (event.kind().startsWith("settings.") || event.kind().startsWith("setup.")) {
            cached.set(Optional.empty());
        }
    }

    private Read current() {
        var known = cached.get();
        if (known.isPresent()) {
            return known.get();
        }
        var fresh = read(reads);
        // An event that arrives while reading must win: only the emptiness seen above may be replaced. And a store that
        // is not set up yet is asked again, as somebody may set it up without an event of ours.
        if (fresh.store().isPresent()) {
            cached.compareAndSet(known, Optional.of(fresh));
        }
        return fresh;
    }

    private static Read read(PlainReads reads) {
        var texts = SettingTexts.of(reads.all(SettingTexts.SQL, SettingTexts::row));
        var registers = reads.all(RegisterRows.SQL, RegisterRows::register);
        return new Read(
                SettingTexts.read(texts),
                registers,
                PrinterTexts.of(registers, texts),
                Optional.ofNullable(texts.get(SettingTexts.NODE)).map(UUID::fromString).orElse(NO_NODE));
    }
}
