package org.threeplug.persistence.measures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.threeplug.measures.Member;
import org.threeplug.measures.Named;

/// What the catalogue says of products now, as far as figures are told apart by it. Kept until the catalogue changes: a year's
/// figures ask for thousands of them.
final class ProductTraits {

    private static final int MOST = 40_000;

    record Traits(Member category, Member brand, Member unit, Named named) {}

    private final LongSupplier generation;
    private final AtomicLong known = new AtomicLong(-1);
    private final ConcurrentHashMap<Member, Traits> kept = new ConcurrentHashMap<>();

    /// @param generation another number when the catalogue has changed
    ProductTraits(LongSupplier generation) {
        this.generation = generation;
    }

    /// For one question.
    Asking asking(Connection connection) {
        long now = generation.getAsLong();
        if (known.getAndSet(now) != now || kept.size() > MOST) {
            kept.clear();
        }
        return new Asking(connection);
    }

    final class Asking implements AutoCloseable {

        private final Connection connection;
        private @Nullable PreparedStatement statement;
        private @Nullable Map<Member, Member> groups;

        private Asking(Connection connection) {
            this.connection = connection;
        }

        Traits of(Member product) {
            if (!product.isThing()) {
                return new Traits(Member.NONE, Member.NONE, Member.NONE, new Named(product.word(), ""));
            }
            var found = kept.get(product);
            if (found == null) {
                found = read(product.id());
                kept.put(product, found);
            }
            return found;
        }

        private Traits read(UUID product) {
            try {
                if (statement == null) {
                    statement = connection.prepareStatement("SELECT category_id, brand, code, name, unit FROM product WHERE id = ?");
                }
                statement.setObject(1, product);
                try (var row = statement.executeQuery()) {
                    if (!row.next()) {
                        return new Traits(Member.NONE, Member.NONE, Member.NONE, new Named(product.toString(), ""));
                    }
                    var category = row.getObject(1, UUID.class);
                    return new Traits(
                            category == null ? Member.NONE : Member.of(category),
                            Member.of(row.getString(2)),
                            Member.of(row.getString(5)),
                            new Named(row.getString(3), row.getString(4)));
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the catalogue cannot be read", e);
            }
        }

        /// The group that a customer is in now. All are read at once: groups are asked for along every customer who bought.
        Member group(Member customer) {
            if (groups == null) {
                groups = readGroups();
            }
            return groups.getOrDefault(customer, Member.NONE);
        }

        private Map<Member, Member> readGroups() {
            var found = new HashMap<Member, Member>();
            try (var all = connection.prepareStatement("SELECT customer_id, group_id FROM customer_membership");
                    var row = all.executeQuery()) {
                while (row.next()) {
                    found.put(Member.of(row.getObject(1, UUID.class)), Member.of(row.getObject(2, UUID.class)));
                }
                return found;
            } catch (SQLException e) {
                throw new IllegalStateException("the groups of customers cannot be read", e);
            }
        }

        @Override
        public void close() throws SQLException {
            if (statement != null) {
                statement.close();
            }
        }
    }
}
