package org.threeplug.kit.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.plug.Area;

/// The places one person may go to, by area, with those they pinned and those they were at lately.
public final class PlaceShelf {

    static final int MOST_PINNED = 6;
    static final int MOST_RECENT = 4;

    private final ObservableList<NavigationEntry> pinned = FXCollections.observableArrayList();
    private final ObservableList<NavigationEntry> recent = FXCollections.observableArrayList();
    private final Map<Area, NavigationEntry> last = new EnumMap<>(Area.class);
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private List<NavigationEntry> places;
    private final PlaceMemory memory;

    /// @param memory may name places that the person has no more
    PlaceShelf(List<NavigationEntry> places, PlaceMemory memory) {
        this.places = List.copyOf(places);
        this.memory = memory;
        pinned.setAll(known(memory.pinned()).limit(MOST_PINNED).toList());
        recent.setAll(known(memory.recent()).limit(MOST_RECENT).toList());
    }

    /// Other places from now on. Those that were there already stay the same; what is gone is no longer pinned.
    void replace(List<NavigationEntry> others) {
        places = others.stream().map(other -> place(other.key()).orElse(other)).toList();
        pinned.removeIf(entry -> place(entry.key()).isEmpty());
        recent.removeIf(entry -> place(entry.key()).isEmpty());
        last.values().removeIf(entry -> place(entry.key()).isEmpty());
        changes.set(changes.get() + 1);
    }

    /// Moves whenever there are other places.
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    private Stream<NavigationEntry> known(List<String> keys) {
        return keys.stream().flatMap(key -> place(key).stream()).distinct();
    }

    List<NavigationEntry> all() {
        return places;
    }

    Optional<NavigationEntry> place(String key) {
        return places.stream().filter(place -> place.key().equals(key)).findFirst();
    }

    /// Those with a place for this person.
    public List<Area> areas() {
        return Stream.of(Area.values()).filter(area -> in(area).findFirst().isPresent()).toList();
    }

    public Stream<NavigationEntry> in(Area area) {
        return places.stream().filter(place -> place.area() == area);
    }

    /// Where the person was last in an area; the first place when they were not there yet.
    Optional<NavigationEntry> door(Area area) {
        return Optional.ofNullable(last.get(area)).or(() -> in(area).findFirst());
    }

    public ObservableList<NavigationEntry> pinned() {
        return pinned;
    }

    /// The last first. The start is always one step away and is not among them.
    public ObservableList<NavigationEntry> recent() {
        return recent;
    }

    void visited(NavigationEntry place) {
        last.put(place.area(), place);
        if (place.home()) {
            return;
        }
        recent.setAll(Stream.concat(Stream.of(place), recent.stream().filter(one -> !one.equals(place)))
                .limit(MOST_RECENT)
                .toList());
        keep();
    }

    /// Pins a place, or takes the pin out. When there are too many, the oldest pin gives way.
    void turnPin(NavigationEntry place) {
        if (!pinned.remove(place)) {
            pinned.add(place);
        }
        if (pinned.size() > MOST_PINNED) {
            pinned.removeFirst();
        }
        keep();
    }

    private void keep() {
        memory.keep(keys(pinned), keys(recent));
    }

    private static List<String> keys(List<NavigationEntry> places) {
        return places.stream().map(NavigationEntry::key).toList();
    }
}
