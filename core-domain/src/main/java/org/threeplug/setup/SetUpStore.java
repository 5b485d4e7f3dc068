package org.threeplug.setup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.catalog.CatalogBook;
import org.threeplug.identity.IdentityBook;
import org.threeplug.identity.Role;
import org.threeplug.identity.User;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.kernel.Violations;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.LedgerBook;
import org.threeplug.settings.Register;
import org.threeplug.settings.SettingsBook;
import org.threeplug.settings.StoreSettings;
import org.threeplug.tax.TaxClass;

/// Makes a store ready to sell, once: what it is called, its tills, roles, people, taxes and accounts.
@Declared(value = "setup.run", was = "SetUpStore")
public record SetUpStore(
        @NotNull UUID key,
        @NotNull @Valid StoreSettings settings,
        @NotEmpty List<@Valid Register> registers,
        @NotEmpty List<Role> roles,
        @NotEmpty List<@Valid FirstUser> users,
        @NotEmpty List<@Valid TaxClass> taxClasses,
        @NotEmpty List<Account> accounts)
        implements Command<Boolean> {

    public record FirstUser(
            @NotNull @Valid User user, Optional<String> pinHash, Optional<String> passwordHash) {}

    public SetUpStore {
        registers = List.copyOf(registers);
        roles = List.copyOf(roles);
        users = List.copyOf(users);
        taxClasses = List.copyOf(taxClasses);
        accounts = List.copyOf(accounts);
    }

    @Override
    public Permission permission() {
        return new Permission("setup.run");
    }

    @Override
    public Boolean run(Tx tx) {
        var settingsBook = tx.port(SettingsBook.class);
        if (settingsBook.isSetUp()) {
            throw new RefusedException("setup.done-already");
        }
        var wrong = tx.violations();
        settings.check(wrong, "settings.");
        checkUsualTax(wrong);
        checkAccounts(wrong);
        checkUsers(wrong);
        wrong.mustBeNone();
        settingsBook.save(settings);
        registers.forEach(settingsBook::add);
        var identity = tx.port(IdentityBook.class);
        roles.forEach(identity::add);
        users.forEach(first -> identity.add(first.user(), first.pinHash(), first.passwordHash()));
        taxClasses.forEach(tx.port(CatalogBook.class)::add);
        accounts.forEach(tx.port(LedgerBook.class)::add);
        tx.raise(new Event("setup.done", key.toString()));
        return true;
    }

    @Override
    public Boolean repeated(Tx tx) {
        return true;
    }

    private void checkUsualTax(Violations wrong) {
        if (!settings.usualTax().isEmpty()
                && taxClasses.stream().noneMatch(one -> one.key().equals(settings.usualTax()))) {
            wrong.add("settings.usualTax", "catalog.tax-unknown", settings.usualTax());
        }
    }

    private void checkAccounts(Violations wrong) {
        var codes = new HashSet<String>();
        var roles = new HashSet<Account.Role>();
        for (var account : accounts) {
            if (!codes.add(account.code())) {
                wrong.add("accounts", "setup.account-twice", account.code());
            }
            if (!roles.add(account.role()) && account.role() != Account.Role.NONE) {
                wrong.add("accounts", "setup.account-role-twice", account.role().name());
            }
        }
        for (var role : Account.Role.values()) {
            if (role != Account.Role.NONE && !roles.contains(role)) {
                wrong.add("accounts", "setup.account-role-missing", role.name());
            }
        }
    }

    private void checkUsers(Violations wrong) {
        var keys = new HashSet<String>();
        roles.forEach(role -> keys.add(role.key()));
        var logins = new HashSet<String>();
        for (var first : users) {
            if (!logins.add(first.user().login().toUpperCase(Locale.ROOT))) {
                wrong.add("users.login", "identity.login-taken", first.user().login());
            }
            if (!keys.contains(first.user().role())) {
                wrong.add("users.role", "identity.role-unknown", first.user().role());
            }
            if (first.pinHash().isEmpty() && first.passwordHash().isEmpty()) {
                wrong.add("users.secret", "identity.secret-missing", first.user().login());
            }
        }
    }
}
