package org.threeplug.identity;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// What holds for roles, whoever changes one, and for whoever gives one to a person.
final class RoleRules {

    static final Permission ROLES = new Permission("identity.roles");

    /// Who has it may give away what they do not have themselves.
    static final Permission GRANT = new Permission("identity.grant");

    /// Without anybody who may, nobody could ever be given a right or be let in again.
    private static final List<Permission> KEPT = List.of(SaveUser.USERS, ROLES, GRANT);

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*");
    private static final BigDecimal MOST = new BigDecimal("999999999999");
    private static final int MOST_DECIMALS = 4;

    private RoleRules() {}

    static void check(Tx tx, Role role, Optional<Role> before) {
        var wrong = tx.violations();
        if (!KEY.matcher(role.key()).matches()) {
            wrong.add("role.key", "identity.role-key", role.key());
        }
        if (tx.port(IdentityBook.class).roles().stream().anyMatch(other -> isNamesake(other, role))) {
            wrong.add("role.name", "identity.role-name-taken", role.name().strip());
        }
        percent(tx, "role.lineDiscountLimit", role.lineDiscountLimit());
        percent(tx, "role.ticketDiscountLimit", role.ticketDiscountLimit());
        role.openItemLimit().filter(RoleRules::isNoAmount).ifPresent(limit ->
                wrong.add("role.openItemLimit", "identity.role-amount", limit.toPlainString()));
        var known = tx.port(DeclaredRights.class).all();
        role.rights().stream()
                .filter(right -> before.filter(had -> had.may(right)).isEmpty() && !known.contains(right))
                .map(Permission::key)
                .sorted()
                .forEach(right -> wrong.add("role.rights", "identity.right-unknown", right));
        mustBeTheirs(tx, role, before);
    }

    private static boolean isNamesake(Role other, Role role) {
        return !other.key().equals(role.key())
                && other.name().toUpperCase(Locale.ROOT).equals(role.name().strip().toUpperCase(Locale.ROOT));
    }

    private static void percent(Tx tx, String field, Percent limit) {
        if (limit.compareTo(Percent.ZERO) < 0 || limit.compareTo(Percent.HUNDRED) > 0) {
            tx.violations().add(field, "identity.role-percent", limit.plain());
        }
    }

    private static boolean isNoAmount(BigDecimal limit) {
        return limit.signum() < 0
                || limit.compareTo(MOST) > 0
                || limit.stripTrailingZeros().scale() > MOST_DECIMALS;
    }

    /// Nobody gives away what they do not have, be it a right or how far somebody decides alone.
    private static void mustBeTheirs(Tx tx, Role role, Optional<Role> before) {
        if (tx.actor().may(GRANT)) {
            return;
        }
        var wrong = tx.violations();
        beyond(role.rights(), before.map(Role::rights).orElse(Set.of()), tx)
                .ifPresent(right -> wrong.add("role.rights", "identity.right-not-yours", right.key()));
        var own = tx.port(IdentityBook.class).role(tx.actor().role());
        var none = Optional.of(BigDecimal.ZERO);
        further(tx, "role.lineDiscountLimit", role.lineDiscountLimit(), own.map(Role::lineDiscountLimit),
                before.map(Role::lineDiscountLimit));
        further(tx, "role.ticketDiscountLimit", role.ticketDiscountLimit(), own.map(Role::ticketDiscountLimit),
                before.map(Role::ticketDiscountLimit));
        var ownLimit = own.map(Role::openItemLimit).orElse(none);
        boolean same = before.map(Role::openItemLimit).filter(role.openItemLimit()::equals).isPresent();
        if (!same && ownLimit.isPresent() && role.openItemLimit().filter(it -> it.compareTo(ownLimit.get()) <= 0).isEmpty()) {
            wrong.add("role.openItemLimit", "identity.limit-not-yours", ownLimit.get().toPlainString());
        }
    }

    private static void further(
            Tx tx, String field, Percent limit, Optional<Percent> own, Optional<Percent> before) {
        var most = own.orElse(Percent.ZERO);
        if (!before.equals(Optional.of(limit)) && limit.compareTo(most) > 0) {
            tx.violations().add(field, "identity.limit-not-yours", most.plain());
        }
    }

    private static Optional<Permission> beyond(Set<Permission> rights, Set<Permission> had, Tx tx) {
        return rights.stream()
                .filter(right -> !had.contains(right) && !tx.actor().may(right))
                .min(Comparator.comparing(Permission::key));
    }

    /// Whoever gives somebody a role, or a secret to sign in with, could sign in as that person: so they must have all that
    /// the role has.
    static Optional<Refusal> whyNotGiven(Tx tx, Role role) {
        if (!role.active()) {
            return Optional.of(Refusal.of("identity.role-retired", role.name()));
        }
        return tx.actor().may(GRANT)
                ? Optional.empty()
                : beyond(role.rights(), Set.of(), tx).map(right -> Refusal.of("identity.right-not-yours", right.key()));
    }

    /// @throws RefusedException where the rights to manage people and roles would be nobody's
    static void mustLeaveAnAdministrator(IdentityBook book, User before, User saved) {
        if (KEPT.stream().anyMatch(right ->
                has(book, before, right) && !has(book, saved, right) && !book.anotherMay(right, saved.id()))) {
            throw new RefusedException("identity.last-administrator", before.name());
        }
    }

    /// The same for a role that loses rights.
    static void mustLeaveAnAdministrator(IdentityBook book, Role before, Role saved) {
        if (KEPT.stream().anyMatch(right ->
                before.may(right) && !saved.may(right) && book.bearers(saved.key()) > 0 && !book.mayWithout(right, saved.key()))) {
            throw new RefusedException("identity.last-role", before.name());
        }
    }

    private static boolean has(IdentityBook book, User user, Permission right) {
        return user.active() && book.role(user.role()).filter(role -> role.may(right)).isPresent();
    }
}
