package org.threeplug.catalog.importing;

import static org.threeplug.sheets.SheetFault.flag;
import static org.threeplug.sheets.SheetFault.limited;
import static org.threeplug.sheets.SheetFault.refused;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.sheets.SheetBarcode;
import org.threeplug.sheets.SheetColumn;
import org.threeplug.sheets.SheetFigure;
import org.threeplug.sheets.SheetHeader;
import org.threeplug.sheets.SheetMapping;
import org.threeplug.sheets.YesNo;
import org.threeplug.tax.TaxClass;

/// Reads rows of a sheet of products under its header.
public final class SheetRows {

    private static final Set<String> OPEN = Set.of("variable", "open", "open price", "variabil", "متغير");
    private static final Set<String> NO_VARIANT = Set.of("default title", "regular", "default");
    private static final Pattern SEVERAL = Pattern.compile("[;,|\\s]+");
    private static final String KILO = "kg";
    private static final int GRAMS = 3;
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PART = 120;
    private static final int LONGEST_UNIT = 20;
    private static final int MOST_CATEGORIES = 5_000;
    private static final int MOST_DECIMALS = 4;
    private static final Quantity MOST_STOCK = Quantity.of(100_000_000);

    private final SheetHeader header;
    private final SheetPrice prices;
    private final SheetTax taxes;
    private final String path;
    private final String several;
    private final Optional<Boolean> priceSaysTax;
    private final boolean own;
    private final Map<String, CategoryPath> categories = new HashMap<>();

    public SheetRows(SheetHeader header, ImportChoices choices) {
        this.header = header;
        this.prices = new SheetPrice(choices.currency());
        this.taxes = new SheetTax(choices.taxes(), choices.defaultTax());
        this.path = header.mapping().path();
        this.several = header.mapping().several();
        this.priceSaysTax = header.mapping().priceSaysTax();
        this.own = header.mapping().isOwn();
    }

    /// Takes the columns out whose heading names a tax rate that the shop does not have.
    public static void leaveForeignRates(SheetMapping mapping, ImportChoices choices) {
        var known = new SheetTax(choices.taxes(), choices.defaultTax());
        for (int place : List.copyOf(mapping.places().getOrDefault(SheetColumn.TAX_OF_HEADING, List.of()))) {
            if (known.ofHeading(mapping.headings().get(place)).isEmpty()) {
                mapping.leaveOut(SheetColumn.TAX_OF_HEADING, place);
            }
        }
    }

    /// @throws RefusedException naming the column at fault
    public ProductDraft read(List<String> row) {
        var notes = new ArrayList<Refusal>(0);
        var barcodes = barcodes(row, notes);
        var code = code(row, barcodes, notes);
        boolean weighed = flag(header, SheetColumn.BY_WEIGHT, row).orElse(false);
        var price = header.value(SheetColumn.PRICE, row);
        boolean open = price.filter(text -> OPEN.contains(text.toLowerCase(Locale.ROOT))).isPresent();
        var stock = header.value(SheetColumn.STOCK, row).map(SheetRows::quantity);
        return new ProductDraft(
                code,
                barcodes,
                name(row),
                header.value(SheetColumn.BRAND, row).map(brand -> limited(brand, LONGEST_PART, SheetColumn.BRAND)),
                category(row),
                open ? Optional.empty() : price.map(text -> prices.read(text, SheetColumn.PRICE)),
                flag(header, SheetColumn.PRICE_INCLUDES_TAX, row).or(() -> price.flatMap(_ -> priceSaysTax)),
                tax(row),
                header.value(SheetColumn.UNIT, row)
                        .map(unit -> limited(unit, LONGEST_UNIT, SheetColumn.UNIT))
                        .or(() -> weighed ? Optional.of(KILO) : Optional.empty()),
                decimals(row, weighed, stock),
                stocked(row),
                open ? Optional.of(true) : flag(header, SheetColumn.OPEN_PRICE, row),
                active(row),
                stock,
                header.value(SheetColumn.COST, row).map(text -> prices.read(text, SheetColumn.COST)),
                notes);
    }

    private List<String> barcodes(List<String> row, List<Refusal> notes) {
        var places = header.places(SheetColumn.BARCODE);
        if (places.length == 0) {
            return List.of();
        }
        var all = new LinkedHashSet<String>();
        for (int place : places) {
            var cell = SheetHeader.at(place, row);
            if (!cell.isEmpty()) {
                for (var one : severalCodes(cell) ? SEVERAL.split(cell) : new String[] {cell}) {
                    if (!one.isEmpty()) {
                        all.add(read(one, !own, SheetColumn.BARCODE, notes));
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    private static boolean severalCodes(String cell) {
        return (cell.indexOf(' ') >= 0 || cell.indexOf(',') >= 0 || cell.indexOf(';') >= 0 || cell.indexOf('|') >= 0)
                && !SheetBarcode.isOneNumber(cell);
    }

    private String code(List<String> row, List<String> barcodes, List<Refusal> notes) {
        var own = header.value(SheetColumn.CODE, row);
        if (own.isPresent()) {
            return read(own.get(), false, SheetColumn.CODE, notes);
        }
        if (!barcodes.isEmpty()) {
            return barcodes.getFirst();
        }
        // A variant without a code of its own is known by its article and what tells it apart.
        return header.value(SheetColumn.GROUP, row)
                .or(() -> header.value(SheetColumn.NAME, row))
                .filter(_ -> header.has(SheetColumn.VARIANT))
                .map(group -> String.join("-", parts(group, variants(row))).toUpperCase(Locale.ROOT).replace(' ', '-'))
                .map(code -> limited(code, LONGEST_CODE, SheetColumn.CODE))
                .orElseThrow(() -> refused("catalog.import-no-code", SheetColumn.BARCODE));
    }

    private static String read(String cell, boolean barcode, SheetColumn column, List<Refusal> notes) {
        var read = SheetBarcode.read(cell, barcode, column);
        read.note().ifPresent(notes::add);
        return limited(read.code(), LONGEST_CODE, column);
    }

    private String name(List<String> row) {
        var name = header.value(SheetColumn.NAME, row)
                .or(() -> header.value(SheetColumn.DESCRIPTION, row))
                .orElseThrow(() -> refused("catalog.import-no-name", SheetColumn.NAME));
        return limited(String.join(", ", parts(name, variants(row))), LONGEST_NAME, SheetColumn.NAME);
    }

    private List<String> variants(List<String> row) {
        var places = header.places(SheetColumn.VARIANT);
        return places.length == 0
                ? List.of()
                : Arrays.stream(places)
                        .mapToObj(place -> SheetHeader.at(place, row))
                        .filter(one -> !one.isEmpty() && !NO_VARIANT.contains(one.toLowerCase(Locale.ROOT)))
                        .toList();
    }

    private static List<String> parts(String first, List<String> others) {
        var all = new ArrayList<String>(1 + others.size());
        all.add(first);
        all.addAll(others);
        return all;
    }

    private CategoryPath category(List<String> row) {
        return header.value(SheetColumn.CATEGORY, row).map(this::category).orElse(CategoryPath.NONE);
    }

    /// A sheet names few categories, and each of them often.
    private CategoryPath category(String text) {
        var known = categories.get(text);
        if (known != null) {
            return known;
        }
        var found = CategoryPath.of(text, path, several);
        found.levels().forEach(name -> limited(name, LONGEST_PART, SheetColumn.CATEGORY));
        if (categories.size() < MOST_CATEGORIES) {
            categories.put(text, found);
        }
        return found;
    }

    private Optional<String> tax(List<String> row) {
        if (!flag(header, SheetColumn.TAXABLE, row).orElse(true)) {
            return Optional.of(taxes.untaxed()
                    .orElseThrow(() -> refused("catalog.import-untaxed", SheetColumn.TAXABLE))
                    .key());
        }
        var ofHeading = taxOfHeading(row);
        return ofHeading.isPresent()
                ? ofHeading
                : header.value(SheetColumn.TAX, row).map(text -> taxes.named(text)
                        .map(TaxClass::key)
                        .orElseThrow(() -> refused("catalog.import-tax", SheetColumn.TAX, text)));
    }

    /// Of columns such as `Tax - VAT (20%)` with yes or no below.
    private Optional<String> taxOfHeading(List<String> row) {
        Optional<String> found = Optional.empty();
        for (int place : header.places(SheetColumn.TAX_OF_HEADING)) {
            if (YesNo.read(SheetHeader.at(place, row)).orElse(false)) {
                if (found.isPresent()) {
                    throw refused("catalog.import-two-taxes", SheetColumn.TAX);
                }
                found = taxes.ofHeading(header.mapping().headings().get(place)).map(TaxClass::key);
            }
        }
        return found;
    }

    private Optional<Integer> decimals(List<String> row, boolean weighed, Optional<Quantity> stock) {
        var said = header.value(SheetColumn.DECIMALS, row).map(SheetRows::decimals);
        if (said.isPresent()) {
            stock.filter(all -> decimalsOf(all) > said.get()).ifPresent(all -> {
                throw refused("catalog.import-stock-decimals", SheetColumn.STOCK, all.plain(), said.get().toString());
            });
            return said;
        }
        // What is there in parts is sold in parts.
        int needed = Math.max(weighed ? GRAMS : 0, stock.map(SheetRows::decimalsOf).orElse(0));
        return needed > 0 ? Optional.of(needed) : Optional.empty();
    }

    private static int decimalsOf(Quantity quantity) {
        return Math.max(0, quantity.value().stripTrailingZeros().scale());
    }

    private static int decimals(String text) {
        if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '0' + MOST_DECIMALS) {
            return text.charAt(0) - '0';
        }
        throw refused("catalog.import-decimals", SheetColumn.DECIMALS, text);
    }

    private static Quantity quantity(String cell) {
        var text = SheetFigure.normal(cell).replace('−', '-');
        boolean negative = text.startsWith("-");
        try {
            BigDecimal number = SheetFigure.read(negative ? text.substring(1).strip() : text, -1);
            var quantity = Quantity.of(number.toPlainString());
            if (quantity.compareTo(MOST_STOCK) > 0) {
                throw refused("catalog.import-stock", SheetColumn.STOCK, text);
            }
            return negative ? quantity.negate() : quantity;
        } catch (SheetFigure.EitherWay e) {
            throw refused("catalog.import-stock-either-way", SheetColumn.STOCK, text, e.large(), e.small());
        } catch (SheetFigure.Unreadable | ArithmeticException _) {
            throw refused("catalog.import-stock", SheetColumn.STOCK, text);
        }
    }

    private Optional<Boolean> stocked(List<String> row) {
        var said = flag(header, SheetColumn.STOCKED, row);
        return said.isPresent() || !header.has(SheetColumn.ROW_KIND)
                ? said
                : header.value(SheetColumn.ROW_KIND, row).flatMap(YesNo::read);
    }

    private Optional<Boolean> active(List<String> row) {
        var said = flag(header, SheetColumn.ACTIVE, row);
        return said.isPresent() ? said : flag(header, SheetColumn.INACTIVE, row).map(not -> !not);
    }
}
