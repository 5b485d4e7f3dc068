package org.threeplug.desktop.demo;

import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.threeplug.operations.reports.ReportFile;
import org.threeplug.operations.reports.ReportWords;
import org.threeplug.plug.Area;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.ReportPaper;
import org.threeplug.reports.Reports;
import org.threeplug.reports.RunReport;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.tools.shops.DemoShop;
import org.threeplug.words.Formats;

/// What the manager does when the till is closed: looks at the day, against the days before, and takes three reports along.
final class Evening {

    private static final String MANAGER = "agnes";

    private final OpenStore store;
    private final Scene scene;
    private final Hand hand;
    private final Album album;
    private final Consumer<String> at;

    Evening(OpenStore store, Scene scene, Hand hand, Album album, Consumer<String> at) {
        this.store = store;
        this.scene = scene;
        this.hand = hand;
        this.album = album;
        this.at = at;
    }

    void run() {
        at.accept("look at the day");
        hand.press("shell.sign-out");
        hand.await("sign-in", () -> hand.isThere("person." + MANAGER));
        hand.press("person." + MANAGER);
        hand.type(pin());
        hand.tap(KeyCode.ENTER);
        hand.await("the till", () -> hand.isThere("till.entry"));
        hand.goTo(Area.TODAY, "operations.today");
        hand.await("the tiles of the day", () -> hand.isThere("today.total"));
        hand.breathe();
        album.shoot("home", scene, hand);
        at.accept("write reports");
        write("sales.by-product", ReportFile.Format.XLSX);
        write("sales.by-day", ReportFile.Format.PDF);
        write("sales.by-hour", ReportFile.Format.CSV);
    }

    private void write(String key, ReportFile.Format format) {
        var report = Reports.all().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
        var table = store.ask(new RunReport(report, ReportAsk.ALL));
        var shop = store.settings().store().orElseThrow();
        var words = ReportWords.of(new Formats(shop.language(), shop.zone(), Set.of(shop.currency())));
        var name = key + "." + format.ending();
        album.make(name, file -> new ReportFile(words, shop, store.get(ReportPaper.class)).write(table, format, file));
    }

    private static String pin() {
        return DemoShop.people().stream()
                .filter(person -> person.login().equals(MANAGER))
                .findFirst()
                .flatMap(person -> person.pin())
                .orElseThrow();
    }
}
