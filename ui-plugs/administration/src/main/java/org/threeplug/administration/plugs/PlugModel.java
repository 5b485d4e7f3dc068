package org.threeplug.administration.plugs;

import com.google.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.RowSource;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.office.Surface;
import org.threeplug.plug.PlugList;
import org.threeplug.plug.PlugWords;
import org.threeplug.plug.Plugs;
import org.threeplug.plug.SwitchPlug;

/// The plugs beside the program, and one of them in view.
public final class PlugModel {

    final ListModel<Plugs.Standing> list;
    final ObjectProperty<Optional<Plugs.Standing>> shown = new SimpleObjectProperty<>(Optional.empty());
    final BooleanProperty busy = new SimpleBooleanProperty();

    private final Asks asks;
    private final PlugWords words;
    private final Surface surface;
    private final Office office;

    @Inject
    public PlugModel(Asks asks, PlugWords words, Surface surface, Office office) {
        this.asks = asks;
        this.words = words;
        this.surface = surface;
        this.office = office;
        list = new ListModel<>(
                RowSource.of(query -> asks.ask(new PlugList()).stream()
                        .filter(plug -> plug.id().toLowerCase(Locale.ROOT).contains(query.search().toLowerCase(Locale.ROOT)))
                        .toList()),
                office.work());
    }

    void open(String id) {
        office.work().run(
                () -> asks.ask(new PlugList()).stream().filter(plug -> plug.id().equals(id)).findFirst(), shown::set);
    }

    /// Such as `2 screens (Cards, Vouchers)`, for each kind of part, in words.
    List<String> brings(Plugs.Standing plug) {
        return plug.parts().stream()
                .collect(Collectors.groupingBy(Plugs.Brought::kind, TreeMap::new, Collectors.toList()))
                .entrySet().stream()
                .map(each -> surface.text(
                        "plugs.brings",
                        kind(each.getKey()),
                        each.getValue().stream().map(this::name).sorted().collect(Collectors.joining(", "))))
                .toList();
    }

    String kind(String kind) {
        return surface.word("plugs.part", kind);
    }

    /// What people call the thing, where there is a word for it.
    String name(Plugs.Brought part) {
        var key = (part.kind().equals("kind") ? "screen" : part.kind()) + "." + part.key();
        return surface.texts().has(key) ? surface.text(key) : words.word(key).orElse(part.key());
    }

    /// Says what hides before a plug is switched off; switching on takes nothing away.
    void turn(Plugs.Standing plug) {
        if (plug.state() == Plugs.State.WORKS) {
            surface.panels().ask(
                    surface.text("plugs.off.ask", plug.id()),
                    brings(plug),
                    surface.text("plugs.off.do"),
                    () -> switchTo(plug.id(), false));
        } else {
            switchTo(plug.id(), true);
        }
    }

    private void switchTo(String id, boolean working) {
        office.submit(busy, new SwitchPlug(Ids.next(), id, working), outcome -> {
            switch (outcome) {
                case Outcome.Done(_, _) -> {
                    surface.done(working ? "plugs.on.done" : "plugs.off.done", id);
                    open(id);
                    list.refresh();
                }
                case Outcome.Refused(var why) -> surface.refused(why);
            }
        });
    }
}
