package org.threeplug.administration.plugs;

import java.util.List;
import java.util.function.Consumer;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.pattern.Column;
import org.threeplug.office.ListPage;
import org.threeplug.office.Surface;
import org.threeplug.plug.Plugs;

/// All plugs that are found, also those that failed, and why.
final class PlugListPage extends ListPage<Plugs.Standing> {

    PlugListPage(PlugModel model, Surface surface, Consumer<String> open) {
        super(surface, "plugs", model.list, columns(surface));
        list().onOpen(row -> open.accept(row.id()));
        empty(Icon.BUILD, "plugs");
    }

    private static List<Column<Plugs.Standing>> columns(Surface surface) {
        return List.of(
                Column.<Plugs.Standing>words("plug", surface.text("plugs.plug"), Plugs.Standing::id).share(3),
                Column.<Plugs.Standing>state("state", surface.text("product.state"), PlugListPage::meaning, plug -> state(plug, surface))
                        .share(3),
                Column.amount("parts", surface.text("plugs.parts"), plug -> String.valueOf(plug.parts().size())),
                Column.<Plugs.Standing>words("why", surface.text("plugs.why"), plug ->
                                plug.essential() ? surface.text("plugs.essential") : plug.why())
                        .share(6));
    }

    static Meaning meaning(Plugs.Standing plug) {
        return switch (plug.state()) {
            case WORKS -> Meaning.SUCCESS;
            case SWITCHED_OFF -> Meaning.NEUTRAL;
            case FAILED -> Meaning.DANGER;
        };
    }

    static String state(Plugs.Standing plug, Surface surface) {
        return surface.text("plugs.state." + plug.state().name());
    }
}
