package org.threeplug.server.plugs;

import com.google.inject.Injector;
import com.google.inject.Module;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.Permission;
import org.threeplug.ledger.Account;
import org.threeplug.payments.Tender;
import org.threeplug.plug.Part;
import org.threeplug.plug.Plug;
import org.threeplug.plug.PlugFinder;
import org.threeplug.plug.PlugScreen;
import org.threeplug.plug.PlugShelf;
import org.threeplug.plug.Plugs;
import org.threeplug.records.RecordType;
import org.threeplug.reports.Report;
import org.threeplug.settings.SettingGroup;
import org.threeplug.tables.PlugTables;

/// Finds the plugs and checks what they contribute before any of it runs. A plug that fails is switched off alone, with a
/// word in the log and in `pos parts` and `pos status`; the others and the till go on.
public final class PlugHost implements Plugs, PlugShelf {

    private static final Logger LOG = LoggerFactory.getLogger(PlugHost.class);

    /// A loader that cannot even read its lists fails again each time; the till does not wait for it.
    private static final int MOST = 1000;

    /// The plugs that the product is made of.
    private static final Set<String> OURS = Set.of(
            "org.threeplug.operations.OperationsPlug", "org.threeplug.administration.AdministrationPlug");

    /// Where a plug is named that cannot be made; why it cannot tells which one it is.
    private static final String NAMED_IN = "META-INF/services/" + Plug.class.getName();

    /// A plug that stays off.
    ///
    /// @param plug its id, or its class where that is not sound, or the kind of file that names it
    public record Off(String plug, String why) {

        private static Off of(String plug, Throwable why) {
            return new Off(plug, why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage());
        }
    }

    /// Those that could be made, and those that could not.
    record Found(List<Plug> plugs, List<Off> off) {}

    private final Supplier<Found> found;
    private final ReentrantLock looking = new ReentrantLock();
    private final Set<Off> off = new LinkedHashSet<>();
    private Optional<List<Plug>> sound = Optional.empty();

    /// Those that somebody switched off in this store; they are sound, and what they bring is hidden.
    private Set<String> resting = Set.of();

    private PlugHost(Supplier<Found> found) {
        this.found = found;
    }

    /// A plug at work, with what its own injector makes.
    public record Running(Plug plug, Injector injector) {

        public List<Part.Screen> screens() {
            return contributed(plug, Part.Screen.class);
        }

        public List<Part.Kind> kinds() {
            return contributed(plug, Part.Kind.class);
        }

        /// What shows a declared kind, which learns which one it is.
        public PlugScreen show(Part.Kind kind) {
            return injector
                    .createChildInjector(binder -> {
                        binder.bind(RecordType.class).toInstance(kind.type());
                        binder.bind(kind.screen());
                    })
                    .getInstance(kind.screen());
        }

        /// Made for whoever asks first; one that cannot be made finds nothing.
        public List<PlugFinder> finders() {
            var made = new ArrayList<PlugFinder>();
            for (var finder : contributed(plug, Part.Finder.class)) {
                try {
                    made.add(injector.getInstance(finder.type()));
                } catch (RuntimeException | LinkageError e) {
                    LOG.error("{} cannot be made and finds nothing", finder.key(), e);
                }
            }
            return made;
        }
    }

    /// The plugs on the class path. They are looked for when somebody asks: the sign-in is painted without them.
    public static PlugHost find() {
        return new PlugHost(() -> made(ServiceLoader.load(Plug.class)));
    }

    /// These besides those on the class path.
    public static PlugHost beside(List<Plug> others) {
        return new PlugHost(() -> {
            var there = made(ServiceLoader.load(Plug.class));
            return new Found(Stream.concat(there.plugs().stream(), others.stream()).toList(), there.off());
        });
    }

    static PlugHost of(List<Plug> found) {
        return new PlugHost(() -> new Found(found, List.of()));
    }

    /// A line that names no class, or a class that cannot be made, costs that plug alone: the loader goes on behind it.
    static Found made(ServiceLoader<Plug> loader) {
        var plugs = loader.iterator();
        var found = new ArrayList<Plug>();
        var off = new ArrayList<Off>();
        for (var tried = 0; tried < MOST; tried++) {
            try {
                if (!plugs.hasNext()) {
                    break;
                }
                found.add(plugs.next());
            } catch (ServiceConfigurationError | RuntimeException | LinkageError e) {
                LOG.error("a plug cannot be made and stays off", e);
                off.add(Off.of(NAMED_IN, e));
            }
        }
        return new Found(found, off);
    }

    /// Those at work.
    public List<Plug> plugs() {
        looking.lock();
        try {
            return sound().stream().filter(plug -> !resting.contains(plug.id())).toList();
        } finally {
            looking.unlock();
        }
    }

    /// Those that are found and sound, whether they are switched off or not.
    List<Plug> sound() {
        looking.lock();
        try {
            var known = sound.orElseGet(() -> checked(found.get()));
            sound = Optional.of(known);
            return known;
        } finally {
            looking.unlock();
        }
    }

    /// From now on these are switched off, and no others. What the program is made of always works.
    public void rest(Set<String> switchedOff) {
        looking.lock();
        try {
            resting = switchedOff.stream().filter(plug -> !isEssential(plug)).collect(Collectors.toUnmodifiableSet());
        } finally {
            looking.unlock();
        }
    }

    @Override
    public boolean isThere(String plug) {
        return sound().stream().anyMatch(known -> known.id().equals(plug));
    }

    @Override
    public boolean isEssential(String plug) {
        return sound().stream().anyMatch(known -> known.id().equals(plug) && isOurs(known));
    }

    @Override
    public List<Standing> all() {
        var all = new ArrayList<Standing>();
        var working = plugs();
        for (var plug : sound()) {
            all.add(new Standing(
                    plug.id(),
                    isOurs(plug),
                    working.contains(plug) ? State.WORKS : State.SWITCHED_OFF,
                    "",
                    plug.parts().stream().map(part -> new Brought(PartList.kind(part), part.key())).toList()));
        }
        off().forEach(one -> {
            all.removeIf(known -> known.id().equals(one.plug()));
            all.add(new Standing(one.plug(), false, State.FAILED, one.why(), List.of()));
        });
        return List.copyOf(all);
    }

    /// The product's own come first, wherever a stranger's stands on the class path: what is theirs nobody takes from them.
    private List<Plug> checked(Found found) {
        off.addAll(found.off());
        var taken = new HashSet<String>();
        var sound = new ArrayList<Plug>();
        for (var plug : found.plugs().stream()
                .sorted(Comparator.comparing(each -> !isOurs(each)))
                .toList()) {
            try {
                taken.addAll(PlugCheck.of(plug, isOurs(plug), taken));
                sound.add(plug);
            } catch (RuntimeException | LinkageError e) {
                LOG.error("plug {} is not sound and stays off", plug.getClass().getName(), e);
                off.add(Off.of(plug.getClass().getName(), e));
            }
        }
        return List.copyOf(sound);
    }

    static boolean isOurs(Plug plug) {
        return OURS.contains(plug.getClass().getName());
    }

    /// The account on which a way to pay stands that a plug brings.
    public Optional<Account.Role> accountOf(Tender.Kind kind) {
        return plugs().stream()
                .flatMap(plug -> contributed(plug, Part.WayToPay.class).stream())
                .filter(way -> way.key().equals(kind.name()))
                .map(way -> Account.Role.valueOf(way.account()))
                .findFirst();
    }

    /// The tables that plugs keep for themselves.
    public List<PlugTables> tables() {
        return sound().stream()
                .flatMap(plug -> contributed(plug, Part.Tables.class).stream()
                        .map(own -> new PlugTables(plug.id(), own.scripts(), own.tables())))
                .toList();
    }

    /// Switches plugs off that cannot work on this store.
    ///
    /// @param lost why, by plug
    public void lose(Map<String, String> lost) {
        looking.lock();
        try {
            lost.forEach((plug, why) -> off.add(new Off(plug, why)));
            sound = sound.map(all -> all.stream().filter(plug -> !lost.containsKey(plug.id())).toList());
        } finally {
            looking.unlock();
        }
    }

    /// The plugs that stay off, as far as that has shown by now, for whoever looks for one.
    public List<Off> off() {
        looking.lock();
        try {
            return List.copyOf(off);
        } finally {
            looking.unlock();
        }
    }

    public PlugRights rights() {
        return PlugRights.of(sound());
    }

    /// Every right there is to be granted.
    public Set<Permission> declaredRights() {
        return rights().all();
    }

    /// One child injector for each plug.
    ///
    /// @param around what the host gives to this plug alone, such as its texts
    public List<Running> start(Injector host, Function<Plug, Module> around) {
        return start(host, around, List.of());
    }

    /// The same where some run already: those that still work go on as they are.
    public List<Running> start(Injector host, Function<Plug, Module> around, List<Running> before) {
        var running = new ArrayList<Running>();
        for (var plug : plugs()) {
            var at = before.stream().filter(one -> one.plug().equals(plug)).findFirst();
            if (at.isPresent()) {
                running.add(at.get());
                continue;
            }
            try {
                running.add(new Running(plug, host.createChildInjector(around.apply(plug), plug.wiring(), made(plug))));
            } catch (RuntimeException | LinkageError e) {
                LOG.error("plug {} cannot be wired and stays off", plug.id(), e);
                lose(plug, e);
            }
        }
        return running;
    }

    /// Where it was wired for; it may do elsewhere.
    private void lose(Plug plug, Throwable why) {
        looking.lock();
        try {
            off.add(Off.of(plug.id(), why));
        } finally {
            looking.unlock();
        }
    }

    private static Module made(Plug plug) {
        return binder -> {
            contributed(plug, Part.Screen.class).stream()
                    .map(Part.Screen::type)
                    .distinct()
                    .forEach(binder::bind);
            contributed(plug, Part.Finder.class).stream()
                    .map(Part.Finder::type)
                    .distinct()
                    .forEach(binder::bind);
        };
    }

    /// The settings that plugs at work declare, in the order of their keys.
    public List<SettingGroup> settings() {
        return plugs().stream()
                .flatMap(plug -> contributed(plug, Part.Settings.class).stream())
                .map(Part.Settings::group)
                .sorted(Comparator.comparing(SettingGroup::key))
                .toList();
    }

    /// The reports of all plugs that are sound, in the order of their keys.
    public static List<Report> reports(PlugHost host) {
        return host.plugs().stream()
                .flatMap(plug -> contributed(plug, Part.OfReport.class).stream())
                .map(Part.OfReport::report)
                .sorted(Comparator.comparing(Report::key))
                .toList();
    }

    static <C extends Part> List<C> contributed(Plug plug, Class<C> kind) {
        return plug.parts().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
