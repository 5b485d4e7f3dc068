package org.threeplug.persistence.engine.recovery;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.threeplug.persistence.engine.personal.PersonalTable;
import org.threeplug.persistence.engine.personal.PersonalTables;

/// What of a row may be shown to whoever proves the books: which columns, and what is in them unless that is a secret or tells
/// who somebody is. A verdict is read aloud, mailed and printed.
///
/// @param masked the columns whose content is not said
record ShownRow(List<String> columns, Set<String> masked) {

    private static final String MASK = "(hidden)";

    /// Longer ones are for programs, such as a picture; their beginning and their length tell them apart.
    private static final int MOST_SHOWN = 2000;

    private static final int CUT = 60;

    /// By what people know a row, besides its first column.
    private static final Set<String> KNOWN_BY = Set.of("CODE", "NUMBER", "LOGIN");

    static ShownRow of(String table, ResultSetMetaData row) throws SQLException {
        var names = new ArrayList<String>();
        for (var i = 1; i <= row.getColumnCount(); i++) {
            names.add(row.getColumnName(i).toUpperCase(Locale.ROOT));
        }
        return new ShownRow(names, masked(table, names));
    }

    /// Of a plug's table, which the plug may not be there to speak for, nothing is said but which row it is.
    private static Set<String> masked(String table, List<String> names) {
        return table.contains(".")
                ? Set.copyOf(names.subList(Math.min(1, names.size()), names.size()))
                : PersonalTables.OURS.of(table).map(PersonalTable::columns).orElse(Set.of());
    }

    /// All columns of a row that only one side has.
    String whole(List<String> row) {
        var said = new ArrayList<String>();
        for (var i = 0; i < row.size(); i++) {
            said.add(said(i, row));
        }
        return said.toString();
    }

    /// Which row it is, and its columns that are not alike.
    String change(List<String> journal, List<String> database) {
        var which = new ArrayList<String>();
        var right = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        for (var i = 0; i < journal.size(); i++) {
            if (i == 0 || KNOWN_BY.contains(columns.get(i))) {
                which.add(said(i, database));
            }
            if (!journal.get(i).equals(database.get(i))) {
                right.add(said(i, journal));
                wrong.add(said(i, database));
            }
        }
        return which + " the journal makes " + right + ", the database has " + wrong;
    }

    private String said(int column, List<String> row) {
        var name = columns.get(column);
        var value = row.get(column);
        var cut = value.length() <= MOST_SHOWN ? value : value.substring(0, CUT) + "… (" + value.length() + ")";
        return name + "=" + (masked.contains(name) ? MASK : cut);
    }
}
