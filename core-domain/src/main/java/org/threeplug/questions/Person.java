package org.threeplug.questions;

import java.util.UUID;

/// Somebody whose data can be shown: a customer, or somebody who works here.
public record Person(String kind, UUID id) {

    public static final String CUSTOMER = "customer";
    public static final String STAFF = "person";

    public static Person customer(UUID id) {
        return new Person(CUSTOMER, id);
    }

    public static Person staff(UUID id) {
        return new Person(STAFF, id);
    }
}
