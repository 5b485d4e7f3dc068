package org.threeplug.administration.identity;

import com.google.inject.Inject;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import org.threeplug.identity.Role;
import org.threeplug.identity.RoleMatrix;
import org.threeplug.identity.SaveRole;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.office.Asks;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;

/// A role being made or changed.
public final class RoleForm {

    private static final int LONGEST_KEY = 40;

    final Fields fields = new Fields();
    final StringProperty name = fields.text("name");
    final ObjectProperty<Optional<Percent>> line = fields.value("lineDiscountLimit", Optional.empty());
    final ObjectProperty<Optional<Percent>> ticket = fields.value("ticketDiscountLimit", Optional.empty());
    final ObjectProperty<Optional<Money>> openItem = fields.value("openItemLimit", Optional.empty());
    final BooleanProperty busy = new SimpleBooleanProperty();

    /// By key, in the order of the matrix.
    final Map<String, BooleanProperty> rights = new LinkedHashMap<>();

    private final Asks asks;
    private final RoleWords words;
    private final RoleLimits limits;
    private final Office office;
    private Optional<Role> seen = Optional.empty();
    private Set<String> taken = Set.of();

    @Inject
    public RoleForm(Asks asks, RoleWords words, RoleLimits limits, Office office) {
        this.asks = asks;
        this.words = words;
        this.limits = limits;
        this.office = office;
        fields.blame(name, "identity.role-name-taken", "identity.role-key", "identity.role-key-taken");
    }

    /// @param like what the new one begins as; nothing is granted without
    void create(Optional<String> like, Runnable then) {
        read(all -> {
            var begin = like.flatMap(key -> role(all, key));
            fill(all, begin);
            name.set("");
            line.set(Optional.of(begin.map(Role::lineDiscountLimit).orElse(Percent.ZERO)));
            ticket.set(Optional.of(begin.map(Role::ticketDiscountLimit).orElse(Percent.ZERO)));
            openItem.set(begin.map(limits::openItem).orElse(Optional.of(Money.zero(office.currency()))));
            fields.keep();
            then.run();
        });
    }

    void open(String key, Runnable then) {
        read(all -> role(all, key).ifPresent(role -> {
            seen = Optional.of(role);
            fill(all, seen);
            name.set(words.name(role));
            line.set(Optional.of(role.lineDiscountLimit()));
            ticket.set(Optional.of(role.ticketDiscountLimit()));
            openItem.set(limits.openItem(role));
            fields.keep();
            then.run();
        }));
    }

    private void read(Consumer<RoleMatrix.Matrix> then) {
        office.work().run(() -> asks.ask(new RoleMatrix()), then);
    }

    private static Optional<Role> role(RoleMatrix.Matrix all, String key) {
        return all.roles().stream().map(RoleMatrix.Row::role).filter(role -> role.key().equals(key)).findFirst();
    }

    private void fill(RoleMatrix.Matrix all, Optional<Role> begin) {
        taken = all.roles().stream().map(row -> row.role().key()).collect(Collectors.toSet());
        all.rights().forEach(right -> rights.put(
                right, fields.check("right:" + right, begin.filter(role -> role.may(new Permission(right))).isPresent())));
    }

    void save(Consumer<Role> then) {
        fields.forgive();
        if (name.get().isBlank()) {
            fields.refuse(name, "office.name-needed");
        }
        if (line.get().isEmpty()) {
            fields.refuse(line, "office.rate-needed");
        }
        if (ticket.get().isEmpty()) {
            fields.refuse(ticket, "office.rate-needed");
        }
        if (!fields.isSound()) {
            return;
        }
        var role = new Role(
                seen.map(Role::key).orElseGet(() -> key(name.get())),
                storedName(),
                line.get().orElseThrow(),
                ticket.get().orElseThrow(),
                limit(),
                chosen(),
                seen.map(Role::active).orElse(true));
        office.save(busy, fields, new SaveRole(Ids.next(), role, seen), saved -> {
            seen = Optional.of(saved);
            fields.keep();
            then.accept(saved);
        });
    }

    /// Who did not touch the name that is shown in their language leaves the one there is.
    private String storedName() {
        var typed = name.get().strip();
        return seen.filter(role -> words.name(role).equals(typed)).map(Role::name).orElse(typed);
    }

    private Optional<BigDecimal> limit() {
        return openItem.get().map(Money::major);
    }

    private Set<Permission> chosen() {
        return rights.entrySet().stream()
                .filter(right -> right.getValue().get())
                .map(right -> new Permission(right.getKey()))
                .collect(Collectors.toSet());
    }

    /// What the journal and files call the role, for good: the first name in plain letters, with a figure where another has it.
    private String key(String typed) {
        var plain = Normalizer.normalize(typed.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        var start = plain.isEmpty() ? "role" : plain.substring(0, Math.min(plain.length(), LONGEST_KEY - 4));
        var key = start;
        for (int next = 2; taken.contains(key); next++) {
            key = start + "-" + next;
        }
        return key;
    }

    boolean isNew() {
        return seen.isEmpty();
    }

    List<String> inOrder() {
        return List.copyOf(rights.keySet());
    }
}
