package org.threeplug.customers.importing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.customers.Customer;
import org.threeplug.kernel.Refusal;

/// A sound row: what it says about a customer, and nothing about what it leaves open.
///
/// @param numbered whether the row has a number; otherwise phone or e-mail serve as one
/// @param notes what was put right in reading
public record CustomerDraft(
        String number,
        boolean numbered,
        String name,
        Optional<String> phone,
        Optional<String> email,
        Optional<String> taxNumber,
        Optional<String> address,
        Optional<String> note,
        Optional<Boolean> active,
        List<Refusal> notes) {

    public CustomerDraft {
        notes = List.copyOf(notes);
    }

    public Customer customer(UUID id) {
        return new Customer(
                id,
                number,
                name,
                phone.orElse(""),
                email.orElse(""),
                taxNumber.orElse(""),
                address.orElse(""),
                note.orElse(""),
                active.orElse(true),
                1);
    }

    /// The customer as this row would have them; what the row leaves open stays as it is, and so does the number.
    public Customer over(Customer old) {
        return new Customer(
                old.id(),
                old.number(),
                name,
                phone.orElse(old.phone()),
                email.orElse(old.email()),
                taxNumber.orElse(old.taxNumber()),
                lines(address, old.address()),
                lines(note, old.note()),
                active.orElse(old.active()),
                old.edition());
    }

    /// A sheet has no lines in its cells; what says the same in one line changes nothing.
    private static String lines(Optional<String> said, String old) {
        return said.filter(text -> !text.equals(old.strip().replaceAll("\\s*\\R\\s*", " "))).orElse(old);
    }
}
