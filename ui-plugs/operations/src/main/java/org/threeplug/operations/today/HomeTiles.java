package org.threeplug.operations.today;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.threeplug.kit.pattern.ListLook;
import org.threeplug.kit.pattern.ListMemory;
import org.threeplug.measures.Measure;
import org.threeplug.measures.Measures;

/// Which tiles a person has on the page a day begins with, in their order; kept for them as the columns of a list are.
final class HomeTiles {

    /// Pictures among the tiles.
    static final String HOURS = "hours";
    static final String GOODS = "goods";

    private static final String KEPT = "home";

    /// What everybody begins with.
    private static final List<String> AT_FIRST = List.of("total", "documents", "basket", "returned", "discount", "profit", HOURS, GOODS);

    private final ListMemory memory;

    HomeTiles(ListMemory memory) {
        this.memory = memory;
    }

    /// What can be shown at all, before reports of the shop's own.
    static List<String> all() {
        return Stream.concat(Measures.all().stream().map(Measure::key), Stream.of(HOURS, GOODS)).toList();
    }

    static boolean isPicture(String key) {
        return key.equals(HOURS) || key.equals(GOODS);
    }

    List<String> shown() {
        var kept = memory.look(KEPT).columns();
        return kept.isEmpty()
                ? AT_FIRST
                : kept.stream().filter(ListLook.Place::shown).map(ListLook.Place::column).toList();
    }

    private void keep(List<String> keys) {
        memory.keep(KEPT, memory.look(KEPT).columns(keys.stream().map(key -> new ListLook.Place(key, true, 0)).toList()));
    }

    /// With a tile behind all others, or without it. One tile stays: an empty page says nothing.
    void turn(String key) {
        var keys = new ArrayList<>(shown());
        if (!keys.remove(key)) {
            keys.add(key);
        }
        if (!keys.isEmpty()) {
            keep(keys);
        }
    }

    /// @param by places towards the end; towards the beginning when negative
    void move(String key, int by) {
        var keys = new ArrayList<>(shown());
        int at = keys.indexOf(key);
        if (at >= 0) {
            keys.remove(at);
            keys.add(Math.clamp((long) at + by, 0, keys.size()), key);
            keep(keys);
        }
    }

    /// To the place of another.
    void moveTo(String key, String other) {
        var keys = shown();
        move(key, keys.indexOf(other) - keys.indexOf(key));
    }

    void asAtFirst() {
        memory.keep(KEPT, memory.look(KEPT).columns(List.of()));
    }
}
