package org.threeplug.administration.identity;

import com.google.inject.Inject;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import org.threeplug.identity.EraseUser;
import org.threeplug.identity.User;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;

/// Erasing by what somebody signed in who works here no longer: the sign-in name is typed as a confirmation, and the reason is given.
public final class EraseUserModel {

    final Fields fields = new Fields();
    final StringProperty typed = fields.text("typed");
    final StringProperty reason = fields.text("reason");
    final BooleanProperty busy = new SimpleBooleanProperty();

    private final Office office;
    private Optional<User> user = Optional.empty();

    @Inject
    public EraseUserModel(Office office) {
        this.office = office;
    }

    void begin(User chosen) {
        user = Optional.of(chosen);
        fields.keep();
    }

    User user() {
        return user.orElseThrow();
    }

    void confirm(Runnable then) {
        fields.forgive();
        if (!typed.get().strip().equalsIgnoreCase(user().login())) {
            fields.refuse(typed, "office.login-differs", user().login());
        }
        if (reason.get().isBlank()) {
            fields.refuse(reason, "office.reason-needed");
        }
        if (!fields.isSound()) {
            return;
        }
        var command = new EraseUser(Ids.next(), user().id(), false);
        office.submit(busy, command, Justification.because(reason.get().strip()), outcome -> {
            switch (outcome) {
                case Outcome.Done<User> _ -> {
                    fields.keep();
                    then.run();
                }
                case Outcome.Refused<User>(var why) -> fields.refuse(why);
            }
        });
    }
}
