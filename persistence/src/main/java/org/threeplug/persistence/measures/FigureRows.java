package org.threeplug.persistence.measures;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.threeplug.measures.Span;
import org.threeplug.persistence.nodes.NodeRange;

/// The tables of the summaries.
record FigureRows(Connection connection) {

    private static final byte[] NOTHING = {};

    /// How far the summaries reach.
    ///
    /// @param usable false when they were made by other rules, or for another time zone
    /// @param reached up to which number, by node
    record Mark(boolean usable, Map<Integer, Long> reached) {

        long of(int node) {
            return usable ? reached.getOrDefault(node, new NodeRange(node).first()) : new NodeRange(node).first();
        }
    }

    Mark mark(String edition) throws SQLException {
        var reached = new HashMap<Integer, Long>();
        boolean usable = true;
        try (var statement = connection.prepareStatement("SELECT node_no, document_no, edition FROM figure_mark");
                var row = statement.executeQuery()) {
            while (row.next()) {
                reached.put(row.getInt(1), row.getLong(2));
                usable &= edition.equals(row.getString(3));
            }
        }
        return new Mark(usable, reached);
    }

    /// The PCs whose documents there are, and the newest of each.
    Map<Integer, Long> newest() throws SQLException {
        var nodes = new ArrayList<>(List.of(0));
        try (var statement = connection.prepareStatement("SELECT node_no FROM node ORDER BY node_no");
                var row = statement.executeQuery()) {
            while (row.next()) {
                nodes.add(row.getInt(1));
            }
        }
        var newest = new LinkedHashMap<Integer, Long>();
        try (var statement = connection.prepareStatement(
                "SELECT document_no FROM document WHERE document_no < ? ORDER BY document_no DESC FETCH FIRST ROW ONLY")) {
            for (var node : nodes) {
                var range = new NodeRange(node);
                statement.setLong(1, range.end());
                try (var row = statement.executeQuery()) {
                    if (row.next() && range.holds(row.getLong(1))) {
                        newest.put(node, row.getLong(1));
                    }
                }
            }
        }
        return newest;
    }

    /// Takes a summary as it stands.
    interface Taker {
        void take(int span, UUID register, byte[] entries, byte[] costs) throws SQLException;
    }

    /// @param costs whether these are read
    void read(int axis, Span.Piece piece, boolean costs, Taker taker) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT span, register_id, entries"
                + (costs ? ", costs" : "") + " FROM figure WHERE axis_no = ? AND grain = ? AND span BETWEEN ? AND ?")) {
            statement.setInt(1, axis);
            statement.setInt(2, piece.grain().ordinal());
            statement.setInt(3, piece.from());
            statement.setInt(4, piece.to());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    taker.take(
                            row.getInt(1),
                            row.getObject(2, UUID.class),
                            row.getBytes(3),
                            costs ? row.getBytes(4) : NOTHING);
                }
            }
        }
    }

    /// One summary, part by part.
    List<Entries.Part> parts(Summaries.Place place) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT entries, costs FROM figure"
                + " WHERE axis_no = ? AND grain = ? AND span = ? AND register_id = ? ORDER BY part")) {
            statement.setInt(1, place.axis());
            statement.setInt(2, place.grain().ordinal());
            statement.setInt(3, place.span());
            statement.setObject(4, place.register());
            var parts = new ArrayList<Entries.Part>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    parts.add(new Entries.Part(row.getBytes(1), row.getBytes(2)));
                }
            }
            return parts;
        }
    }

    void forgetAll() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM figure");
            statement.executeUpdate("DELETE FROM figure_mark");
        }
    }

    /// Puts summaries in the place of what stands there.
    void write(Map<Summaries.Place, List<Entries.Part>> summaries) throws SQLException {
        try (var merge = connection.prepareStatement("MERGE INTO figure (axis_no, grain, span, register_id, part, entries, costs)"
                + " KEY (axis_no, grain, span, register_id, part) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (var summary : summaries.entrySet()) {
                var place = summary.getKey();
                int part = 0;
                for (var each : summary.getValue()) {
                    merge.setInt(1, place.axis());
                    merge.setInt(2, place.grain().ordinal());
                    merge.setInt(3, place.span());
                    merge.setObject(4, place.register());
                    merge.setInt(5, part++);
                    merge.setBytes(6, each.entries());
                    merge.setBytes(7, each.costs());
                    merge.executeUpdate();
                }
            }
        }
    }

    void reach(Map<Integer, Long> reached, String edition) throws SQLException {
        try (var merge = connection.prepareStatement(
                "MERGE INTO figure_mark (node_no, document_no, edition) KEY (node_no) VALUES (?, ?, ?)")) {
            for (var mark : reached.entrySet()) {
                merge.setInt(1, mark.getKey());
                merge.setLong(2, mark.getValue());
                merge.setString(3, edition);
                merge.executeUpdate();
            }
        }
    }

    boolean isEmpty() throws SQLException {
        try (var statement = connection.prepareStatement("SELECT 1 FROM figure FETCH FIRST ROW ONLY");
                var row = statement.executeQuery()) {
            return !row.next();
        }
    }

    /// The editions that there are; with them the time zone can be told.
    List<String> editions() throws SQLException {
        try (var statement = connection.prepareStatement("SELECT DISTINCT edition FROM figure_mark");
                var row = statement.executeQuery()) {
            var editions = new ArrayList<String>();
            while (row.next()) {
                editions.add(row.getString(1));
            }
            return editions;
        }
    }

    /// What an edition says of the shop: how many of the smallest coins make a whole one, and its time zone.
    record Rules(String edition, long coin, ZoneId zone) {

        static Rules of(String edition) {
            var words = edition.split(" ", 3);
            return new Rules(edition, Long.parseLong(words[1]), ZoneId.of(words[2]));
        }
    }
}
