package org.threeplug.setup;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.threeplug.tax.TaxClass;
import org.threeplug.tax.UsualTax;

/// What somebody who begins to sell has to say.
///
/// @param cashRounding the step of the smallest coin, such as `0.05`; `0` for none
/// @param people at least one, who may do everything
/// @param usualTax the key of the tax class that most goods bear
/// @param demo whether this is the shop to try things in; its PINs are shown to everybody
public record SetUpPlan(
        Business business,
        String branch,
        String registerName,
        Currency currency,
        ZoneId zone,
        Locale language,
        List<TaxClass> taxes,
        String cashRounding,
        List<Person> people,
        boolean demo,
        String usualTax) {

    /// The usual tax is the one that the rates themselves suggest.
    public SetUpPlan(
            Business business,
            String branch,
            String registerName,
            Currency currency,
            ZoneId zone,
            Locale language,
            List<TaxClass> taxes,
            String cashRounding,
            List<Person> people,
            boolean demo) {
        this(
                business,
                branch,
                registerName,
                currency,
                zone,
                language,
                taxes,
                cashRounding,
                people,
                demo,
                UsualTax.among(taxes, "").map(TaxClass::key).orElse(""));
    }

    public SetUpPlan {
        taxes = List.copyOf(taxes);
        people = List.copyOf(people);
    }

    public record Business(String name, String taxNumber, String address) {}

    /// @param pin and `password` as typed; at least one of them
    public record Person(String login, String name, String role, Optional<String> pin, Optional<String> password) {

        /// Never the secrets: records end up in logs.
        @Override
        public String toString() {
            return "Person[" + login + ", " + role + "]";
        }
    }
}
