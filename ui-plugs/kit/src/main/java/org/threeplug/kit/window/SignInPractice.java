package org.threeplug.kit.window;

import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import org.threeplug.kit.Theme;
import org.threeplug.kit.shell.SignInModel;
import org.threeplug.kit.shell.SignInView;
import org.threeplug.words.Texts;

/// Lays out a sign-in that nobody sees while the store is still being opened, when the JavaFX thread has nothing else to do. The
/// one with the shop's people is there the sooner: its classes are loaded, its styles resolved, its glyphs measured. It is done in
/// steps, so that it makes way when the store is there.
public final class SignInPractice {

    private SignInPractice() {}

    /// @param enough whether the store is there
    public static void run(Texts texts, double width, double height, BooleanSupplier enough) {
        step(enough, () -> {
            var view = new SignInView(new Somebody(), texts);
            view.getStyleClass().add("surface");
            Theme.LIGHT.apply(new Scene(view, width, height));
            Theme.speak(view, texts.locale());
            step(enough, () -> {
                view.applyCss();
                step(enough, view::layout);
            });
        });
    }

    private static void step(BooleanSupplier enough, Runnable work) {
        Platform.runLater(() -> {
            if (!enough.getAsBoolean()) {
                work.run();
            }
        });
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
        public boolean isPinEnough() {
            return true;
        }

        @Override
        public void signIn(String pin) {}

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
