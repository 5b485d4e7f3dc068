package org.threeplug.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.payments.Tender;

/// A posted document as it stands in the books. It is never edited.
public record Document(Head head, List<Line> lines, List<Tax> taxes, List<Tender> tenders, Sides sides) {

    public Document {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
        tenders = List.copyOf(tenders);
        sides.mustBeForeignTo(head.total().currency(), tenders.size());
    }

    public Document(Head head, List<Line> lines, List<Tax> taxes, List<Tender> tenders) {
        this(head, lines, taxes, tenders, Sides.NONE);
    }

    /// Who is on the other side, if anybody is named.
    public Optional<UUID> party() {
        return sides.party().or(head::customer);
    }

    /// The tax that comes on top of the lines whose price is without it: the lines in the terms of their prices, this and the
    /// rounding are the total.
    public Money taxAdded() {
        return lines.stream()
                .filter(line -> !line.priceIncludesTax())
                .map(Line::tax)
                .reduce(Money.zero(head.total().currency()), Money::plus);
    }

    /// @param series the register's series, such as `1-SALE`; with `number` it is unique and without gaps
    /// @param origin the sale that a return or void refers to
    /// @param externalNumber the number the document bore in the system it came from
    public record Head(
            UUID id,
            DocumentKind kind,
            String series,
            long number,
            UUID register,
            UUID branch,
            Optional<UUID> shift,
            LocalDate businessDate,
            Instant occurredAt,
            UUID cashier,
            String cashierName,
            Optional<UUID> customer,
            Optional<String> customerName,
            Optional<UUID> origin,
            Optional<String> externalNumber,
            Optional<String> reason,
            Money net,
            Money tax,
            Money rounding,
            Money total) {

        /// As printed and as typed to find it: `1-SALE-000042`.
        public String reference() {
            var digits = Long.toString(number);
            return series + "-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
        }
    }

    public record Line(
            int number,
            Optional<UUID> product,
            String code,
            String name,
            String unit,
            Quantity factor,
            Quantity quantity,
            UnitPrice unitPrice,
            boolean priceIncludesTax,
            Money discount,
            String taxKey,
            Percent taxRate,
            Money net,
            Money tax) {

        public Money amount() {
            return net.plus(tax);
        }

        /// What the line comes to in the terms of its price: with the tax where the price includes it, without where it
        /// does not. Only figures of one basis add up on paper.
        public Money base() {
            return priceIncludesTax ? amount() : net;
        }

        /// What was marked, before any discount, in the terms of the price.
        public Money gross() {
            return base().plus(discount);
        }
    }

    public record Tax(String taxKey, Percent rate, Money net, Money tax) {}
}
