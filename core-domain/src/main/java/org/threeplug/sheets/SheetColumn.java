package org.threeplug.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a column of a sheet may hold. Which headings mean it, in which system and language, stands in `headings.txt`.
public enum SheetColumn {
    BARCODE(Kind.PRODUCTS, "barcode"),
    CODE(Kind.PRODUCTS, "code"),
    NAME(Kind.PRODUCTS, "name"),
    /// What tells one variant of an article from the others; goes behind the name.
    VARIANT(Kind.PRODUCTS, "variant"),
    /// A name only where nothing better is.
    DESCRIPTION(Kind.PRODUCTS, "description"),
    CATEGORY(Kind.PRODUCTS, "category"),
    BRAND(Kind.PRODUCTS, "brand"),
    PRICE(Kind.PRODUCTS, "price"),
    PRICE_INCLUDES_TAX(Kind.PRODUCTS, "priceincludestax"),
    TAX(Kind.PRODUCTS, "tax"),
    /// Whether the goods are taxed at all.
    TAXABLE(Kind.PRODUCTS, "taxable"),
    /// Whether the rate that stands in the heading holds.
    TAX_OF_HEADING(Kind.PRODUCTS, "taxofheading"),
    UNIT(Kind.PRODUCTS, "unit"),
    DECIMALS(Kind.PRODUCTS, "decimals"),
    BY_WEIGHT(Kind.PRODUCTS, "byweight"),
    STOCKED(Kind.PRODUCTS, "stocked"),
    /// What is there when a new product comes in.
    STOCK(Kind.PRODUCTS, "stock"),
    COST(Kind.PRODUCTS, "cost"),
    OPEN_PRICE(Kind.PRODUCTS, "openprice"),
    ACTIVE(Kind.PRODUCTS, "active"),
    INACTIVE(Kind.PRODUCTS, "inactive"),
    /// The same for all variants of an article.
    GROUP(Kind.PRODUCTS, "group"),
    ROW_KIND(Kind.PRODUCTS, "rowkind"),
    ROW_ID(Kind.PRODUCTS, "rowid"),
    CUSTOMER_NUMBER(Kind.CUSTOMERS, "number"),
    CUSTOMER_NAME(Kind.CUSTOMERS, "name"),
    FIRST_NAME(Kind.CUSTOMERS, "firstname"),
    LAST_NAME(Kind.CUSTOMERS, "lastname"),
    COMPANY(Kind.CUSTOMERS, "company"),
    PHONE(Kind.CUSTOMERS, "phone"),
    EMAIL(Kind.CUSTOMERS, "email"),
    TAX_NUMBER(Kind.CUSTOMERS, "taxnumber"),
    ADDRESS(Kind.CUSTOMERS, "address"),
    NOTE(Kind.CUSTOMERS, "note"),
    CUSTOMER_ACTIVE(Kind.CUSTOMERS, "active");

    /// What a sheet is a list of.
    public enum Kind {
        PRODUCTS,
        CUSTOMERS
    }

    private final Kind kind;
    private final String title;

    SheetColumn(Kind kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    /// How people name it on the command line, and how the error file does.
    public String title() {
        return title;
    }

    public static List<SheetColumn> of(Kind kind) {
        return Arrays.stream(values()).filter(column -> column.kind == kind).toList();
    }

    /// The column of that title, without regard to case.
    public static Optional<SheetColumn> titled(String title, Kind kind) {
        return of(kind).stream()
                .filter(column -> column.title.equalsIgnoreCase(title.strip()))
                .findFirst();
    }

    /// Whether several columns of a sheet may hold a part of it.
    boolean takesSeveral() {
        return this == BARCODE || this == CODE || this == VARIANT || this == TAX_OF_HEADING || this == CATEGORY;
    }
}
