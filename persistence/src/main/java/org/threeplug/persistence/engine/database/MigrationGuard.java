package org.threeplug.persistence.engine.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// What a migration script may do that does not come with the program: make and alter tables and indexes, and change rows.
/// H2 would as gladly read files, run other programs' classes and make users for whoever writes the script.
final class MigrationGuard {

    private static final List<List<String>> VERBS = List.of(
            List.of("CREATE", "TABLE"),
            List.of("CREATE", "INDEX"),
            List.of("CREATE", "UNIQUE", "INDEX"),
            List.of("ALTER", "TABLE"),
            List.of("ALTER", "INDEX"),
            List.of("DROP", "TABLE"),
            List.of("DROP", "INDEX"),
            List.of("COMMENT", "ON"),
            List.of("INSERT", "INTO"),
            List.of("UPDATE"),
            List.of("DELETE", "FROM"),
            List.of("MERGE", "INTO"));

    private static final Set<String> FORBIDDEN = Set.of(
            "ALIAS", "TRIGGER", "ENGINE", "LINKED", "LINK_SCHEMA", "CALL", "RUNSCRIPT", "SCHEMA", "INFORMATION_SCHEMA",
            "FILE_READ", "FILE_WRITE", "CSVREAD", "CSVWRITE", "DATABASE_PATH", "ABORT_SESSION", "CANCEL_SESSION");

    private MigrationGuard() {}

    /// @param foreign names that the script has no business with
    /// @throws IllegalArgumentException in words that say what it must not do
    static void check(String sql, Predicate<String> foreign) {
        for (var statement : statements(sql)) {
            var words = statement.stream().limit(3).toList();
            if (VERBS.stream().noneMatch(verb -> words.size() >= verb.size() && words.subList(0, verb.size()).equals(verb))) {
                throw new IllegalArgumentException("begins a statement with " + String.join(" ", words));
            }
            for (var token : statement) {
                if (FORBIDDEN.contains(token.toUpperCase(Locale.ROOT))) {
                    throw new IllegalArgumentException("says " + token);
                }
                if (foreign.test(token)) {
                    throw new IllegalArgumentException("names " + token);
                }
            }
        }
    }

    /// Words and names of each statement, in upper case unless they were quoted.
    private static List<List<String>> statements(String sql) {
        var all = new ArrayList<List<String>>();
        var statement = new ArrayList<String>();
        for (int at = 0; at < sql.length(); ) {
            char c = sql.charAt(at);
            if (c == ';') {
                all.add(List.copyOf(statement));
                statement.clear();
                at++;
            } else if (sql.startsWith("--", at) || sql.startsWith("//", at)) {
                at = end(sql, "\n", at);
            } else if (sql.startsWith("/*", at)) {
                at = comment(sql, at);
            } else if (c == '\'') {
                at = quoted(sql, '\'', at);
            } else if (c == '"') {
                int end = quoted(sql, '"', at);
                statement.add(sql.substring(at + 1, end - 1));
                at = end;
            } else if (Character.isJavaIdentifierStart(c) && c != '$') {
                int end = at;
                while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end)) && sql.charAt(end) != '$') {
                    end++;
                }
                statement.add(sql.substring(at, end).toUpperCase(Locale.ROOT));
                at = end;
            } else if ("$`\\&?:@#".indexOf(c) >= 0) {
                throw new IllegalArgumentException("has the sign " + c);
            } else {
                at++;
            }
        }
        all.add(List.copyOf(statement));
        all.removeIf(List::isEmpty);
        return all;
    }

    private static int end(String sql, String mark, int from) {
        int found = sql.indexOf(mark, from);
        return found < 0 ? sql.length() : found + mark.length();
    }

    /// Comments within comments are read otherwise by other programs, so there are none.
    private static int comment(String sql, int from) {
        int end = end(sql, "*/", from);
        if (sql.substring(from + 2, end).contains("/*")) {
            throw new IllegalArgumentException("has a comment within a comment");
        }
        return end;
    }

    private static int quoted(String sql, char quote, int from) {
        int at = from + 1;
        while (at < sql.length()) {
            if (sql.charAt(at) != quote) {
                at++;
            } else if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
                at += 2;
            } else {
                return at + 1;
            }
        }
        throw new IllegalArgumentException("has a quotation that does not end");
    }
}
