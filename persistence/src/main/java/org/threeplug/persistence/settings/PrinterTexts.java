package org.threeplug.persistence.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.threeplug.settings.PrinterChoice;
import org.threeplug.settings.PrinterChoice.Drawer;
import org.threeplug.settings.PrinterChoice.PaperWidth;
import org.threeplug.settings.PrinterChoice.Way;
import org.threeplug.settings.Register;

/// The printer of each register among the named texts of the settings.
final class PrinterTexts {

    private PrinterTexts() {}

    static Map<UUID, PrinterChoice> of(List<Register> registers, Map<String, String> texts) {
        var printers = new HashMap<UUID, PrinterChoice>();
        registers.forEach(register ->
                read(register.id(), texts).ifPresent(choice -> printers.put(register.id(), choice)));
        return Map.copyOf(printers);
    }

    static Optional<PrinterChoice> read(UUID register, Map<String, String> texts) {
        return Optional.ofNullable(texts.get(name(register, "way")))
                .map(way -> new PrinterChoice(
                        Way.valueOf(way),
                        texts.getOrDefault(name(register, "address"), ""),
                        PaperWidth.valueOf(texts.get(name(register, "paper"))),
                        Drawer.valueOf(texts.get(name(register, "drawer")))));
    }

    static Map<String, String> write(UUID register, PrinterChoice choice) {
        var texts = new TreeMap<String, String>();
        texts.put(name(register, "way"), choice.way().name());
        texts.put(name(register, "address"), choice.address());
        texts.put(name(register, "paper"), choice.paper().name());
        texts.put(name(register, "drawer"), choice.drawer().name());
        return texts;
    }

    private static String name(UUID register, String part) {
        return "printer." + register + "." + part;
    }
}
