package org.threeplug.tools.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// One line of the books as the file has it.
///
/// @param code the item in upper case, for codes are compared without regard to case
/// @param quantity negative on goods that come back
/// @param country where the goods went, as the file names it
public record TradeLine(
        String code,
        String description,
        BigDecimal quantity,
        LocalDateTime at,
        BigDecimal unitPrice,
        Optional<String> customer,
        Optional<String> country) {

    TradeLine(
            String code,
            String description,
            BigDecimal quantity,
            LocalDateTime at,
            BigDecimal unitPrice,
            Optional<String> customer) {
        this(code, description, quantity, at, unitPrice, customer, Optional.empty());
    }

    /// A stock number, a party pack or the cushion pads. Every other code stands for postage, a discount, a fee, a
    /// manual entry, a voucher or samples.
    private static final Pattern GOODS = Pattern.compile("\\d.*|DCGS.*|PADS");

    boolean isGoods() {
        return GOODS.matcher(code).matches();
    }

    /// What a person would know it by.
    String name() {
        return description.isBlank() ? code : description;
    }

    /// Quantity × unit price, rounded half up (away from zero) to the penny.
    BigDecimal amount() {
        return quantity.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP);
    }
}
