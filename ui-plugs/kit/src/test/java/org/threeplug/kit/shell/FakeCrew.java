package org.threeplug.kit.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Remembers who tried to sign in with what.
final class FakeCrew implements SignInModel {

    final List<String> tried = new ArrayList<>();
    final boolean pinEnough;
    final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();

    FakeCrew(boolean pinEnough) {
        this.pinEnough = pinEnough;
    }

    @Override
    public ObservableList<Person> people() {
        return FXCollections.observableArrayList(
                new Person("1", "Ioana Mărginean", Secret.PIN), new Person("2", "Ștefan Țurcanu", Secret.PIN));
    }

    @Override
    public void signIn(Person person, String secret) {
        tried.add(person.id() + ":" + secret);
    }

    @Override
    public boolean isPinEnough() {
        return pinEnough;
    }

    @Override
    public void signIn(String pin) {
        tried.add("whoever:" + pin);
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
