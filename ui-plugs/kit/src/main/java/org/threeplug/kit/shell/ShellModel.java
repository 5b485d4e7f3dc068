package org.threeplug.kit.shell;

import java.util.LinkedHashMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Notices;
import org.threeplug.kit.Screen;
import org.threeplug.kit.control.StatusItem;
import org.threeplug.kit.control.StatusStrip;
import org.threeplug.kit.pattern.PaletteModel;
import org.threeplug.plug.Area;

/// What the window knows: the places, where the person is, and what the bar says. It holds no node of its own, but keeps
/// the homes, such as the till, and the screen that was left last; another person or another language gets new ones. A page
/// that lies there unseen keeps its rows and the pictures that JavaFX made of it, some 10 MB on a large screen.
public final class ShellModel implements StatusStrip.Ways {

    private static final int MOST_STOPS = 50;
    private static final int MOST_RECENT = 8;

    /// Where somebody was before.
    ///
    /// @param depth how many of the screen's pages were open when they came there
    private record Stop(NavigationEntry place, int depth) {}

    /// Asked before a screen with unsaved work is left; calls `leave` when it may be.
    @FunctionalInterface
    public interface LeaveGuard {
        void ask(String lost, Runnable leave);
    }

    /// The one that is gone back to.
    private static final int KEPT = 1;

    private final ReadOnlyObjectWrapper<Optional<NavigationEntry>> current =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<StatusItem> status = FXCollections.observableArrayList();
    private final StringProperty register = new SimpleStringProperty("");
    private final StringProperty cashier = new SimpleStringProperty("");
    private final StringProperty shift = new SimpleStringProperty("");
    private final Openness openness = new Openness();
    private final ObjectProperty<Look> look;
    /// In the order in which they were last in view.
    private final LinkedHashMap<String, Screen> opened = new LinkedHashMap<>();
    private final Deque<Stop> before = new ArrayDeque<>();
    private final Deque<Stop> after = new ArrayDeque<>();
    private final List<PaletteModel.Entry> recent = new ArrayList<>();
    private final PlaceShelf shelf;
    private final Notices notices;
    private LeaveGuard guard = (_, leave) -> leave.run();
    private int arrivedAt;
    private Consumer<String> runbooks = _ -> {};

    public ShellModel(List<NavigationEntry> places, Look look) {
        this(places, look, new Notices());
    }

    /// @param notices that the screens of these places speak through
    public ShellModel(List<NavigationEntry> places, Look look, Notices notices) {
        this(places, look, notices, PlaceMemory.NONE);
    }

    /// @param memory of what this person pinned
    public ShellModel(List<NavigationEntry> places, Look look, Notices notices, PlaceMemory memory) {
        this.shelf = new PlaceShelf(places, memory);
        this.notices = notices;
        this.look = new SimpleObjectProperty<>(look);
    }

    public List<NavigationEntry> places() {
        return shelf.all();
    }

    public PlaceShelf shelf() {
        return shelf;
    }

    Openness openness() {
        return openness;
    }

    public ReadOnlyObjectProperty<Optional<NavigationEntry>> current() {
        return current.getReadOnlyProperty();
    }

    /// The screen in view; made when it is opened.
    public Optional<Screen> screen() {
        return current.get().map(this::screenOf);
    }

    /// Opens the place to start at: the first home, else the first place.
    public void openHome() {
        places().stream()
                .filter(NavigationEntry::home)
                .findFirst()
                .or(() -> places().stream().findFirst())
                .ifPresent(entry -> open(entry.key()));
    }

    /// Goes there, unless the screen in view has unsaved work and the person prefers to stay. The place one is in leads
    /// back to its start.
    public void open(String key) {
        open(key, () -> {});
    }

    /// The same, and to something in it, by the name its screen gives it.
    public void open(String key, String thing) {
        open(key, () -> screen().ifPresent(screen -> {
            if (!screen.isBusy()) {
                screen.trail().backTo(0);
            }
            screen.visit(thing);
        }));
    }

    private void open(String key, Runnable then) {
        var wanted = shelf.place(key);
        if (wanted.isEmpty()) {
            return;
        }
        if (current.get().equals(wanted)) {
            backTo(0, then);
        } else {
            leave(() -> {
                remember(before);
                after.clear();
                screen().ifPresent(screen -> screen.trail().forget());
                show(wanted.get());
                then.run();
                arrivedAt = depth();
            });
        }
    }

    /// What the screen in view does by keys, and what the homes do that are open, such as the till.
    ///
    /// @param passing whether those that only the screen in view does are wanted, or those of the homes
    List<PaletteModel.Entry> deeds(boolean passing) {
        return places().stream()
                .filter(place -> place.home() != passing)
                .filter(place -> isInView(place.key()) || place.home())
                .flatMap(place -> Optional.ofNullable(opened.get(place.key())).stream()
                        .flatMap(screen -> screen.keys().entries().stream())
                        .map(key -> deed(place, key)))
                .toList();
    }

    private PaletteModel.Entry deed(NavigationEntry place, KeyMap.Entry key) {
        Runnable there = () -> {
            if (isInView(place.key())) {
                key.action().run();
            } else {
                open(place.key(), key.action());
            }
        };
        return new PaletteModel.Entry(
                PaletteModel.Kind.ACTION, key.words(), place.title(), place.icon(), key.keys(), there);
    }

    /// Goes to where the person was last in an area; from within it, to its first place.
    public void openArea(Area area) {
        boolean within = current.get().filter(place -> place.area() == area).isPresent();
        var first = shelf.in(area).findFirst();
        (within ? first : shelf.door(area)).ifPresent(place -> open(place.key()));
    }

    /// Pins the place in view, or takes the pin out.
    public void turnPin() {
        current.get().ifPresent(shelf::turnPin);
    }

    /// Back to a page of the screen in view, 0 being its start.
    public void backTo(int depth) {
        backTo(depth, () -> {});
    }

    private void backTo(int depth, Runnable then) {
        screen().ifPresent(screen -> {
            Runnable go = () -> {
                screen.trail().backTo(depth);
                then.run();
            };
            screen.trail().unsaved(depth).ifPresentOrElse(lost -> guard.ask(lost, go), go);
        });
    }

    boolean isAfterAnother() {
        return depth() > arrivedAt || !before.isEmpty();
    }

    /// Where one was before: the page beneath, or the place one came from.
    public void back() {
        if (depth() > arrivedAt) {
            screen().ifPresent(Screen::stepBack);
        } else if (!before.isEmpty()) {
            leave(() -> travel(before, after));
        }
    }

    /// Where one was before going back.
    public void forward() {
        if (!screen().map(screen -> screen.trail().forward()).orElse(false) && !after.isEmpty()) {
            leave(() -> travel(after, before));
        }
    }

    private void travel(Deque<Stop> from, Deque<Stop> to) {
        var stop = from.pop();
        remember(to);
        show(stop.place());
        arrivedAt = Math.min(stop.depth(), depth());
    }

    private void remember(Deque<Stop> stops) {
        current.get().ifPresent(place -> stops.push(new Stop(place, arrivedAt)));
        if (stops.size() > MOST_STOPS) {
            stops.removeLast();
        }
    }

    private int depth() {
        return screen().map(screen -> screen.trail().names().getValue().size()).orElse(0);
    }

    private void leave(Runnable go) {
        var left = screen();
        left.flatMap(Screen::unsaved)
                .ifPresentOrElse(
                        lost -> guard.ask(lost, () -> {
                            left.ifPresent(Screen::abandon);
                            go.run();
                        }),
                        go);
    }

    /// What was chosen lately among all that can be found, the last first.
    public List<PaletteModel.Entry> recent() {
        return List.copyOf(recent);
    }

    void chosen(PaletteModel.Entry entry) {
        recent.removeIf(other -> other.isSame(entry));
        recent.addFirst(entry);
        if (recent.size() > MOST_RECENT) {
            recent.removeLast();
        }
    }

    private void show(NavigationEntry entry) {
        screen().ifPresent(Screen::hidden);
        var screen = screenOf(entry);
        current.set(Optional.of(entry));
        shelf.visited(entry);
        openness.arrived(entry.area() == Area.TILL);
        screen.shown();
        letGo(KEPT);
    }

    /// Other places from now on, such as when a plug was switched off. Whoever stands in one that is gone comes to where they began;
    /// what they had not saved there is lost with it.
    public void replace(List<NavigationEntry> others) {
        shelf.replace(others);
        before.removeIf(stop -> !isOpen(stop.place().key()));
        after.removeIf(stop -> !isOpen(stop.place().key()));
        if (current.get().filter(place -> !isOpen(place.key())).isPresent()) {
            screen().ifPresent(Screen::abandon);
            places().stream().filter(NavigationEntry::home).findFirst().or(() -> places().stream().findFirst()).ifPresent(this::show);
        }
        opened.keySet().removeIf(key -> !isOpen(key));
        letGo(0);
    }

    /// Nobody looks, as behind a lock: what is not in view is made anew when it is wanted. The next sign-in needs the room.
    public void rest() {
        letGo(0);
    }

    /// What works on by itself, or holds what is not saved, stays, and so does what is in view.
    ///
    /// @param kept how many of the others, those that were left last
    private void letGo(int kept) {
        var idle = opened.entrySet().stream()
                .filter(one -> !isHome(one.getKey()) && !isInView(one.getKey()))
                .filter(one -> !one.getValue().isBusy() && one.getValue().unsaved().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        idle.subList(0, Math.max(0, idle.size() - kept)).forEach(opened::remove);
    }

    private boolean isHome(String key) {
        return shelf.place(key).filter(NavigationEntry::home).isPresent();
    }

    private boolean isInView(String key) {
        return current.get().map(NavigationEntry::key).filter(key::equals).isPresent();
    }

    /// Tells the screen in view that the window goes away.
    public void close() {
        screen().ifPresent(Screen::hidden);
        current.set(Optional.empty());
    }

    public void guard(LeaveGuard other) {
        guard = other;
    }

    /// @param opening shows the page of that name
    public void showRunbooksBy(Consumer<String> opening) {
        runbooks = opening;
    }

    @Override
    public void runbook(String page) {
        runbooks.accept(page);
    }

    @Override
    public boolean isOpen(String place) {
        return shelf.place(place).isPresent();
    }

    @Override
    public void go(String place) {
        open(place);
    }

    public ObservableList<StatusItem> status() {
        return status;
    }

    public Notices notices() {
        return notices;
    }

    public StringProperty register() {
        return register;
    }

    public StringProperty cashier() {
        return cashier;
    }

    public StringProperty shift() {
        return shift;
    }

    /// The owner of the window stores it and, for another language, opens the window anew.
    public ObjectProperty<Look> look() {
        return look;
    }

    private Screen screenOf(NavigationEntry entry) {
        var known = opened.get(entry.key());
        if (known != null) {
            opened.putLast(entry.key(), known);
            return known;
        }
        var made = entry.screen().get();
        opened.put(entry.key(), made);
        return made;
    }
}
