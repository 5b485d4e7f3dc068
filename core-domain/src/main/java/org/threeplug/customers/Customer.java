package org.threeplug.customers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// @param address as on an envelope, in lines
/// @param note what whoever serves them should know
public record Customer(
        @NotNull UUID id,
        @NotBlank @Size(max = 40) String number,
        @NotBlank @Size(max = 160) String name,
        @NotNull @Size(max = 40) String phone,
        @NotNull @Size(max = 160) String email,
        @NotNull @Size(max = 40) String taxNumber,
        @NotNull @Size(max = 400) String address,
        @NotNull @Size(max = 1000) String note,
        boolean active,
        int edition) {

    /// Without address and note.
    public Customer(
            UUID id, String number, String name, String phone, String email, String taxNumber, boolean active, int edition) {
        this(id, number, name, phone, email, taxNumber, "", "", active, edition);
    }

    public Customer withNumber(String other) {
        return new Customer(id, other, name, phone, email, taxNumber, address, note, active, edition);
    }

    public Customer withEdition(int other) {
        return new Customer(id, number, name, phone, email, taxNumber, address, note, active, other);
    }

    public Customer withActive(boolean other) {
        return new Customer(id, number, name, phone, email, taxNumber, address, note, other, edition);
    }
}
