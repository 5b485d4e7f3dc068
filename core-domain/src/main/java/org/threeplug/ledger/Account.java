package org.threeplug.ledger;

import java.util.List;
import org.threeplug.kernel.Registered;

/// An account of the general ledger. `role` says what the program posts to it; [Role#NONE] for the accountant's own.
public record Account(String code, String name, Kind kind, Role role) {

    public enum Kind {
        ASSET,
        LIABILITY,
        EQUITY,
        INCOME,
        EXPENSE
    }

    /// What the program posts to an account. Plugs bring more ([org.threeplug.plug.Part.AccountRole]).
    public static final class Role extends Registered {

        public static final Role NONE = new Role("NONE", 0);
        public static final Role DRAWER = new Role("DRAWER", 1);
        public static final Role SAFE = new Role("SAFE", 2);
        public static final Role CARD = new Role("CARD", 3);
        public static final Role BANK = new Role("BANK", 4);
        public static final Role INVENTORY = new Role("INVENTORY", 5);
        public static final Role TAX = new Role("TAX", 6);
        public static final Role REVENUE = new Role("REVENUE", 7);
        public static final Role COST_OF_GOODS = new Role("COST_OF_GOODS", 8);
        public static final Role ROUNDING = new Role("ROUNDING", 9);
        public static final Role STOCK_DIFFERENCE = new Role("STOCK_DIFFERENCE", 10);
        public static final Role CASH_DIFFERENCE = new Role("CASH_DIFFERENCE", 11);
        public static final Role CASH_MOVES = new Role("CASH_MOVES", 12);
        public static final Role RECEIVABLES = new Role("RECEIVABLES", 13);
        public static final Role BAD_DEBTS = new Role("BAD_DEBTS", 14);

        private static final Known<Role> OURS = new Known<>(
                Role::new,
                List.of(
                        NONE, DRAWER, SAFE, CARD, BANK, INVENTORY, TAX, REVENUE, COST_OF_GOODS, ROUNDING, STOCK_DIFFERENCE,
                        CASH_DIFFERENCE, CASH_MOVES, RECEIVABLES, BAD_DEBTS));

        private Role(String name, int place) {
            super(name, place);
        }

        private Role(String key) {
            super(key);
        }

        /// By its key, whoever brings it.
        public static Role valueOf(String key) {
            return OURS.of(key);
        }

        /// Those that the program itself knows.
        public static Role[] values() {
            return OURS.all().toArray(Role[]::new);
        }
    }
}
