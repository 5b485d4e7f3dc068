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
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.LedgerBook;
import org.threeplug.settings.Register;
import org.threeplug.settings.SettingsBook;
import org.threeplug.settings.StoreSettings;
import org.threeplug.tax.TaxClass;

/// Makes a store ready to sell, once: what it is called, its tills, roles, people, taxes and accounts.
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
        settings.check();
        checkUsualTax();
        checkAccounts();
        checkUsers();
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

    private void checkUsualTax() {
        if (!settings.usualTax().isEmpty()
                && taxClasses.stream().noneMatch(one -> one.key().equals(settings.usualTax()))) {
            throw new RefusedException("catalog.tax-unknown", settings.usualTax());
        }
    }

    private void checkAccounts() {
        var codes = new HashSet<String>();
        var roles = new HashSet<Account.Role>();
        for (var account : accounts) {
            if (!codes.add(account.code())) {
                throw new RefusedException("setup.account-twice", account.code());
            }
            if (!roles.add(account.role()) && account.role() != Account.Role.NONE) {
                throw new RefusedException("setup.account-role-twice", account.role().name());
            }
        }
        for (var role : Account.Role.values()) {
            if (role != Account.Role.NONE && !roles.contains(role)) {
                throw new RefusedException("setup.account-role-missing", role.name());
            }
        }
    }

    private void checkUsers() {
        var keys = new HashSet<String>();
        roles.forEach(role -> keys.add(role.key()));
        var logins = new HashSet<String>();
        for (var first : users) {
            if (!logins.add(first.user().login().toUpperCase(Locale.ROOT))) {
                throw new RefusedException("identity.login-taken", first.user().login());
            }
            if (!keys.contains(first.user().role())) {
                throw new RefusedException("identity.role-unknown", first.user().role());
            }
            if (first.pinHash().isEmpty() && first.passwordHash().isEmpty()) {
                throw new RefusedException("identity.secret-missing", first.user().login());
            }
        }
    }
}
