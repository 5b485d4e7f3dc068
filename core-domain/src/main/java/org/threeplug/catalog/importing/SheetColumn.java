package org.threeplug.catalog.importing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a column of a product sheet may hold, with the headings that other systems give it.
public enum SheetColumn {
    BARCODE("barcode", "ean", "ean13", "gtin", "upc", "codbare", "coddebare", "strichcode", "codebarres"),
    CODE("code", "sku", "plu", "articlecode", "itemcode", "productcode", "number", "cod", "codprodus", "artikelnummer"),
    NAME("name", "productname", "description", "product", "item", "title", "denumire", "nume", "produs", "bezeichnung"),
    CATEGORY("category", "categorypath", "group", "department", "categorie", "grupa", "kategorie"),
    BRAND("brand", "manufacturer", "marca", "producator", "marke", "marque"),
    PRICE("price", "unitprice", "saleprice", "sellingprice", "retailprice", "pret", "pretvanzare", "preis", "prix"),
    PRICE_INCLUDES_TAX("priceincludestax", "taxincluded", "vatincluded", "tvainclus", "gross"),
    TAX("tax", "taxclass", "taxkey", "taxrate", "vat", "vatrate", "tva", "cotatva", "mwst"),
    UNIT("unit", "uom", "unitofmeasure", "um", "unitate", "einheit", "unite"),
    DECIMALS("decimals", "quantitydecimals", "zecimale"),
    STOCKED("stocked", "stock", "trackstock", "instock", "stoc", "stocat"),
    OPEN_PRICE("openprice", "priceentry", "pretliber"),
    ACTIVE("active", "enabled", "activ");

    private final List<String> headings;

    SheetColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /// The column that a heading names, without regard to case, accents, blanks and signs.
    public static Optional<SheetColumn> named(String heading) {
        var plain = plain(heading);
        for (var column : values()) {
            if (column.headings.contains(plain)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /// As the error file names it.
    public String title() {
        return headings.getFirst();
    }

    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
