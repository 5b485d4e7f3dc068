package org.threeplug.customers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

public record Customer(
        @NotNull UUID id,
        @NotBlank @Size(max = 40) String number,
        @NotBlank @Size(max = 160) String name,
        @NotNull @Size(max = 40) String phone,
        @NotNull @Size(max = 160) String email,
        @NotNull @Size(max = 40) String taxNumber,
        boolean active,
        int edition) {

    public Customer withNumber(String other) {
        return new Customer(id, other, name, phone, email, taxNumber, active, edition);
    }

    public Customer withEdition(int other) {
        return new Customer(id, number, name, phone, email, taxNumber, active, other);
    }
}
