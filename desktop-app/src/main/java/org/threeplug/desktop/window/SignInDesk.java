package org.threeplug.desktop.window;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.desktop.compose.OpenStore;
import org.threeplug.identity.Identity;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Outcome;
import org.threeplug.kit.Texts;
import org.threeplug.kit.Work;
import org.threeplug.kit.shell.SignInModel;

/// Signs people in at this register.
final class SignInDesk implements SignInModel {

    private static final String DEVICE = "till";

    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final OpenStore store;
    private final Texts texts;
    private final Work work;
    private final FaultDesk faults;
    private final Consumer<Actor> signedIn;

    /// @param people who may sign in, read beforehand so that the first frame shows them
    SignInDesk(OpenStore store, List<User> people, Texts texts, Work work, FaultDesk faults, Consumer<Actor> signedIn) {
        this.store = store;
        this.texts = texts;
        this.work = work;
        this.faults = faults;
        this.signedIn = signedIn;
        people.stream()
                .filter(User::active)
                .map(user -> new Person(user.login(), user.name(), user.hasPin() ? Secret.PIN : Secret.PASSWORD))
                .forEach(this.people::add);
    }

    @Override
    public ObservableList<Person> people() {
        return people;
    }

    @Override
    public void signIn(Person person, String secret) {
        checking.set(true);
        outcome.set("");
        work.run(
                () -> store.get(Identity.class).signIn(person.id(), secret.toCharArray(), store.origin(DEVICE)),
                this::answer,
                this::failed);
    }

    /// Nobody else can tell it: there is no tray of messages before somebody works.
    private void failed(Throwable fault) {
        checking.set(false);
        outcome.set(faults.sentence(fault));
    }

    private void answer(Outcome<Actor> answer) {
        checking.set(false);
        switch (answer) {
            case Outcome.Done<Actor>(var actor, _) -> signedIn.accept(actor);
            case Outcome.Refused<Actor>(var refusal) -> outcome.set(texts.refusal(refusal));
        }
    }

    @Override
    public ReadOnlyStringProperty outcome() {
        return outcome.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty checking() {
        return checking.getReadOnlyProperty();
    }
}
