package org.threeplug.administration.identity;

import com.google.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import org.threeplug.identity.Role;
import org.threeplug.identity.User;
import org.threeplug.identity.keys.KeyRules;
import org.threeplug.identity.keys.KeySecret;
import org.threeplug.identity.keys.MakeKey;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Permission;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;

/// A key being made, by which a program will act for one person.
public final class KeyForm {

    private static final int USUAL_DAYS = 90;

    final Fields fields = new Fields();
    final StringProperty name = fields.text("name");
    final ObjectProperty<Optional<LocalDate>> ends = fields.value("ends", Optional.empty());
    final BooleanProperty busy = new SimpleBooleanProperty();

    /// What the person may and a key can have, by right.
    final Map<String, BooleanProperty> rights = new LinkedHashMap<>();

    private final Office office;
    private Optional<User> person = Optional.empty();

    @Inject
    public KeyForm(Office office) {
        this.office = office;
        fields.blame(name, "identity.key-name", "identity.key-name-taken");
        fields.blame(ends, "identity.key-end");
    }

    void create(User bearer, Role role) {
        person = Optional.of(bearer);
        ends.set(Optional.of(office.today().plusDays(USUAL_DAYS)));
        role.rights().stream()
                .filter(right -> !KeyRules.NEVER.contains(right))
                .map(Permission::key)
                .sorted()
                .forEach(right -> rights.put(right, fields.check("right:" + right, false)));
        fields.keep();
    }

    /// What the program shows is handed out here and never again.
    void save(Consumer<KeySecret> then) {
        fields.forgive();
        if (name.get().isBlank()) {
            fields.refuse(name, "office.name-needed");
        }
        if (ends.get().isEmpty()) {
            fields.refuse(ends, "office.date-needed");
        }
        if (!fields.isSound()) {
            return;
        }
        var secret = KeySecret.made(Ids.next());
        var chosen = rights.entrySet().stream()
                .filter(right -> right.getValue().get())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var zone = office.store().zone();
        var end = ends.get().orElseThrow().plusDays(1).atStartOfDay(zone).toInstant();
        var make = new MakeKey(
                Ids.next(), secret.id(), person.orElseThrow().id(), name.get(), chosen, end, secret.hash());
        office.save(busy, fields, make, _ -> {
            fields.keep();
            then.accept(secret);
        });
    }
}
