package org.threeplug.persistence.verify;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.threeplug.persistence.engine.store.BookRules;
import org.threeplug.persistence.engine.store.Finding;
import org.threeplug.persistence.engine.store.Store;

/// Checks that the parts of the books agree. Each rule is one statement over all rows, so a million sales take a minute
/// or two and next to no memory. Run it on one snapshot, or sales posted meanwhile look like findings.
public final class Invariants implements BookRules.Look {

    /// Of each rule; whoever has more than that needs a restore, not a longer list.
    private static final int FINDINGS = 100;

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final List<Check> CHECKS =
            Stream.of(LedgerChecks.ALL, DocumentChecks.ALL, SideChecks.ALL, StockChecks.ALL, CashChecks.ALL, FigureChecks.ALL)
                    .flatMap(List::stream)
                    .toList();

    private final boolean frugal;
    private volatile boolean cancelled;
    private volatile @Nullable Statement running;

    public Invariants() {
        this(false);
    }

    /// @param frugal takes as little memory as for a store of any size
    Invariants(boolean frugal) {
        this.frugal = frugal;
    }

    /// The rules, in the order they are checked.
    public static List<String> names() {
        return CHECKS.stream().map(Check::name).toList();
    }

    /// @param complete false when it was cancelled, so that an empty list is no proof
    public record Result(boolean complete, List<Finding> findings) {}

    /// Checks all rules of an open store, at one moment.
    public static Result of(Store store, Watch watch) {
        return store.snapshot(sql -> new Invariants().check(sql, watch));
    }

    /// Checks all rules. One instance runs once.
    public Result check(DSLContext sql, Watch watch) {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < CHECKS.size(); i++) {
            var check = CHECKS.get(i);
            if (cancelled || !watch.next(check.name(), i, CHECKS.size())) {
                return new Result(false, List.copyOf(findings));
            }
            try {
                findings.addAll(run(sql, check));
            } catch (DataAccessException e) {
                if (cancelled) {
                    return new Result(false, List.copyOf(findings));
                }
                throw e;
            }
        }
        return new Result(true, List.copyOf(findings));
    }

    @Override
    public List<Finding> findings(DSLContext sql) {
        return check(sql, (_, _, _) -> !cancelled).findings();
    }

    @Override
    public void cancel() {
        cancelled = true;
        var statement = running;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException _) {
                // It is closed, so it has ended by itself.
            }
        }
    }

    private List<Finding> run(DSLContext sql, Check check) {
        return sql.connectionResult(connection -> {
            if (check.proof().isPresent()) {
                var found = check.proof().get().findings(check.name(), connection, () -> !cancelled);
                return found.subList(0, Math.min(FINDINGS, found.size()));
            }
            var other = check.frugal();
            return other.isPresent() && isTaken(connection, other.get())
                    ? findings(connection, check.name(), other.get())
                    : findings(connection, check.name(), check.sql());
        });
    }

    private boolean isTaken(Connection connection, Check.Frugal other) throws SQLException {
        return frugal || numbers(connection, other.rows()).getFirst() >= other.from();
    }

    private List<Finding> findings(Connection connection, String check, Check.Frugal frugal) throws SQLException {
        var seed = RANDOM.nextLong(Check.Frugal.MOST_SEED + 1);
        var findings = new ArrayList<Finding>();
        for (var part : numbers(connection, frugal.suspects().apply(seed))) {
            if (findings.size() < FINDINGS) {
                findings.addAll(findings(connection, check, frugal.sql().apply(part)));
            }
        }
        return findings.subList(0, Math.min(FINDINGS, findings.size()));
    }

    private List<Finding> findings(Connection connection, String check, String question) throws SQLException {
        return asked(
                connection,
                question + " FETCH FIRST " + FINDINGS + " ROWS ONLY",
                row -> new Finding(
                        check, text(row.getObject(1)), text(row.getObject(2)), text(row.getObject(3))));
    }

    private List<Long> numbers(Connection connection, String question) throws SQLException {
        return asked(connection, question, row -> row.getLong(1));
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// Through the driver itself: a jOOQ query can be cancelled only once it has been rendered.
    private <T> List<T> asked(Connection connection, String question, Row<T> reading) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            running = statement;
            if (cancelled) {
                throw new SQLException("cancelled before it began");
            }
            var answer = new ArrayList<T>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    answer.add(reading.of(row));
                }
            }
            return answer;
        } finally {
            running = null;
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
