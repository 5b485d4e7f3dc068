package org.threeplug.desktop.window;

import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import com.google.inject.Module;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.administration.health.HealthItems;
import org.threeplug.administration.health.HealthWatch;
import org.threeplug.cash.Shifts;
import org.threeplug.clock.ClockTrust;
import org.threeplug.desktop.runbook.RunbookPanel;
import org.threeplug.devices.sound.Tone;
import org.threeplug.health.Runbook;
import org.threeplug.identity.Identity;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Events;
import org.threeplug.kernel.Permission;
import org.threeplug.kit.BackupWindow;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.Notices;
import org.threeplug.kit.Panels;
import org.threeplug.kit.Screen;
import org.threeplug.kit.Sound;
import org.threeplug.kit.Work;
import org.threeplug.kit.control.PanelHost;
import org.threeplug.kit.pattern.ListMemory;
import org.threeplug.kit.pattern.SavePlace;
import org.threeplug.kit.shell.Look;
import org.threeplug.kit.shell.NavigationEntry;
import org.threeplug.kit.shell.SetUpScreen;
import org.threeplug.kit.shell.ShellActions;
import org.threeplug.kit.shell.ShellModel;
import org.threeplug.kit.shell.ShellView;
import org.threeplug.plug.Area;
import org.threeplug.plug.Part;
import org.threeplug.plug.Plug;
import org.threeplug.plug.PlugWords;
import org.threeplug.records.Act;
import org.threeplug.reports.ReportShelf;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.health.StoreReadings;
import org.threeplug.server.plugs.PlugHost;
import org.threeplug.settings.DeclaredSettings;
import org.threeplug.words.Formats;
import org.threeplug.words.Regional;
import org.threeplug.words.Texts;

/// One person at work: the places their rights open, each made by the plug that contributed it.
final class Session {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ro"), Locale.forLanguageTag("ar"));

    private static final String SET_UP = "shell.set-up";

    private final BackupWindow doors;
    private final OpenStore store;
    private final Actor actor;
    private final Texts texts;
    private final Formats formats;
    private final Work work;
    private final PanelHost panels;
    private final ShellModel shell;
    private final ShellView view;
    private final Tone tone = new Tone();
    private final Runnable deaf;
    private final HealthWatch health;
    private final Ways ways;
    private final Injector host;
    private final Everywhere everywhere;
    private List<PlugHost.Running> running;
    private boolean ended;

    /// How a session ends or makes room.
    interface Ways {

        void lock();

        void signOut();

        /// Somebody who manages people has switched the person off.
        void switchedOff();

        /// The person's rights are others by now.
        void changed(Standing.Changed standing);
    }

    Session(
            OpenStore store,
            Actor actor,
            Look look,
            Work work,
            FaultDesk faults,
            BackupWindow doors,
            Ways ways) {
        this.doors = doors;
        this.ways = ways;
        this.store = store;
        this.actor = actor;
        this.work = work;
        var settings = store.settings().store().orElseThrow();
        formats = new Formats(
                Regional.of(look.language(), settings.language(), Optional.of(settings.currency()), settings.zone()),
                settings.zone(),
                Set.of(settings.currency()));
        texts = Texts.of("org.threeplug.server.texts", formats, Session.class.getClassLoader());
        panels = new PanelHost(texts);
        var notices = new Notices();
        host = store.injector().createChildInjector(shared(notices));
        running = store.plugs().start(host, this::texts);
        shell = new ShellModel(
                withSetUp(places(running)), look, notices, new PlaceFile(store.root(), actor.user(), work));
        everywhere = Everywhere.of(() -> running, shell);
        var runbooks = new RunbookPanel(panels, texts);
        shell.showRunbooksBy(runbooks::open);
        notices.guideBy(code -> code.equals(ClockTrust.JUMPED) && shell.isOpen(HealthItems.CLOCK_PLACE)
                ? Optional.of(new Notice.Way(
                        texts.text("health.clock.jumped.door"), () -> shell.go(HealthItems.CLOCK_PLACE)))
                : Runbook.of(code)
                        .map(page -> new Notice.Way(texts.text("kit.status.runbook"), () -> runbooks.open(page))));
        faults.speakThrough(shell.notices());
        view = new ShellView(
                shell,
                new ShellActions(ways::lock, ways::signOut, everywhere::known, everywhere::find, LANGUAGES),
                panels,
                texts,
                work,
                store.get(InstantSource.class));
        shell.cashier().set(actor.name());
        shell.register().set(store.register().name());
        deaf = store.get(Events.class).listen(event -> {
            if (event.kind().startsWith("cash.")) {
                Platform.runLater(this::showShift);
            } else if (event.kind().startsWith("identity.")) {
                Platform.runLater(this::askStanding);
            } else if (event.kind().equals("plugs.switched")) {
                Platform.runLater(this::showPlugs);
            }
        });
        health = new HealthWatch(
                () -> StoreReadings.of(store),
                new HealthItems(texts),
                items -> Platform.runLater(() -> shell.status().setAll(items)));
        showShift();
    }

    Actor actor() {
        return actor;
    }

    ShellView view() {
        return view;
    }

    ShellModel shell() {
        return shell;
    }

    void start() {
        view.start();
        health.start();
        shell.openHome();
        sayWhatFailed();
    }

    /// Why the screens are others than a moment ago.
    void sayStanding(Standing.Changed standing) {
        shell.notices().say(Notice.of(Meaning.CAUTION, texts.text("window.standing", standing.now().name(), standing.role())));
    }

    void end() {
        ended = true;
        deaf.run();
        health.close();
        shell.close();
        view.stop();
    }

    /// What a plug that was switched off brought is gone from the window, and what is on again is back; the rest stays as it is.
    private void showPlugs() {
        if (!ended) {
            running = store.plugs().start(host, this::texts, running);
            everywhere.forget();
            shell.replace(withSetUp(places(running)));
        }
    }

    private void sayWhatFailed() {
        if (actor.may(new Permission("plugs.switch"))) {
            store.plugs().off().forEach(one ->
                    shell.notices().say(Notice.of(Meaning.CAUTION, texts.text("plugs.off", one.plug(), one.why()))));
        }
    }

    private void askStanding() {
        work.run(() -> Standing.of(actor, store.get(Identity.class)), standing -> {
            if (ended) {
                return;
            }
            switch (standing) {
                case Standing.AsBefore _ -> {}
                case Standing.Renamed(var name) -> shell.cashier().set(name);
                case Standing.Off _ -> ways.switchedOff();
                case Standing.Changed changed -> ways.changed(changed);
            }
        });
    }

    private void showShift() {
        work.run(
                () -> store.get(Shifts.class).open(actor.origin().register()),
                open -> shell.shift()
                        .set(open.map(shift -> texts.text("window.shift.open", shift.number()))
                                .orElseGet(() -> texts.text("window.shift.none"))));
    }

    private List<NavigationEntry> places(List<PlugHost.Running> plugs) {
        record Placed(int order, NavigationEntry entry) {}
        var places = new ArrayList<Placed>();
        for (var running : plugs) {
            var words = running.injector().getInstance(Texts.class);
            running.screens().stream()
                    .filter(screen -> actor.may(new Permission(screen.permission())))
                    .map(screen -> new Placed(screen.order(), entry(running, screen, words)))
                    .forEach(places::add);
            running.kinds().stream()
                    .filter(kind -> actor.may(kind.type().permission(Act.VIEW)))
                    .map(kind -> new Placed(kind.type().place().order(), entry(running, kind, words)))
                    .forEach(places::add);
        }
        return places.stream()
                .sorted(Comparator.comparing((Placed placed) -> placed.entry().area()).thenComparingInt(Placed::order))
                .map(Placed::entry)
                .toList();
    }

    /// Whoever may set up anything has a page over all of it.
    private List<NavigationEntry> withSetUp(List<NavigationEntry> places) {
        var parts = places.stream().filter(place -> place.area() == Area.SET_UP).toList();
        if (parts.isEmpty()) {
            return places;
        }
        var page = new NavigationEntry(SET_UP, texts.text("kit.set-up"), Area.SET_UP, "", "tune", false, this::setUp);
        return places.stream()
                .flatMap(place -> place.equals(parts.getFirst()) ? Stream.of(page, place) : Stream.of(place))
                .toList();
    }

    private Screen setUp() {
        var parts = shell.places().stream().filter(place -> place.area() == Area.SET_UP && !place.key().equals(SET_UP)).toList();
        return new SetUpScreen(parts, new SetUpScreen.Ways(shell::open, view::known), texts, work);
    }

    private static NavigationEntry entry(PlugHost.Running running, Part.Screen screen, Texts words) {
        return new NavigationEntry(
                screen.key(),
                words.text("screen." + screen.key()),
                screen.area(),
                words.text("group." + screen.group()),
                screen.icon(),
                screen.home(),
                () -> make(running.injector(), screen));
    }

    private static NavigationEntry entry(PlugHost.Running running, Part.Kind kind, Texts words) {
        return new NavigationEntry(
                kind.key(),
                words.text("screen." + kind.key()),
                Area.of(kind.type().place().area()),
                words.text("group." + kind.type().place().group()),
                kind.type().place().icon(),
                false,
                () -> (Screen) running.show(kind));
    }

    private static Screen make(Injector injector, Part.Screen screen) {
        LOG.debug("opening {}", screen.key());
        return (Screen) injector.getInstance(screen.type());
    }

    private Module texts(Plug plug) {
        var own = Texts.of(plug.texts(), formats, plug.getClass().getClassLoader());
        return binder -> binder.bind(Texts.class).toInstance(own);
    }

    /// A word that any plug has for its own key; asked for by the pages that show what all plugs brought.
    private Optional<String> word(String key) {
        return store.plugs().plugs().stream()
                .map(plug -> Texts.of(plug.texts(), formats, plug.getClass().getClassLoader()))
                .filter(words -> words.has(key))
                .findFirst()
                .map(words -> words.text(key));
    }

    private void caution() {
        if (shell.look().get().sound()) {
            tone.play();
        }
    }

    private Module shared(Notices notices) {
        return new AbstractModule() {
            @Override
            protected void configure() {
                bind(Actor.class).toInstance(actor);
                bind(PlugWords.class).toInstance(Session.this::word);
                bind(DeclaredSettings.class).toInstance(store.plugs()::settings);
                bind(ReportShelf.class).toInstance(() -> PlugHost.reports(store.plugs()));
                bind(Formats.class).toInstance(formats);
                bind(Work.class).toInstance(work);
                bind(Panels.class).toInstance(panels);
                bind(Notices.class).toInstance(notices);
                bind(ListMemory.class).toInstance(new ListFile(store.root(), actor.user(), work));
                bind(SavePlace.class).toInstance(SavePlace.dialog());
                bind(Sound.class).toInstance(Session.this::caution);
                bind(BackupWindow.class).toInstance(doors);
            }
        };
    }
}
