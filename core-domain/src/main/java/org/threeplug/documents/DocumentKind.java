package org.threeplug.documents;

import java.util.List;
import org.threeplug.kernel.Registered;

/// What a document records. Plugs bring more ([org.threeplug.plug.Part.KindOfDocument]).
public final class DocumentKind extends Registered {

    public static final DocumentKind SALE = new DocumentKind("SALE", 0);
    public static final DocumentKind RETURN = new DocumentKind("RETURN", 1);
    public static final DocumentKind EXCHANGE = new DocumentKind("EXCHANGE", 2);

    /// A posted sale taken back whole, at once, by its mirror image.
    public static final DocumentKind VOID = new DocumentKind("VOID", 3);

    public static final DocumentKind STOCK_ADJUSTMENT = new DocumentKind("STOCK_ADJUSTMENT", 4);
    public static final DocumentKind LEDGER_ADJUSTMENT = new DocumentKind("LEDGER_ADJUSTMENT", 5);

    /// The total of a cash document is the change of the drawer: negative for [#CASH_OUT] and [#SHIFT_CLOSE], of either sign for
    /// [#FLOAT_CORRECTION].
    public static final DocumentKind CASH_IN = new DocumentKind("CASH_IN", 6);

    public static final DocumentKind CASH_OUT = new DocumentKind("CASH_OUT", 7);
    public static final DocumentKind NO_SALE = new DocumentKind("NO_SALE", 8);
    public static final DocumentKind FLOAT = new DocumentKind("FLOAT", 9);
    public static final DocumentKind FLOAT_CORRECTION = new DocumentKind("FLOAT_CORRECTION", 10);
    public static final DocumentKind SHIFT_CLOSE = new DocumentKind("SHIFT_CLOSE", 11);

    /// A sale that was begun and given up; its lines are kept as struck lines.
    public static final DocumentKind GIVEN_UP = new DocumentKind("GIVEN_UP", 12);

    /// Goods moved from one place to another.
    public static final DocumentKind STOCK_TRANSFER = new DocumentKind("STOCK_TRANSFER", 13);

    private static final Known<DocumentKind> OURS = new Known<>(
            DocumentKind::new,
            List.of(
                    SALE, RETURN, EXCHANGE, VOID, STOCK_ADJUSTMENT, LEDGER_ADJUSTMENT, CASH_IN, CASH_OUT, NO_SALE, FLOAT,
                    FLOAT_CORRECTION, SHIFT_CLOSE, GIVEN_UP, STOCK_TRANSFER));

    private DocumentKind(String name, int place) {
        super(name, place);
    }

    private DocumentKind(String key) {
        super(key);
    }

    /// By its key, whoever brings it.
    public static DocumentKind valueOf(String key) {
        return OURS.of(key);
    }

    /// Those that the program itself knows.
    public static DocumentKind[] values() {
        return OURS.all().toArray(DocumentKind[]::new);
    }
}
