package org.threeplug.kit.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.kit.Notices;
import org.threeplug.kit.Screen;
import org.threeplug.kit.control.StatusItem;
import org.threeplug.kit.control.StatusStrip;

/// What the window knows: the places, where the person is, and what the bar says. It holds no node of its own, but keeps
/// the homes, such as the till, and the screens that were left last; another person or another language gets new ones. A page
/// that lies there unseen keeps its rows and the pictures that JavaFX made of it, some 10 MB on a large screen.
public final class ShellModel implements StatusStrip.Ways {

    /// Asked before a screen with unsaved work is left; calls `leave` when it may be.
    @FunctionalInterface
    public interface LeaveGuard {
        void ask(String lost, Runnable leave);
    }

    private static final int KEPT = 2;

    private final ReadOnlyObjectWrapper<Optional<NavigationEntry>> current =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<StatusItem> status = FXCollections.observableArrayList();
    private final StringProperty register = new SimpleStringProperty("");
    private final StringProperty cashier = new SimpleStringProperty("");
    private final StringProperty shift = new SimpleStringProperty("");
    private final BooleanProperty collapsed = new SimpleBooleanProperty();
    private final ObjectProperty<Look> look;
    /// In the order in which they were last in view.
    private final LinkedHashMap<String, Screen> opened = new LinkedHashMap<>();
    private final List<NavigationEntry> places;
    private final Notices notices;
    private LeaveGuard guard = (_, leave) -> leave.run();
    private Consumer<String> runbooks = _ -> {};

    public ShellModel(List<NavigationEntry> places, Look look) {
        this(places, look, new Notices());
    }

    /// @param notices that the screens of these places speak through
    public ShellModel(List<NavigationEntry> places, Look look, Notices notices) {
        this.places = List.copyOf(places);
        this.notices = notices;
        this.look = new SimpleObjectProperty<>(look);
    }

    public List<NavigationEntry> places() {
        return places;
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
        places.stream()
                .filter(NavigationEntry::home)
                .findFirst()
                .or(() -> places.stream().findFirst())
                .ifPresent(entry -> open(entry.key()));
    }

    /// Goes there, unless the screen in view has unsaved work and the person prefers to stay.
    public void open(String key) {
        var wanted = places.stream().filter(place -> place.key().equals(key)).findFirst();
        if (wanted.isEmpty() || current.get().equals(wanted)) {
            return;
        }
        screen().flatMap(Screen::unsaved)
                .ifPresentOrElse(lost -> guard.ask(lost, () -> show(wanted.get())), () -> show(wanted.get()));
    }

    private void show(NavigationEntry entry) {
        screen().ifPresent(Screen::hidden);
        var screen = screenOf(entry);
        current.set(Optional.of(entry));
        screen.shown();
        letGo();
    }

    /// Of what was left before the last two; what works on by itself, or holds what is not saved, stays.
    private void letGo() {
        var idle = opened.entrySet().stream()
                .filter(one -> !isHome(one.getKey()) && !isInView(one.getKey()))
                .filter(one -> !one.getValue().isBusy() && one.getValue().unsaved().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        idle.subList(0, Math.max(0, idle.size() - KEPT)).forEach(opened::remove);
    }

    private boolean isHome(String key) {
        return places.stream().anyMatch(place -> place.home() && place.key().equals(key));
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
        return places.stream().anyMatch(one -> one.key().equals(place));
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

    public BooleanProperty collapsed() {
        return collapsed;
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
