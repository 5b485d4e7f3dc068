package org.threeplug.merging;

import org.threeplug.kernel.Permission;

/// What a person or business is to the shop; one of them may be several.
public enum PartyRole {
    CUSTOMER("customers.view"),
    SUPPLIER("suppliers.view"),
    /// A customer who was kept twice, and was merged with another.
    EX_CUSTOMER("customers.view"),
    EX_SUPPLIER("suppliers.view");

    private final String right;

    PartyRole(String right) {
        this.right = right;
    }

    /// Without which nobody learns who is in this role.
    public Permission seenBy() {
        return new Permission(right);
    }

    /// Whether it is that of a record that another one took the place of.
    public boolean isMerged() {
        return this == EX_CUSTOMER || this == EX_SUPPLIER;
    }

    /// Customer or supplier.
    public PartyRole side() {
        return switch (this) {
            case CUSTOMER, EX_CUSTOMER -> CUSTOMER;
            case SUPPLIER, EX_SUPPLIER -> SUPPLIER;
        };
    }

    /// The role of a record of this side once it is merged.
    public PartyRole merged() {
        return side() == CUSTOMER ? EX_CUSTOMER : EX_SUPPLIER;
    }

    /// The one that somebody in this role may have too.
    public PartyRole other() {
        return side() == CUSTOMER ? SUPPLIER : CUSTOMER;
    }
}
