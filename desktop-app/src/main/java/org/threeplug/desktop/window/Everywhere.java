package org.threeplug.desktop.window;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kit.pattern.PaletteModel;
import org.threeplug.kit.shell.ShellModel;
import org.threeplug.plug.PlugFinder;
import org.threeplug.server.plugs.PlugHost;

/// The search over everything that the plugs of one person's session find. A finder that fails costs its own findings, and
/// what lies in a place the person does not have is not shown.
final class Everywhere {

    private static final Logger LOG = LoggerFactory.getLogger(Everywhere.class);

    private final Supplier<List<PlugFinder>> made;
    private final ReentrantLock making = new ReentrantLock();
    private final ShellModel shell;
    private Optional<List<PlugFinder>> finders = Optional.empty();

    Everywhere(Supplier<List<PlugFinder>> made, ShellModel shell) {
        this.made = made;
        this.shell = shell;
    }

    /// @param plugs those at work, asked again after [#forget]
    static Everywhere of(Supplier<List<PlugHost.Running>> plugs, ShellModel shell) {
        return new Everywhere(
                () -> plugs.get().stream().flatMap(plug -> plug.finders().stream()).toList(), shell);
    }

    List<PaletteModel.Entry> known() {
        return all(PlugFinder::known);
    }

    List<PaletteModel.Entry> find(String words) {
        return all(finder -> finder.find(words));
    }

    private List<PaletteModel.Entry> all(Function<PlugFinder, List<PlugFinder.Found>> asked) {
        return finders().stream()
                .flatMap(finder -> answer(finder, asked).stream())
                .filter(found -> shell.isOpen(found.place()))
                .map(this::entry)
                .toList();
    }

    /// Other plugs are at work now.
    void forget() {
        making.lock();
        try {
            finders = Optional.empty();
        } finally {
            making.unlock();
        }
    }

    private List<PlugFinder> finders() {
        making.lock();
        try {
            var known = finders.orElseGet(made);
            finders = Optional.of(known);
            return known;
        } finally {
            making.unlock();
        }
    }

    /// A search is asked again with the next letter; a message for each of them would be in the way.
    private static List<PlugFinder.Found> answer(
            PlugFinder finder, Function<PlugFinder, List<PlugFinder.Found>> asked) {
        try {
            return asked.apply(finder);
        } catch (RuntimeException e) {
            LOG.warn("{} could not look", finder.getClass().getName(), e);
            return List.of();
        }
    }

    private PaletteModel.Entry entry(PlugFinder.Found found) {
        var kind =
                switch (found.kind()) {
                    case ACTION -> PaletteModel.Kind.ACTION;
                    case SETTING -> PaletteModel.Kind.SETTING;
                    case GOODS -> PaletteModel.Kind.GOODS;
                    case DOCUMENT -> PaletteModel.Kind.DOCUMENT;
                    case PERSON -> PaletteModel.Kind.PERSON;
                };
        return new PaletteModel.Entry(
                kind,
                found.title(),
                found.about(),
                found.icon(),
                "",
                () -> shell.open(found.place(), found.thing()),
                found.words());
    }
}
