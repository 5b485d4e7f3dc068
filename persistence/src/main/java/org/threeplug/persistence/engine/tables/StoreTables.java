package org.threeplug.persistence.engine.tables;

import static org.threeplug.tables.Merge.APPEND;
import static org.threeplug.tables.Merge.DERIVED;
import static org.threeplug.tables.Merge.LAST_WRITER;
import static org.threeplug.tables.Merge.OWNED;

import java.util.List;
import java.util.stream.Stream;
import org.threeplug.directories.Directories;
import org.threeplug.records.RecordType;
import org.threeplug.tables.TableRule;

/// The product's own tables. Here, and nowhere else, stands how their rows travel, which of them the journal holds, and what
/// is personal in them: the journal seals those columns, an erasure blanks them, a verdict hides them, and
/// `docs/reference/schema.md` lists them.
public final class StoreTables {

    public static final TableRules RULES = TableRules.of(Stream.of(
                    gate(), people(), store(), catalog(), customers(), cash(), documents(), counter(), stock(), ledger(), figures(),
                    safety(), directories())
            .flatMap(List::stream)
            .toList());

    private StoreTables() {}

    private static List<TableRule> gate() {
        return List.of(
                TableRule.of("JOURNAL_INDEX", DERIVED)
                        .kept("ACTOR_ID", "ACTOR_NAME")
                        .kept("APPROVER_ID", "APPROVER_NAME")
                        .plain("KIND", "COMMAND", "ACTOR_ROLE", "DEVICE", "REASON", "OUTCOME"),
                TableRule.of("JOURNAL_SUBJECT", DERIVED).plain("ENTITY"));
    }

    private static List<TableRule> people() {
        return List.of(
                TableRule.of("ROLE", LAST_WRITER).plain("ROLE_KEY", "NAME"),
                TableRule.of("ROLE_PERMISSION", LAST_WRITER).plain("ROLE_KEY", "PERMISSION"),
                TableRule.of("KNOWN_RIGHT", LAST_WRITER).plain("PERMISSION", "GRANTED_TO"),
                TableRule.of("APP_USER", LAST_WRITER)
                        .kept("ID", "LOGIN", "NAME")
                        .secret("ID", "PIN_HASH", "PASSWORD_HASH")
                        .plain("ROLE_KEY", "LANGUAGE"),
                TableRule.of("PIN_TRIES", LAST_WRITER),
                TableRule.of("API_KEY", LAST_WRITER).secret("PERSON_ID", "SECRET_HASH").plain("NAME"),
                TableRule.of("HOME_TILES", LAST_WRITER).plain("TILES"),
                TableRule.of("API_KEY_RIGHT", LAST_WRITER).plain("PERMISSION"),
                TableRule.of("ERASED_PERSON", APPEND));
    }

    private static List<TableRule> store() {
        return List.of(
                TableRule.of("SETTING", LAST_WRITER).plain("NAME", "CONTENT"),
                TableRule.of("BRANCH", LAST_WRITER).plain("CODE", "NAME", "ADDRESS"),
                TableRule.of("REGISTER", LAST_WRITER).plain("CODE", "NAME"),
                TableRule.of("REGISTER_PLACE", LAST_WRITER),
                TableRule.of("SERIES", OWNED).plain("KIND"),
                TableRule.of("NODE", APPEND).plain("NAME"),
                TableRule.of("APPLIED_JOURNAL", OWNED).plain("HASH"),
                TableRule.of("ROW_CLOCK", OWNED).plain("TABLE_NAME", "ROW_KEY", "COLUMN_NAME"),
                TableRule.of("CLOCK_JUMP", OWNED).plain("STATE"),
                TableRule.of("CLOCK_RULES", LAST_WRITER),
                TableRule.of("PLUG_SWITCH", LAST_WRITER).plain("PLUG"));
    }

    private static List<TableRule> catalog() {
        return List.of(
                TableRule.of("TAX_CLASS", LAST_WRITER).plain("TAX_KEY", "NAME", "LETTER"),
                TableRule.of("CATEGORY", LAST_WRITER).plain("NAME", "COLOUR"),
                TableRule.of("PRODUCT", LAST_WRITER).plain("CODE", "NAME", "BRAND", "TAX_KEY", "UNIT"),
                TableRule.of("PRODUCT_UNIT", LAST_WRITER).plain("UNIT"),
                TableRule.of("BARCODE", LAST_WRITER).plain("CODE", "UNIT"),
                TableRule.of("QUICK_KEY", LAST_WRITER),
                TableRule.of("PRODUCT_PICTURE", LAST_WRITER).plain("CONTENT"),
                TableRule.of("PRODUCT_AXES", LAST_WRITER).plain("FIRST_AXIS", "SECOND_AXIS", "THIRD_AXIS"),
                TableRule.of("PRODUCT_VARIANT", LAST_WRITER).plain("FIRST_VALUE", "SECOND_VALUE", "THIRD_VALUE"),
                TableRule.of("PRODUCT_VALUE", LAST_WRITER).plain("WORDS"));
    }

    private static List<TableRule> customers() {
        return List.of(
                TableRule.of("CUSTOMER", LAST_WRITER)
                        .sealed("ID", "NUMBER", "NAME", "PHONE", "EMAIL", "TAX_NUMBER", "ADDRESS", "NOTE"),
                TableRule.of("PARTY_ROLE", LAST_WRITER).plain("ROLE"),
                TableRule.of("CUSTOMER_MEMBERSHIP", LAST_WRITER),
                TableRule.of("PERSON_SEEN", OWNED).plain("QUESTION", "ENTITY"));
    }

    private static List<TableRule> cash() {
        return List.of(
                TableRule.of("SHIFT", OWNED).plain("STATE"),
                TableRule.of("SHIFT_COUNT", APPEND),
                TableRule.of("Z_REPORT", APPEND).plain("JOURNAL_HEAD"),
                TableRule.of("Z_FIGURE", APPEND).plain("SECTION", "LABEL"),
                TableRule.of("Z_APPROVAL", APPEND).keptName("APPROVER").plain("REASON"));
    }

    /// A name on a document is blanked by an erasure; nothing else in a document ever changes.
    private static List<TableRule> documents() {
        return List.of(
                TableRule.of("DOCUMENT", APPEND)
                        .sealed("CUSTOMER_ID", "CUSTOMER_NAME")
                        .kept("CASHIER_ID", "CASHIER_NAME")
                        .plain("KIND", "SERIES", "EXTERNAL_NUMBER", "REASON"),
                TableRule.of("DOCUMENT_EXTERNAL", APPEND).plain("EXTERNAL_NUMBER"),
                TableRule.of("DOCUMENT_PARTY", APPEND),
                TableRule.of("DOCUMENT_COUNTRY", APPEND).plain("COUNTRY"),
                TableRule.of("DOCUMENT_CURRENCY", APPEND).plain("CURRENCY"),
                TableRule.of("TENDER_CURRENCY", APPEND).plain("CURRENCY"),
                TableRule.of("DOCUMENT_LINE", APPEND).plain("CODE", "NAME", "UNIT", "TAX_KEY"),
                TableRule.of("DOCUMENT_TAX", APPEND).plain("TAX_KEY"),
                TableRule.of("TENDER", APPEND).plain("KIND", "REFERENCE"),
                TableRule.of("RETURNED_LINE", APPEND),
                TableRule.of("RECEIPT_COPY", OWNED),
                TableRule.of("PRICE_OVERRIDE", APPEND),
                TableRule.of("VOIDED_LINE", APPEND).plain("CODE", "NAME"));
    }

    private static List<TableRule> counter() {
        return List.of(
                TableRule.of("PARKED_CART", OWNED).sealed("CUSTOMER_ID", "LABEL", "CONTENT").keptName("PARKED_BY"),
                TableRule.of("CARD_INTENT", OWNED).plain("STATE", "REFERENCE"));
    }

    private static List<TableRule> stock() {
        return List.of(
                TableRule.of("STOCK_MOVEMENT", APPEND),
                TableRule.of("STOCK_BALANCE", DERIVED).andJournalled());
    }

    private static List<TableRule> ledger() {
        return List.of(
                TableRule.of("ACCOUNT", LAST_WRITER).plain("CODE", "NAME", "KIND", "ROLE"),
                TableRule.of("LEDGER_POSTING", APPEND).plain("ACCOUNT"),
                TableRule.of("POSTING_SIDE", APPEND).plain("CURRENCY"),
                TableRule.of("LEDGER_SUM", DERIVED).andJournalled().plain("ACCOUNT"));
    }

    /// What sums up documents; made again from them, and by each node for itself.
    private static List<TableRule> figures() {
        return List.of(TableRule.of("FIGURE", DERIVED), TableRule.of("FIGURE_MARK", DERIVED).plain("EDITION"));
    }

    private static List<TableRule> safety() {
        return List.of(
                TableRule.of("BACKUP_PROOF", OWNED).plain("BACKUP", "HEAD", "DETAIL"),
                TableRule.of("BACKUP_RESTORATION", OWNED).plain("BACKUP", "LEFT_HEAD"));
    }

    /// One table for each declared kind of record, and one for the lines of each list in it.
    private static List<TableRule> directories() {
        return Stream.concat(
                        Stream.of(TableRule.of("RECORD_SERIES", OWNED).plain("KIND")),
                        Stream.concat(
                                        Directories.WITH_TABLES.stream().filter(type -> !type.isOlder()),
                                        Directories.WITH_TABLES.stream()
                                                .flatMap(type -> type.lists().stream())
                                                .flatMap(list -> list.lines().stream()))
                                .map(StoreTables::directory))
                .toList();
    }

    /// A person in a line has a key of their own.
    private static TableRule directory(RecordType type) {
        var personal = type.personalColumns();
        return TableRule.of(type.table(), LAST_WRITER)
                .sealed("ID", personal.toArray(String[]::new))
                .plain(type.textColumns().stream().filter(column -> !personal.contains(column)).toArray(String[]::new));
    }
}
