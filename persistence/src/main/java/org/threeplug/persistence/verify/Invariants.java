package org.threeplug.persistence.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.threeplug.persistence.Store;

/// Checks that the parts of the books agree. Each rule is one statement over all rows, so a million sales take a minute
/// or two and next to no memory. Run it on one snapshot, or sales posted meanwhile look like findings.
public final class Invariants {

    /// Of each rule; whoever has more than that needs a restore, not a longer list.
    private static final int FINDINGS = 100;

    private static final List<Check> CHECKS =
            Stream.of(LedgerChecks.ALL, DocumentChecks.ALL, StockChecks.ALL, CashChecks.ALL)
                    .flatMap(List::stream)
                    .toList();

    private volatile boolean cancelled;
    private volatile @Nullable ResultQuery<?> running;

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

    /// Stops also in the middle of a rule; from any thread.
    public void cancel() {
        cancelled = true;
        var query = running;
        if (query != null) {
            query.cancel();
        }
    }

    private List<Finding> run(DSLContext sql, Check check) {
        var query = sql.resultQuery(check.sql() + " FETCH FIRST " + FINDINGS + " ROWS ONLY");
        running = query;
        try {
            return query.fetch(row ->
                    new Finding(check.name(), text(row.get(0)), text(row.get(1)), text(row.get(2))));
        } finally {
            running = null;
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
