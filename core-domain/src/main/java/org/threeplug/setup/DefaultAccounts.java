package org.threeplug.setup;

import java.util.List;
import java.util.function.Function;
import org.threeplug.ledger.Account;

/// The chart of accounts a store starts with: one account for each role the program posts to, and the owner's capital.
public final class DefaultAccounts {

    private DefaultAccounts() {}

    /// @param name gives the name of an account by its role, and that of the capital by [Account.Role#NONE]
    public static List<Account> chart(Function<Account.Role, String> name) {
        return List.of(
                account("1000", Account.Kind.ASSET, Account.Role.DRAWER, name),
                account("1010", Account.Kind.ASSET, Account.Role.SAFE, name),
                account("1020", Account.Kind.ASSET, Account.Role.BANK, name),
                account("1030", Account.Kind.ASSET, Account.Role.CARD, name),
                account("1100", Account.Kind.ASSET, Account.Role.RECEIVABLES, name),
                account("1200", Account.Kind.ASSET, Account.Role.INVENTORY, name),
                account("2100", Account.Kind.LIABILITY, Account.Role.TAX, name),
                account("3000", Account.Kind.EQUITY, Account.Role.NONE, name),
                account("4000", Account.Kind.INCOME, Account.Role.REVENUE, name),
                account("4900", Account.Kind.INCOME, Account.Role.ROUNDING, name),
                account("5000", Account.Kind.EXPENSE, Account.Role.COST_OF_GOODS, name),
                account("5100", Account.Kind.EXPENSE, Account.Role.STOCK_DIFFERENCE, name),
                account("5200", Account.Kind.EXPENSE, Account.Role.CASH_DIFFERENCE, name),
                account("5300", Account.Kind.EXPENSE, Account.Role.CASH_MOVES, name),
                account("5400", Account.Kind.EXPENSE, Account.Role.BAD_DEBTS, name));
    }

    private static Account account(
            String code, Account.Kind kind, Account.Role role, Function<Account.Role, String> name) {
        return new Account(code, name.apply(role), kind, role);
    }
}
