package org.threeplug.desktop.setup;

import java.util.List;
import java.util.stream.Stream;
import org.threeplug.kit.Texts;
import org.threeplug.ledger.Account;

/// The accounts a new store begins with: one for each thing the program posts, and the owner's own capital.
final class ChartOfAccounts {

    private record Line(String code, Account.Kind kind, Account.Role role) {}

    private static final List<Line> LINES = List.of(
            new Line("1000", Account.Kind.ASSET, Account.Role.DRAWER),
            new Line("1010", Account.Kind.ASSET, Account.Role.SAFE),
            new Line("1020", Account.Kind.ASSET, Account.Role.CARD),
            new Line("1030", Account.Kind.ASSET, Account.Role.BANK),
            new Line("1100", Account.Kind.ASSET, Account.Role.RECEIVABLES),
            new Line("1200", Account.Kind.ASSET, Account.Role.INVENTORY),
            new Line("2200", Account.Kind.LIABILITY, Account.Role.TAX),
            new Line("4000", Account.Kind.INCOME, Account.Role.REVENUE),
            new Line("4900", Account.Kind.INCOME, Account.Role.ROUNDING),
            new Line("5000", Account.Kind.EXPENSE, Account.Role.COST_OF_GOODS),
            new Line("5100", Account.Kind.EXPENSE, Account.Role.STOCK_DIFFERENCE),
            new Line("5200", Account.Kind.EXPENSE, Account.Role.CASH_DIFFERENCE),
            new Line("5300", Account.Kind.EXPENSE, Account.Role.CASH_MOVES),
            new Line("5400", Account.Kind.EXPENSE, Account.Role.BAD_DEBTS));

    private ChartOfAccounts() {}

    static List<Account> in(Texts texts) {
        var capital =
                new Account("3000", texts.text("setup.account.CAPITAL"), Account.Kind.EQUITY, Account.Role.NONE);
        return Stream.concat(
                        LINES.stream()
                                .map(line -> new Account(
                                        line.code(),
                                        texts.text("setup.account." + line.role()),
                                        line.kind(),
                                        line.role())),
                        Stream.of(capital))
                .toList();
    }
}
