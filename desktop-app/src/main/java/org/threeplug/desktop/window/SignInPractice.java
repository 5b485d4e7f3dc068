package org.threeplug.desktop.window;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import org.threeplug.kit.Texts;
import org.threeplug.kit.Theme;
import org.threeplug.kit.shell.SignInModel;
import org.threeplug.kit.shell.SignInView;

/// Lays out a sign-in that nobody sees while the store is still being opened, when the JavaFX thread has nothing else to do. The
/// one with the shop's people is there the sooner: its classes are loaded, its styles resolved, its glyphs measured.
final class SignInPractice {

    private SignInPractice() {}

    static void run(Texts texts, double width, double height) {
        var view = new SignInView(new Somebody(), texts);
        view.getStyleClass().add("surface");
        Theme.LIGHT.apply(new Scene(view, width, height));
        Theme.speak(view, texts.locale());
        view.applyCss();
        view.layout();
    }

    private static final class Somebody implements SignInModel {

        private final ObservableList<Person> people =
                FXCollections.observableArrayList(new Person("somebody", "Somebody", Secret.PIN));
        private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
        private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();

        @Override
        public ObservableList<Person> people() {
            return people;
        }

        @Override
        public void signIn(Person person, String secret) {}

        @Override
        public ReadOnlyStringProperty outcome() {
            return outcome.getReadOnlyProperty();
        }

        @Override
        public ReadOnlyBooleanProperty checking() {
            return checking.getReadOnlyProperty();
        }
    }
}
