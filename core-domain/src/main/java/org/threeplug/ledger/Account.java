package org.threeplug.ledger;

/// An account of the general ledger. `role` says what the program posts to it; [Role#NONE] for the accountant's own.
public record Account(String code, String name, Kind kind, Role role) {

    public enum Kind {
        ASSET,
        LIABILITY,
        EQUITY,
        INCOME,
        EXPENSE
    }

    public enum Role {
        NONE,
        DRAWER,
        SAFE,
        CARD,
        BANK,
        INVENTORY,
        TAX,
        REVENUE,
        COST_OF_GOODS,
        ROUNDING,
        STOCK_DIFFERENCE,
        CASH_DIFFERENCE,
        CASH_MOVES,
        RECEIVABLES,
        BAD_DEBTS
    }
}
