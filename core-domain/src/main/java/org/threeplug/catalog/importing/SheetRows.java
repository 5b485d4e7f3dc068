package org.threeplug.catalog.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.tax.TaxClass;

/// Reads rows of a sheet under its header.
public final class SheetRows {

    private static final Set<String> YES = Set.of("1", "true", "yes", "y", "x", "da", "ja", "oui", "si", "sim", "да");
    private static final Set<String> NO = Set.of("0", "false", "no", "n", "nu", "nein", "non", "nao", "não", "нет");
    private static final Pattern LEVELS = Pattern.compile("[/>]");
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PART = 120;
    private static final int LONGEST_UNIT = 20;
    private static final int MOST_DECIMALS = 4;

    private final SheetHeader header;
    private final ImportChoices choices;

    public SheetRows(SheetHeader header, ImportChoices choices) {
        this.header = header;
        this.choices = choices;
    }

    /// @throws RefusedException naming the column at fault
    public ProductDraft read(List<String> row) {
        var barcode = code(SheetColumn.BARCODE, row);
        var code = code(SheetColumn.CODE, row)
                .or(() -> barcode)
                .orElseThrow(() -> refused("catalog.import-no-code", SheetColumn.BARCODE));
        var name = header.value(SheetColumn.NAME, row)
                .orElseThrow(() -> refused("catalog.import-no-name", SheetColumn.NAME));
        return new ProductDraft(
                code,
                barcode,
                limited(name, LONGEST_NAME, SheetColumn.NAME),
                header.value(SheetColumn.BRAND, row).map(brand -> limited(brand, LONGEST_PART, SheetColumn.BRAND)),
                category(row),
                price(row, code),
                flag(SheetColumn.PRICE_INCLUDES_TAX, row),
                header.value(SheetColumn.TAX, row).map(this::tax),
                header.value(SheetColumn.UNIT, row).map(unit -> limited(unit, LONGEST_UNIT, SheetColumn.UNIT)),
                header.value(SheetColumn.DECIMALS, row).map(SheetRows::decimals),
                flag(SheetColumn.STOCKED, row),
                flag(SheetColumn.OPEN_PRICE, row),
                flag(SheetColumn.ACTIVE, row));
    }

    private Optional<String> code(SheetColumn column, List<String> row) {
        return header.value(column, row).map(code -> limited(code.toUpperCase(Locale.ROOT), LONGEST_CODE, column));
    }

    private List<String> category(List<String> row) {
        return header.value(SheetColumn.CATEGORY, row)
                .map(path -> Arrays.stream(LEVELS.split(path))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(name -> limited(name, LONGEST_PART, SheetColumn.CATEGORY))
                        .toList())
                .orElse(List.of());
    }

    private Optional<UnitPrice> price(List<String> row, String code) {
        return header.value(SheetColumn.PRICE, row)
                .map(text -> SheetPrice.read(text, choices.currency()))
                .or(() -> choices.pricesFromBarcodes() ? Optional.of(madeUp(code)) : Optional.empty());
    }

    /// Always the same for the same code, between 0.10 and 99.99.
    private UnitPrice madeUp(String code) {
        long mixed = 0;
        for (int i = 0; i < code.length(); i++) {
            mixed = mixed * 1_000_003 + code.charAt(i);
        }
        long minor = 10 + Math.floorMod(mixed ^ (mixed >>> 29), 9_990L);
        return UnitPrice.of(new Money(minor, choices.currency()));
    }

    private String tax(String text) {
        var number = text.replace("%", "").strip();
        return choices.taxes().stream()
                .filter(tax -> tax.key().equalsIgnoreCase(text)
                        || tax.name().equalsIgnoreCase(text)
                        || tax.rate().plain().equals(number))
                .map(TaxClass::key)
                .findFirst()
                .orElseThrow(() -> refused("catalog.import-tax", SheetColumn.TAX, text));
    }

    private static int decimals(String text) {
        if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '0' + MOST_DECIMALS) {
            return text.charAt(0) - '0';
        }
        throw refused("catalog.import-decimals", SheetColumn.DECIMALS, text);
    }

    private Optional<Boolean> flag(SheetColumn column, List<String> row) {
        return header.value(column, row).map(text -> {
            var small = text.toLowerCase(Locale.ROOT);
            if (!YES.contains(small) && !NO.contains(small)) {
                throw refused("catalog.import-yes-no", column, text);
            }
            return YES.contains(small);
        });
    }

    private static String limited(String text, int most, SheetColumn column) {
        if (text.length() > most) {
            throw refused("catalog.import-too-long", column, Integer.toString(most));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw refused("catalog.import-control-sign", column);
        }
        return text;
    }

    private static RefusedException refused(String code, SheetColumn column, String... arguments) {
        return new RefusedException(new Refusal(code, List.of(shortened(arguments)), column.title()));
    }

    static String[] shortened(String... arguments) {
        return Arrays.stream(arguments)
                .map(one -> one.length() > LONGEST_CODE ? one.substring(0, LONGEST_CODE) + "…" : one)
                .toArray(String[]::new);
    }
}
