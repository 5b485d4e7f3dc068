package org.threeplug.kit.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ObservableList;

/// Who may sign in and what came of trying. The application implements it; checking runs away from the screen's thread.
public interface SignInModel {

    /// How a person proves who they are.
    enum Secret {
        PIN,
        PASSWORD
    }

    /// @param id what `signIn` is called with
    record Person(String id, String name, Secret secret) {}

    ObservableList<Person> people();

    /// Checks; on success the application takes the view away, otherwise [#outcome()] says why not.
    void signIn(Person person, String secret);

    /// Whether a PIN tells who types it. Else one must choose.
    boolean isPinEnough();

    /// The same for whoever has the PIN.
    void signIn(String pin);

    /// What came of the last try, as a sentence; empty before the first.
    ReadOnlyStringProperty outcome();

    ReadOnlyBooleanProperty checking();
}
