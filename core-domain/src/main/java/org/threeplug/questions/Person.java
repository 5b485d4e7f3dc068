package org.threeplug.questions;

import java.util.UUID;

/// Somebody whose data can be shown: a customer, somebody who works here, or somebody in a record.
public record Person(String kind, UUID id) {

    public static final String CUSTOMER = "customer";
    public static final String STAFF = "person";
    public static final String RECORDED = "record";

    public static Person customer(UUID id) {
        return new Person(CUSTOMER, id);
    }

    /// Somebody in the lines of a record, such as whom one speaks to at a supplier's.
    public static Person recorded(UUID id) {
        return new Person(RECORDED, id);
    }

    public static Person staff(UUID id) {
        return new Person(STAFF, id);
    }
}
