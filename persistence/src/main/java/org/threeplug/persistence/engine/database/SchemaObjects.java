package org.threeplug.persistence.engine.database;

import java.util.ArrayList;
import java.util.List;
import org.h2.engine.DbObject;
import org.h2.engine.MetaRecord;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.result.Row;
import org.threeplug.kernel.PlainText;

/// What a database is made of beside its rows: tables, triggers, users and whatever else somebody put there. Read from the
/// file while nobody has it open, because opening it already lets some of that run: H2 loads the classes of triggers and
/// aliases, compiles those that are given as text, and connects linked tables.
final class SchemaObjects {

    /// H2 keeps its own description in the table of this number.
    private static final String DESCRIPTION = "table.0";

    private static final int LONGEST_NAME = 120;

    /// One of them, as the text that makes it again.
    ///
    /// @param type as [DbObject] numbers them
    record Stored(int type, String sql) {

        /// By what a person finds it again: what it is, and its name.
        String name() {
            var begins = sql.indexOf('"');
            var from = begins < 0 ? 0 : begins;
            var end = from;
            while (end < sql.length() && end - from < LONGEST_NAME && " \t\r\n(".indexOf(sql.charAt(end)) < 0) {
                end++;
            }
            var named = begins < 0 ? sql.substring(0, Math.min(sql.length(), LONGEST_NAME)) : sql.substring(from, end);
            return kind() + " " + PlainText.replaced(named, '?');
        }

        private String kind() {
            return switch (type) {
                case DbObject.TABLE_OR_VIEW -> sql.startsWith("CREATE CACHED TABLE") ? "TABLE" : "TABLE OR VIEW";
                case DbObject.INDEX -> "INDEX";
                case DbObject.USER -> "USER";
                case DbObject.SEQUENCE -> "SEQUENCE";
                case DbObject.TRIGGER -> "TRIGGER";
                case DbObject.CONSTRAINT -> "CONSTRAINT";
                case DbObject.SETTING -> "SETTING";
                case DbObject.ROLE -> "ROLE";
                case DbObject.RIGHT -> "RIGHT";
                case DbObject.FUNCTION_ALIAS -> "ROUTINE";
                case DbObject.SCHEMA -> "SCHEMA";
                case DbObject.CONSTANT -> "CONSTANT";
                case DbObject.DOMAIN -> "DOMAIN";
                case DbObject.COMMENT -> "COMMENT";
                case DbObject.AGGREGATE -> "AGGREGATE";
                case DbObject.SYNONYM -> "SYNONYM";
                default -> "OBJECT " + type;
            };
        }
    }

    private SchemaObjects() {}

    /// @param file as H2 names it; nobody has it open
    static List<Stored> in(String file) {
        try (var store = new MVStore.Builder().fileName(file).readOnly().open()) {
            if (!store.hasMap(DESCRIPTION)) {
                return List.of();
            }
            var transactions = new TransactionStore(store, new ValueDataType());
            transactions.init();
            var found = new ArrayList<Stored>();
            var description = transactions.begin().<Long, Row>openMap(DESCRIPTION);
            for (var keys = description.keyIterator(null); keys.hasNext(); ) {
                var made = new MetaRecord(description.get(keys.next()));
                found.add(new Stored(made.getObjectType(), made.getSQL()));
            }
            unfinished(transactions, found);
            return found;
        }
    }

    /// H2 ends what a killed process was at when it opens the file, and would take from there what no row shows yet.
    private static void unfinished(TransactionStore transactions, List<Stored> found) {
        for (var open : transactions.getOpenTransactions()) {
            for (var changes = open.getChanges(0); changes.hasNext(); ) {
                if (DESCRIPTION.equals(changes.next().mapName)) {
                    found.add(new Stored(-1, "a change of the schema that was not finished"));
                    return;
                }
            }
        }
    }

    /// The same for two databases that made the same thing: without the statistics in it and without the names that H2 makes
    /// up by itself. The build writes the known ones down in this form.
    static String normal(String sql) {
        var out = new StringBuilder(sql.length());
        var at = 0;
        while (at < sql.length()) {
            var c = sql.charAt(at);
            if (Character.isWhitespace(c)) {
                at = space(sql, at, out);
            } else if (c == '"') {
                at = quoted(sql, at, out);
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private static int space(String sql, int from, StringBuilder out) {
        var at = from;
        while (at < sql.length() && Character.isWhitespace(sql.charAt(at))) {
            at++;
        }
        if (sql.startsWith("SELECTIVITY ", at)) {
            at += "SELECTIVITY ".length();
            while (at < sql.length() && Character.isDigit(sql.charAt(at))) {
                at++;
            }
            return at;
        }
        out.append(' ');
        return at;
    }

    private static int quoted(String sql, int from, StringBuilder out) {
        var end = sql.indexOf('"', from + 1) + 1;
        if (end == 0) {
            out.append(sql, from, sql.length());
            return sql.length();
        }
        var madeUp = isMadeUp(sql, from + 1, end - 1, "CONSTRAINT_") || isMadeUp(sql, from + 1, end - 1, "PRIMARY_KEY_");
        if (madeUp) {
            out.append("\"#\"");
        } else {
            out.append(sql, from, end);
        }
        return end;
    }

    private static boolean isMadeUp(String sql, int from, int to, String start) {
        if (!sql.startsWith(start, from) || from + start.length() >= to) {
            return false;
        }
        for (var i = from + start.length(); i < to; i++) {
            var c = sql.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '_')) {
                return false;
            }
        }
        return true;
    }
}
