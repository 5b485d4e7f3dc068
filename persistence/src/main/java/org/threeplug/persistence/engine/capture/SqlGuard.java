package org.threeplug.persistence.engine.capture;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Lets statements pass that read or change rows, one at a time, and nothing else: no COMMIT, no DDL, no TRUNCATE (which
/// fires no trigger and commits), no second statement behind a semicolon.
public final class SqlGuard {

    private static final Set<String> ALLOWED =
            Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "WITH", "VALUES", "TABLE");
    private static final int REMEMBERED = 2_000;

    private final Set<String> known = new HashSet<>();

    public void check(String sql) throws SQLException {
        if (known.contains(sql)) {
            return;
        }
        if (!ALLOWED.contains(firstWord(sql)) || !isOneStatement(sql)) {
            throw new SQLException("A command reads and changes rows and does nothing else: " + sql, "45002");
        }
        if (known.size() < REMEMBERED) {
            known.add(sql);
        }
    }

    private static String firstWord(String sql) {
        var start = 0;
        while (start < sql.length() && (Character.isWhitespace(sql.charAt(start)) || sql.charAt(start) == '(')) {
            start++;
        }
        var end = start;
        while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
            end++;
        }
        return sql.substring(start, end).toUpperCase(Locale.ROOT);
    }

    private static boolean isOneStatement(String sql) {
        var quote = '\0';
        for (var i = 0; i < sql.length(); i++) {
            var c = sql.charAt(i);
            var next = i + 1 < sql.length() ? sql.charAt(i + 1) : '\0';
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if (c == '\'' || c == '"' || c == '`') {
                quote = c;
            } else if (c == ';' || c == '-' && next == '-' || c == '/' && (next == '*' || next == '/')
                    || c == '$' && next == '$') {
                return false;
            }
        }
        return true;
    }
}
