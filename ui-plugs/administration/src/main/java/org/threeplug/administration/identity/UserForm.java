package org.threeplug.administration.identity;

import com.google.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.identity.Bearer;
import org.threeplug.identity.Role;
import org.threeplug.identity.RoleList;
import org.threeplug.identity.SaveUser;
import org.threeplug.identity.Secrets;
import org.threeplug.identity.User;
import org.threeplug.identity.UserFacts;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.office.Asks;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;

/// A person being added or changed. Secrets leave this form hashed and are wiped from it at once.
public final class UserForm {

    final Fields fields = new Fields();
    final StringProperty login = fields.text("login");
    final StringProperty name = fields.text("name");
    final ObjectProperty<Optional<Role>> role = fields.value("role", Optional.empty());
    final ObjectProperty<Optional<Locale>> language = fields.value("language", Optional.empty());
    final BooleanProperty active = fields.check("active", true);
    final StringProperty pin = fields.text("pin");
    final StringProperty password = fields.text("password");
    final StringProperty again = fields.text("again");
    final BooleanProperty busy = new SimpleBooleanProperty();

    /// To choose from, in the order in which responsibility grows.
    final ObservableList<Role> roles = FXCollections.observableArrayList();

    private final Secrets secrets;
    private final Asks asks;
    private final Office office;
    private Optional<User> stored = Optional.empty();
    private boolean isNew = true;

    @Inject
    public UserForm(Secrets secrets, Asks asks, Office office) {
        this.secrets = secrets;
        this.asks = asks;
        this.office = office;
        fields.blame(login, "identity.login-taken");
        fields.blame(role, "identity.role-unknown", "identity.role-retired", "identity.right-not-yours");
        fields.blame(role, "identity.last-administrator");
        fields.blame(active, "identity.not-yourself");
        fields.blame(pin, "identity.secret-missing");
    }

    void create() {
        stored = Optional.empty();
        isNew = true;
        office.work().run(() -> asks.ask(new RoleList(List.of())), all -> roles.setAll(offered(all, "")));
        login.set("");
        name.set("");
        role.set(Optional.empty());
        language.set(Optional.of(Locale.of(office.store().language().getLanguage())));
        active.set(true);
        wipe();
        fields.keep();
    }

    /// Opens somebody as they stand in the books now.
    void open(UUID id) {
        record Read(Optional<User> user, List<Role> roles) {}
        isNew = false;
        office.work().run(
                () -> new Read(
                        asks.ask(new UserFacts(id)).map(UserFacts.Facts::user),
                        asks.ask(new RoleList(List.of()))),
                read -> {
                    roles.setAll(offered(read.roles(), read.user().map(User::role).orElse("")));
                    read.user().ifPresent(user -> open(
                            user,
                            read.roles().stream().filter(role -> role.key().equals(user.role())).findFirst()));
                });
    }

    /// A retired role is kept by whoever has it, and given to nobody else.
    private static List<Role> offered(List<Role> all, String own) {
        return all.stream().filter(role -> role.active() || role.key().equals(own)).toList();
    }

    /// @param known the role of the user, when it is known here
    void open(User user, Optional<Role> known) {
        stored = Optional.of(user);
        isNew = false;
        login.set(user.login());
        name.set(user.name());
        role.set(known);
        language.set(Optional.of(Locale.of(user.language().getLanguage())));
        active.set(user.active());
        wipe();
        fields.keep();
    }

    private void wipe() {
        pin.set("");
        password.set("");
        again.set("");
    }

    void save(Consumer<User> then) {
        fields.forgive();
        if (login.get().isBlank()) {
            fields.refuse(login, "office.login-needed");
        }
        if (name.get().isBlank()) {
            fields.refuse(name, "office.name-needed");
        }
        if (role.get().isEmpty()) {
            fields.refuse(role, "office.role-needed");
        }
        if (!password.get().equals(again.get())) {
            fields.refuse(again, "office.password-differs");
        }
        if (isNew() && pin.get().isEmpty() && password.get().isEmpty()) {
            fields.refuse(pin, "office.pin-needed");
        }
        if (fields.isSound()) {
            hashAndSubmit(then);
        }
    }

    private void hashAndSubmit(Consumer<User> then) {
        var user = new User(
                stored.map(User::id).orElseGet(Ids::next),
                login.get().strip(),
                name.get().strip(),
                role.get().orElseThrow().key(),
                language.get().orElseGet(() -> office.store().language()),
                active.get(),
                stored.map(User::hasPin).orElse(false));
        var typedPin = pin.get().toCharArray();
        var typedPassword = password.get().toCharArray();
        var bearer = bearer();
        office.run(busy, () -> hashed(typedPin, typedPassword, bearer), hashes -> {
            switch (hashes) {
                case Hashes.Made(var pinHash, var passwordHash) -> office.submit(
                        busy,
                        new SaveUser(Ids.next(), user, pinHash, passwordHash, stored),
                        outcome -> answered(outcome, then));
                case Hashes.TooWeak(var why) -> fields.refuse(why);
            }
        });
    }

    private sealed interface Hashes {

        record Made(Optional<String> pin, Optional<String> password) implements Hashes {}

        record TooWeak(Refusal why) implements Hashes {}
    }

    private Hashes hashed(char[] typedPin, char[] typedPassword, Bearer bearer) {
        try {
            return new Hashes.Made(
                    given(typedPin).map(secret -> secrets.pin(secret, bearer)),
                    given(typedPassword).map(secret -> secrets.password(secret, bearer)));
        } catch (RefusedException refused) {
            return new Hashes.TooWeak(refused.refusal());
        }
    }

    /// The secrets of a demo shop are shown to whoever looks at it.
    private Bearer bearer() {
        var bearer = office.store().demo()
                ? Bearer.ANYBODY
                : Bearer.of(
                        role.get().orElseThrow().rights(),
                        List.of(office.store().businessName(), name.get(), login.get()));
        return stored.map(user -> bearer.known(user.id())).orElse(bearer);
    }

    private static Optional<char[]> given(char[] secret) {
        return secret.length == 0 ? Optional.empty() : Optional.of(secret);
    }

    private void answered(Outcome<User> outcome, Consumer<User> then) {
        switch (outcome) {
            case Done(var saved, _) -> {
                open(saved, role.get());
                then.accept(saved);
            }
            case Refused(var why) -> fields.refuse(why);
        }
    }

    boolean isNew() {
        return isNew;
    }
}
