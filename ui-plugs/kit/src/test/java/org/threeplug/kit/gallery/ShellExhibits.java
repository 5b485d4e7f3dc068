package org.threeplug.kit.gallery;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Screen;
import org.threeplug.kit.Work;
import org.threeplug.kit.control.PanelHost;
import org.threeplug.kit.control.StatusItem;
import org.threeplug.kit.shell.Look;
import org.threeplug.kit.shell.NavigationEntry;
import org.threeplug.kit.shell.ShellActions;
import org.threeplug.kit.shell.ShellModel;
import org.threeplug.kit.shell.ShellView;
import org.threeplug.kit.shell.SignInModel;
import org.threeplug.kit.shell.SignInView;
import org.threeplug.plug.Area;
import org.threeplug.words.Texts;

/// The window with a few places, and sign-in.
final class ShellExhibits {

    private ShellExhibits() {}

    static Parent shell(Variant seen) {
        return shell(seen, 100);
    }

    static Parent larger(Variant seen) {
        return shell(seen, 125);
    }

    private static Parent shell(Variant seen, int scale) {
        var texts = Exhibits.texts(seen.locale());
        var model = model(texts, new Look(seen.theme(), seen.locale(), scale));
        var view = new ShellView(
                model,
                new ShellActions(() -> {}, () -> {}, List::of, _ -> List.of(), List.of(seen.locale())),
                new PanelHost(texts),
                texts,
                Work.onTheSpot(),
                InstantSource.fixed(Exhibits.NOON));
        model.openHome();
        return view;
    }

    static ShellModel model(Texts texts, Look look) {
        var places = Stream.of(
                        place(texts, "till", "cash", Area.TODAY, "sum", "sell", true),
                        place(texts, "items", "items", Area.TODAY, "sum", "item", false),
                        place(texts, "stock", "stock", Area.STOCK, "sum", "stock", false),
                        place(texts, "history", "history", Area.TODAY, "item", "journal", false),
                        place(texts, "vat", "vat", Area.SET_UP, "item", "settings", false))
                .toList();
        var model = new ShellModel(places, look);
        model.register().set("POS-01");
        model.cashier().set("Ștefan Țurcanu");
        model.shift().set("№ 214");
        model.status()
                .setAll(
                        new StatusItem("disk", Icon.DISK, StatusItem.State.OK, texts.text("paid"), texts.text("done"), ""),
                        new StatusItem("printer", Icon.PRINT, StatusItem.State.DANGER, texts.text("failed"), texts.text("recall"), ""),
                        new StatusItem("backup", Icon.BACKUP, StatusItem.State.CAUTION, texts.text("waiting"), texts.text("unknown"), ""));
        return model;
    }

    private static NavigationEntry place(Texts texts, String key, String title, Area area, String group, String icon, boolean home) {
        return new NavigationEntry(key, texts.text(title), area, texts.text(group), icon, home, () -> new ListScreen(texts));
    }

    private record ListScreen(Texts texts) implements Screen {

        @Override
        public Parent view() {
            return Exhibits.list(texts.locale(), 30);
        }

        @Override
        public KeyMap keys() {
            return KeyMap.of().on("F8", texts.text("cash"), () -> {});
        }
    }

    static Parent signIn(Locale locale) {
        return new SignInView(new Crew(), Exhibits.texts(locale));
    }

    /// Nobody's PIN is right here.
    static final class Crew implements SignInModel {

        private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
        private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
        Optional<String> tried = Optional.empty();

        @Override
        public ObservableList<Person> people() {
            return FXCollections.observableArrayList(
                    new Person("1", "Ioana Mărginean", Secret.PIN),
                    new Person("2", "Ștefan Țurcanu", Secret.PIN),
                    new Person("3", "محمد علي", Secret.PIN),
                    new Person("4", "Anne-Marie Brătescu-Văcărescu", Secret.PASSWORD));
        }

        @Override
        public void signIn(Person person, String secret) {
            tried = Optional.of(person.id() + ":" + secret);
            outcome.set("This PIN is not right.");
        }

        @Override
        public boolean isPinEnough() {
            return true;
        }

        @Override
        public void signIn(String pin) {
            tried = Optional.of(pin);
            outcome.set("This PIN is not right.");
        }

        @Override
        public ReadOnlyStringProperty outcome() {
            return outcome;
        }

        @Override
        public ReadOnlyBooleanProperty checking() {
            return checking;
        }
    }
}
