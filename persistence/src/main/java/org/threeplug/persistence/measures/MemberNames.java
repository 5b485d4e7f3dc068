package org.threeplug.persistence.measures;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Member;
import org.threeplug.measures.Named;
import org.threeplug.merging.PartyRole;
import org.threeplug.persistence.records.MergedRecords;

/// What people know members of axes by, and which they mean by it.
record MemberNames(Connection connection) {

    private static final Named NOTHING = new Named("", "");

    Map<Member, Named> of(Axis axis, Collection<Member> members) throws SQLException {
        return switch (axis) {
            case CUSTOMER -> each("SELECT number, name FROM customer WHERE id = ?", members);
            case CASHIER -> each("SELECT login, name FROM app_user WHERE id = ?", members);
            case REGISTER -> each("SELECT code, name FROM register WHERE id = ?", members);
            case BRANCH -> each("SELECT code, name FROM branch WHERE id = ?", members);
            case PLACE -> each("SELECT code, name FROM branch WHERE id = ?1 UNION ALL SELECT code, name FROM stock_places WHERE id = ?1", members);
            case CATEGORY -> chosen(categories(), members);
            case GROUP -> each("SELECT code, name FROM customer_groups WHERE id = ?", members);
            case TAX_CLASS -> taxes(members);
            case RATE -> rates(members);
            default -> words(members);
        };
    }

    private static Map<Member, Named> words(Collection<Member> members) {
        var names = new HashMap<Member, Named>();
        members.forEach(member -> names.put(member, new Named(member.word(), "")));
        return names;
    }

    private Map<Member, Named> each(String sql, Collection<Member> members) throws SQLException {
        var names = new HashMap<Member, Named>();
        try (var statement = connection.prepareStatement(sql)) {
            for (var member : members) {
                if (!member.isThing()) {
                    names.put(member, new Named(member.word(), ""));
                    continue;
                }
                statement.setObject(1, member.id());
                try (var row = statement.executeQuery()) {
                    names.put(member, row.next() ? new Named(text(row, 1), text(row, 2)) : new Named(member.id().toString(), ""));
                }
            }
        }
        return names;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    private static Map<Member, Named> chosen(Map<Member, Named> all, Collection<Member> members) {
        var names = new HashMap<Member, Named>();
        members.forEach(member -> names.put(
                member, member.isThing() ? all.getOrDefault(member, new Named(member.id().toString(), "")) : NOTHING));
        return names;
    }

    private record Category(String name, UUID parent) {}

    private static final UUID TOP = new UUID(0, 0);

    private Map<UUID, Category> tree() throws SQLException {
        var tree = new LinkedHashMap<UUID, Category>();
        try (var statement = connection.prepareStatement("SELECT id, name, parent_id FROM category");
                var row = statement.executeQuery()) {
            while (row.next()) {
                var parent = row.getObject(3, UUID.class);
                tree.put(row.getObject(1, UUID.class), new Category(row.getString(2), parent == null ? TOP : parent));
            }
        }
        return tree;
    }

    /// A category is known by its path: two may have one name.
    private Map<Member, Named> categories() throws SQLException {
        var tree = tree();
        var names = new HashMap<Member, Named>();
        tree.forEach((id, category) -> names.put(Member.of(id), new Named(path(id, tree), category.name())));
        return names;
    }

    private static String path(UUID id, Map<UUID, Category> tree) {
        var path = new StringBuilder();
        var seen = new HashSet<UUID>();
        var at = id;
        while (tree.containsKey(at) && seen.add(at)) {
            path.insert(0, (tree.containsKey(tree.get(at).parent()) ? " / " : "") + tree.get(at).name());
            at = tree.get(at).parent();
        }
        return path.toString();
    }

    private Map<String, String> taxNames() throws SQLException {
        var names = new TreeMap<String, String>();
        try (var statement = connection.prepareStatement("SELECT tax_key, name FROM tax_class");
                var row = statement.executeQuery()) {
            while (row.next()) {
                names.put(row.getString(1), row.getString(2));
            }
        }
        return names;
    }

    /// One class may have had several rates.
    private Map<Member, Named> taxes(Collection<Member> members) throws SQLException {
        var classes = taxNames();
        var names = new HashMap<Member, Named>();
        for (var member : members) {
            int bar = member.word().indexOf('|');
            if (bar < 0) {
                names.put(member, NOTHING);
                continue;
            }
            var key = member.word().substring(0, bar);
            names.put(member, new Named(
                    key + " " + percent(member.word().substring(bar + 1)), classes.getOrDefault(key, key)));
        }
        return names;
    }

    private static Map<Member, Named> rates(Collection<Member> members) {
        var names = new HashMap<Member, Named>();
        members.forEach(member -> names.put(
                member, member.word().isEmpty() ? NOTHING : new Named(percent(member.word()), "")));
        return names;
    }

    private static String percent(String tenThousandths) {
        var percent = new BigDecimal(tenThousandths).movePointLeft(4).stripTrailingZeros();
        return (percent.scale() < 0 ? percent.setScale(0) : percent).toPlainString();
    }

    /// @return none where nothing is known by that key
    Set<Member> members(Axis axis, String key) throws SQLException {
        return switch (axis) {
            case PRODUCT -> things("SELECT id FROM product WHERE code = ?", key.toUpperCase(Locale.ROOT));
            case CUSTOMER -> key.isEmpty() ? Set.of(Member.NONE) : customers(key);
            case CASHIER -> things("SELECT id FROM app_user WHERE login = ?", key);
            case REGISTER -> things("SELECT id FROM register WHERE code = ?", key);
            case BRANCH -> things("SELECT id FROM branch WHERE code = ?", key);
            case PLACE -> things("SELECT id FROM branch WHERE code = ?1 UNION ALL SELECT id FROM stock_places WHERE code = UPPER(?1)", key);
            case CATEGORY -> categoriesUnder(key);
            case GROUP -> key.isEmpty() ? Set.of(Member.NONE) : things("SELECT id FROM customer_groups WHERE code = UPPER(?)", key);
            default -> Set.of(Member.of(key));
        };
    }

    /// The number of a record that was merged is that of whoever took its place.
    private Set<Member> customers(String number) throws SQLException {
        var found = things("SELECT id FROM customer WHERE number = ?", number);
        var merged = merged(connection);
        return found.stream().map(member -> merged.getOrDefault(member, member)).collect(Collectors.toSet());
    }

    /// Customers who were kept twice, with those who took their place.
    static Map<Member, Member> merged(Connection connection) {
        var merged = new HashMap<Member, Member>();
        MergedRecords.all(DSL.using(connection, SQLDialect.H2), PartyRole.CUSTOMER)
                .forEach((record, stays) -> merged.put(Member.of(record), Member.of(stays)));
        return merged;
    }

    private Set<Member> things(String sql, String key) throws SQLException {
        var members = new HashSet<Member>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    members.add(Member.of(row.getObject(1, UUID.class)));
                }
            }
        }
        return members;
    }

    /// A category, by its path or its name, and all that lie in it.
    private Set<Member> categoriesUnder(String key) throws SQLException {
        var members = new HashSet<Member>();
        categories().forEach((member, named) -> {
            if (named.key().equals(key)
                    || named.key().startsWith(key + " / ")
                    || (" / " + named.key() + " / ").contains(" / " + key + " / ")) {
                members.add(member);
            }
        });
        return members;
    }
}
