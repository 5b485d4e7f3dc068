package org.threeplug.customers.importing;

import static org.threeplug.sheets.SheetFault.flag;
import static org.threeplug.sheets.SheetFault.limited;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.sheets.SheetBarcode;
import org.threeplug.sheets.SheetCell;
import org.threeplug.sheets.SheetColumn;
import org.threeplug.sheets.SheetFault;
import org.threeplug.sheets.SheetHeader;

/// Reads rows of a sheet of customers under its header.
public final class CustomerRows {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_ADDRESS = 400;
    private static final int LONGEST_NOTE = 1_000;

    /// What an erased customer bears in the program's own export.
    private static final Pattern ERASED = Pattern.compile("ERASED-[0-9A-F]{12}");

    private final SheetHeader header;

    public CustomerRows(SheetHeader header) {
        this.header = header;
    }

    /// Whether the row stands for somebody who was erased: nobody to bring in.
    public boolean isErased(List<String> row) {
        return header.value(SheetColumn.CUSTOMER_NUMBER, row)
                        .filter(number -> ERASED.matcher(number.toUpperCase(Locale.ROOT)).matches())
                        .isPresent()
                && name(row).isEmpty();
    }

    /// @throws RefusedException naming the column at fault
    public CustomerDraft read(List<String> row) {
        var notes = new ArrayList<Refusal>(0);
        var name = name(row);
        if (name.isEmpty()) {
            throw SheetFault.refused("customers.import-no-name", SheetColumn.CUSTOMER_NAME);
        }
        var phone = figures(SheetColumn.PHONE, row, notes);
        var email = header.value(SheetColumn.EMAIL, row)
                .map(text -> limited(text, LONGEST_NAME, SheetColumn.EMAIL));
        var number = figures(SheetColumn.CUSTOMER_NUMBER, row, notes);
        return new CustomerDraft(
                number.or(() -> phone.map(CustomerRows::bare))
                        .or(() -> email.map(CustomerRows::shortened))
                        .orElseThrow(() -> SheetFault.refused("customers.import-no-number", SheetColumn.CUSTOMER_NUMBER))
                        .toUpperCase(Locale.ROOT),
                number.isPresent(),
                limited(name, LONGEST_NAME, SheetColumn.CUSTOMER_NAME),
                phone,
                email,
                header.value(SheetColumn.TAX_NUMBER, row)
                        .map(text -> limited(text, LONGEST_NUMBER, SheetColumn.TAX_NUMBER)),
                header.value(SheetColumn.ADDRESS, row)
                        .map(text -> limited(text, LONGEST_ADDRESS, SheetColumn.ADDRESS)),
                header.value(SheetColumn.NOTE, row).map(text -> limited(text, LONGEST_NOTE, SheetColumn.NOTE)),
                flag(header, SheetColumn.CUSTOMER_ACTIVE, row),
                notes);
    }

    /// What a spreadsheet may have ruined, in whatever figures.
    private Optional<String> figures(SheetColumn column, List<String> row, List<Refusal> notes) {
        return header.value(column, row).map(text -> {
            if (!SheetCell.western(text).matches("[\\d.,eE+]*")) {
                return limited(text, LONGEST_NUMBER, column);
            }
            var read = SheetBarcode.read(text, false, column);
            read.note().ifPresent(notes::add);
            return limited(read.code(), LONGEST_NUMBER, column);
        });
    }

    /// A name, or its parts, and behind it the company where it is none of them.
    private String name(List<String> row) {
        return Stream.of(Optional.of(person(row)), header.value(SheetColumn.COMPANY, row))
                .flatMap(Optional::stream)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// Beside a column for first names, one for names holds the family's in many languages.
    private String person(List<String> row) {
        var first = header.value(SheetColumn.FIRST_NAME, row).orElse("");
        var last = header.value(SheetColumn.LAST_NAME, row);
        var whole = header.value(SheetColumn.CUSTOMER_NAME, row);
        if (whole.isPresent() && (last.isPresent() || whole.get().contains(first))) {
            return whole.get();
        }
        return Stream.of(first, last.or(() -> whole).orElse(""))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(" "));
    }

    private static String bare(String phone) {
        var bare = phone.replaceAll("[^\\p{L}\\p{N}+]", "");
        return bare.isEmpty() ? phone : bare;
    }

    private static String shortened(String email) {
        return email.substring(0, Math.min(email.length(), LONGEST_NUMBER));
    }
}
