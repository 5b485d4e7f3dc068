package org.threeplug.parties;

import org.threeplug.kernel.Permission;

/// What a person or business is to the shop; one of them may be several.
public enum PartyRole {
    CUSTOMER("customers.view"),
    SUPPLIER("suppliers.view");

    private final String right;

    PartyRole(String right) {
        this.right = right;
    }

    /// Without which nobody learns who is in this role.
    public Permission seenBy() {
        return new Permission(right);
    }

    /// The one that somebody in this role may have too.
    public PartyRole other() {
        return this == CUSTOMER ? SUPPLIER : CUSTOMER;
    }
}
