package org.threeplug.operations.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.office.Office;
import org.threeplug.reports.home.ArrangeHome;

/// Which tiles a person has on the page a day begins with, in their order. What they change is shown at once and kept in the books behind it, so
/// they find it at every till.
final class MyPage {

    private final Office office;
    private final Consumer<Refusal> refused;
    private List<String> shown = List.of();
    private boolean saving;
    private boolean changed;

    /// @param refused hears why an arrangement was not kept
    MyPage(Office office, Consumer<Refusal> refused) {
        this.office = office;
        this.refused = refused;
    }

    List<String> shown() {
        return shown;
    }

    /// What was changed here and is still on its way into the books.
    Optional<List<String>> pending() {
        return saving ? Optional.of(shown) : Optional.empty();
    }

    /// As the books have it, unless something that was changed here is still on its way there.
    void read(List<String> kept) {
        if (!saving) {
            shown = List.copyOf(kept);
        }
    }

    /// With a tile behind all others, or without it. One tile stays: an empty page says nothing.
    void turn(String key) {
        var keys = new ArrayList<>(shown);
        if (!keys.remove(key)) {
            keys.add(key);
        }
        if (!keys.isEmpty()) {
            arrange(keys);
        }
    }

    /// @param by places towards the end; towards the beginning when negative
    void move(String key, int by) {
        var keys = new ArrayList<>(shown);
        int at = keys.indexOf(key);
        if (at >= 0) {
            keys.remove(at);
            keys.add(Math.clamp((long) at + by, 0, keys.size()), key);
            arrange(keys);
        }
    }

    /// To the place of another.
    void moveTo(String key, String other) {
        move(key, shown.indexOf(other) - shown.indexOf(key));
    }

    /// What the role begins with.
    void asAtFirst(List<String> first) {
        shown = List.copyOf(first);
        changed = true;
        keep(List.of());
    }

    private void arrange(List<String> keys) {
        if (!keys.equals(shown)) {
            shown = List.copyOf(keys);
            changed = true;
            keep(shown);
        }
    }

    /// One after the other, the newest last: what is changed while another is on its way follows it.
    private void keep(List<String> keys) {
        if (saving) {
            return;
        }
        saving = true;
        changed = false;
        office.submit(new SimpleBooleanProperty(), new ArrangeHome(Ids.next(), keys), outcome -> {
            saving = false;
            if (outcome instanceof Outcome.Refused<?>(var why)) {
                refused.accept(why);
            } else if (changed) {
                keep(shown);
            }
        });
    }
}
