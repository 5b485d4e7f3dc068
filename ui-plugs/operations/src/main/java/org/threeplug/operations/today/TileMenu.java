package org.threeplug.operations.today;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.threeplug.office.Surface;
import org.threeplug.reports.home.HomeTile;
import org.threeplug.reports.home.HomeTiles;

/// Every tile there is, each switched on or off; and the way back to how it was at first.
record TileMenu(TodayModel model, Surface surface) {

    ContextMenu made(Runnable changed) {
        var menu = new ContextMenu();
        var shown = model.tiles.shown();
        Class<?> kind = HomeTile.Source.OfSales.class;
        for (var tile : HomeTiles.offered()) {
            if (model.mayShow(tile)) {
                if (tile.source().getClass() != kind) {
                    kind = tile.source().getClass();
                    menu.getItems().add(new SeparatorMenuItem());
                }
                menu.getItems().add(item(tile.key(), surface.text("today.tile." + tile.key()), shown, changed));
            }
        }
        var own = model.figures.get().map(TodayFigures::choices).orElse(List.of());
        if (!own.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
            own.forEach(each -> menu.getItems().add(item(each.key(), each.name(), shown, changed)));
        }
        var first = new MenuItem(surface.text("today.as-at-first"));
        first.setOnAction(_ -> {
            model.asAtFirst();
            changed.run();
        });
        menu.getItems().addAll(new SeparatorMenuItem(), first);
        return menu;
    }

    private MenuItem item(String key, String name, List<String> shown, Runnable changed) {
        var item = new CheckMenuItem(name);
        item.setMnemonicParsing(false);
        item.setSelected(shown.contains(key));
        item.setOnAction(_ -> {
            model.tiles.turn(key);
            changed.run();
        });
        return item;
    }
}
