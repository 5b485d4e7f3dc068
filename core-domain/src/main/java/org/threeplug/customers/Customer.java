package org.threeplug.customers;

import java.util.UUID;

public record Customer(
        UUID id, String number, String name, String phone, String email, String taxNumber, boolean active, int edition) {}
