package org.threeplug.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.RefusedException;
import org.threeplug.office.Surface;
import org.threeplug.office.records.KindWords;
import org.threeplug.office.records.SettingGroupPage;
import org.threeplug.plug.PlugWords;
import org.threeplug.records.Cells;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.settings.ChooseSettings;
import org.threeplug.settings.ChosenSettings;
import org.threeplug.settings.SettingGroup;
import org.threeplug.words.Formats;
import org.threeplug.words.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pos settings [KEY [VALUE]]`: the declared settings, one of them, or another choice. A till that has the store open answers itself.
@Command(name = "settings", mixinStandardHelpOptions = true)
final class SettingsCommand extends StoreCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "KEY", descriptionKey = "settings.key")
    private @Nullable String key;

    @Parameters(index = "1", arity = "0..1", paramLabel = "VALUE", descriptionKey = "settings.value")
    private @Nullable String value;

    @Option(names = "--as-declared", descriptionKey = "settings.as-declared")
    private boolean asDeclared;

    @Mixin
    private final ByKey hand = new ByKey();

    /// A field of a group, by its key such as `sales.till.undo-seconds`.
    private record Setting(SettingGroup group, Field<?> field) {

        String key() {
            return group.key() + "." + field.dashed();
        }
    }

    SettingsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    List<String> forTheTill() {
        if (hand.isGiven()) {
            return List.of();
        }
        var words = new ArrayList<String>(List.of("settings"));
        Optional.ofNullable(key).ifPresent(words::add);
        Optional.ofNullable(value).ifPresent(words::add);
        if (asDeclared) {
            words.add("--as-declared");
        }
        return words;
    }

    @Override
    protected Answer answer() {
        return onStore(store -> {
            var all = all(store);
            if (key == null) {
                return listed(store, all);
            }
            var wanted = all.stream()
                    .filter(setting -> setting.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(
                            "cli.settings-unknown", key, all.stream().map(Setting::key).collect(Collectors.joining(", "))));
            return value == null && !asDeclared ? listed(store, List.of(wanted)) : changed(store, wanted);
        });
    }

    private static List<Setting> all(OpenStore store) {
        return store.plugs().settings().stream()
                .flatMap(group -> group.fields().stream().map(field -> new Setting(group, field)))
                .toList();
    }

    private Answer listed(OpenStore store, List<Setting> wanted) {
        var told = new Telling(store, terminal());
        var lines = new ArrayList<String>();
        var fields = new ArrayList<Map<String, Object>>();
        for (var setting : wanted) {
            var chosen = hand.ask(store, terminal(), new ChosenSettings(setting.group()));
            lines.add(told.line(setting, chosen));
            fields.add(told.fields(setting, chosen));
        }
        return Answer.good(String.join("\n", lines), Map.of("settings", fields));
    }

    private Answer changed(OpenStore store, Setting wanted) {
        var told = new Telling(store, terminal());
        var seen = hand.ask(store, terminal(), new ChosenSettings(wanted.group()));
        var chosen = with(seen, wanted.field(), asDeclared ? declared(wanted) : told.read(wanted, value == null ? "" : value));
        var kept = store.get(CommandGate.class)
                .submit(new ChooseSettings(Ids.next(), wanted.group(), chosen, seen), hand.in(store, terminal()))
                .orThrow();
        return Answer.good(told.line(wanted, kept), Map.of("settings", List.of(told.fields(wanted, kept))));
    }

    private static Optional<Object> declared(Setting setting) {
        return Optional.ofNullable(setting.group().initial().values().get(setting.field().key()));
    }

    private static <T> Entry with(Entry entry, Field<T> field, Optional<Object> given) {
        return entry.with(field, given.map(field.holds().type()::cast));
    }

    /// Says what settings hold, in the language of whoever asks, and reads what they are to hold.
    private static final class Telling {

        private final OpenStore store;
        private final Terminal terminal;
        private final Texts texts;

        Telling(OpenStore store, Terminal terminal) {
            this.store = store;
            this.terminal = terminal;
            var shop = store.settings().store().orElseThrow();
            var formats = new Formats(terminal.texts().locale(), shop.zone(), Set.of(shop.currency()));
            texts = Texts.of(Surface.BUNDLE, formats, KindWords.class.getClassLoader());
        }

        private KindWords words(Setting setting) {
            return new KindWords(SettingGroupPage.worded(texts, plugWords(), setting.group()), setting.group().type());
        }

        private PlugWords plugWords() {
            return wanted -> store.plugs().plugs().stream()
                    .map(plug -> Texts.of(plug.texts(), texts.formats(), plug.getClass().getClassLoader()))
                    .filter(words -> words.has(wanted))
                    .findFirst()
                    .map(words -> words.text(wanted));
        }

        String line(Setting setting, Entry chosen) {
            var words = words(setting);
            var said = words.said(setting.field(), chosen, Map.of());
            var line = terminal.texts().text(
                    "settings.line",
                    setting.key(),
                    said.isEmpty() ? terminal.texts().text("settings.nothing") : said,
                    words.plural(),
                    words.field(setting.field()));
            var range = range(setting.field());
            return range.isEmpty() ? line : terminal.texts().text("settings.line.range", line, range);
        }

        private String range(Field<?> field) {
            var least = field.least().map(Telling::plain);
            var most = field.most().map(Telling::plain);
            if (least.isPresent() && most.isPresent()) {
                return terminal.texts().text("settings.between", least.get(), most.get());
            }
            return least.map(bound -> terminal.texts().text("settings.from", bound))
                    .or(() -> most.map(bound -> terminal.texts().text("settings.to", bound)))
                    .orElseGet(() -> String.join(", ", choices(field)));
        }

        private static List<String> choices(Field<?> field) {
            return switch (field.holds()) {
                case Holds.Choice<?>(var of) -> Stream.of(of.getEnumConstants()).map(Enum::name).toList();
                case Holds.OneOf(var words) -> words;
                default -> List.of();
            };
        }

        Map<String, Object> fields(Setting setting, Entry chosen) {
            var words = words(setting);
            var field = setting.field();
            var fields = new LinkedHashMap<String, Object>();
            fields.put("key", setting.key());
            fields.put("group", words.plural());
            fields.put("name", words.field(field));
            fields.put("value", held(chosen, field));
            fields.put("declared", held(setting.group().initial(), field));
            fields.put("least", field.least().map(Telling::plain).orElse(""));
            fields.put("most", field.most().map(Telling::plain).orElse(""));
            fields.put("choices", choices(field));
            return fields;
        }

        private static String held(Entry entry, Field<?> field) {
            var held = entry.values().get(field.key());
            return held == null ? field.holds() instanceof Holds.Flag ? "false" : "" : plain(held);
        }

        /// As a script writes and reads it.
        private static String plain(Object held) {
            return switch (held) {
                case Money money -> money.plain();
                case Percent percent -> percent.plain();
                case Quantity quantity -> quantity.plain();
                default -> held.toString();
            };
        }

        /// Constants go by their names, as they are listed.
        Optional<Object> read(Setting setting, String typed) {
            var currency = store.settings().store().orElseThrow().currency();
            return new Cells(currency, Map.of(), (_, _) -> Optional.empty())
                    .read(setting.field().key(), setting.field(), typed);
        }
    }
}
