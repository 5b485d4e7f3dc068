package org.threeplug.desktop.window;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.identity.Identity;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Outcome;
import org.threeplug.kit.Work;
import org.threeplug.kit.shell.SignInModel;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.words.Texts;

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
    /// @param why somebody has to sign in again, or empty
    SignInDesk(
            OpenStore store,
            List<User> people,
            String why,
            Texts texts,
            Work work,
            FaultDesk faults,
            Consumer<Actor> signedIn) {
        this.store = store;
        this.texts = texts;
        this.work = work;
        this.faults = faults;
        this.signedIn = signedIn;
        outcome.set(why);
        know(people);
    }

    /// Shows others when they are others.
    void know(List<User> known) {
        var who = known.stream()
                .filter(User::active)
                .map(user -> new Person(user.login(), user.name(), user.hasPin() ? Secret.PIN : Secret.PASSWORD))
                .toList();
        if (!who.equals(people)) {
            people.setAll(who);
        }
    }

    @Override
    public ObservableList<Person> people() {
        return people;
    }

    @Override
    public void signIn(Person person, String secret) {
        check(identity -> identity.signIn(person.id(), secret.toCharArray(), store.origin(DEVICE)));
    }

    @Override
    public boolean isPinEnough() {
        long pins = people.stream().filter(person -> person.secret() == Secret.PIN).count();
        return pins > 0 && pins <= Identity.PIN_ALONE_MOST;
    }

    @Override
    public void signIn(String pin) {
        check(identity -> identity.signInByPin(pin.toCharArray(), store.origin(DEVICE)));
    }

    private void check(Function<Identity, Outcome<Actor>> secret) {
        checking.set(true);
        outcome.set("");
        work.run(() -> secret.apply(store.get(Identity.class)), this::answer, this::failed);
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
