package org.threeplug.persistence.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.BREAD;
import static org.threeplug.persistence.trade.Trade.CUP;
import static org.threeplug.persistence.trade.Trade.EUR;
import static org.threeplug.persistence.trade.Trade.REGISTER;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.eur;
import static org.threeplug.persistence.trade.Trade.line;
import static org.threeplug.persistence.trade.Trade.transfer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeplug.cash.CorrectFloat;
import org.threeplug.cash.MoveCash;
import org.threeplug.kernel.Ids;
import org.threeplug.measures.Figures;
import org.threeplug.persistence.engine.store.Finding;
import org.threeplug.persistence.engine.database.Database;
import org.threeplug.persistence.engine.database.DatabaseSettings;
import org.threeplug.persistence.engine.database.Secrets;
import org.threeplug.persistence.sales.SalesPersistence;
import org.threeplug.persistence.trade.Trade;
import org.threeplug.sales.Returns;
import org.threeplug.sales.VoidSale;

/// Each rule must notice the damage that it is there for: somebody with the file and the owner's password changes rows
/// behind the gate, with the triggers gone.
class InvariantsTest {

    private static final String FIRST_SALE = "(SELECT document_no FROM document WHERE series = '1-SALE' AND number = 1)";

    private static final Map<String, List<String>> DAMAGES = new TreeMap<>(Map.ofEntries(
            damage("ledger.overall", "UPDATE ledger_posting SET amount = amount + 1 WHERE line_no = 1 AND row_no - line_no = "
                    + FIRST_SALE),
            damage(
                    "ledger.document",
                    "UPDATE ledger_posting SET amount = amount + 1 WHERE line_no = 1 AND row_no - line_no = " + FIRST_SALE,
                    "UPDATE ledger_posting SET amount = amount - 1 WHERE line_no = 1 AND row_no - line_no = "
                            + "(SELECT document_no FROM document WHERE series = '1-SALE' AND number = 2)"),
            damage(
                    "ledger.orphan",
                    "INSERT INTO ledger_posting VALUES (77700001, 1, "
                            + "'101', DATE '2026-03-02', 0)"),
            damage("ledger.date", "UPDATE ledger_posting SET business_date = DATE '2026-03-09' WHERE row_no - line_no = "
                    + FIRST_SALE),
            damage("ledger.missing", "DELETE FROM ledger_posting WHERE row_no - line_no = " + FIRST_SALE),
            damage("ledger.account", "DELETE FROM account WHERE role = 'REVENUE'"),
            damage("ledger.sums", "UPDATE ledger_sum SET debit = debit + 1 WHERE account = "
                    + "(SELECT code FROM account WHERE role = 'DRAWER')"),
            damage("document.total", "UPDATE document SET rounding = rounding + 1 WHERE document_no = " + FIRST_SALE),
            damage("document.lines", "UPDATE document_line SET net = net + 1 WHERE line_no = 1 AND row_no - line_no = "
                    + FIRST_SALE),
            damage("document.tenders", "UPDATE tender SET amount = amount + 1, given = given + 1 WHERE row_no - line_no = "
                    + FIRST_SALE),
            damage("document.taxes", "DELETE FROM document_tax WHERE tax_key = 'B' AND row_no - line_no = " + FIRST_SALE),
            damage(
                    "document.rates",
                    "UPDATE document_tax SET net = net + 1 WHERE tax_key = 'A' AND row_no - line_no = " + FIRST_SALE,
                    "UPDATE document_tax SET net = net - 1 WHERE tax_key = 'B' AND row_no - line_no = " + FIRST_SALE),
            damage("document.returned", "UPDATE returned_line SET quantity = quantity * 100"),
            damage("side.document", "INSERT INTO document_party (document_no, party_id) VALUES (77700000, RANDOM_UUID())"),
            damage("side.tender", "INSERT INTO tender_currency (row_no, currency, amount) SELECT " + FIRST_SALE
                    + " + 1, 'USD', -5"),
            damage("side.price", "INSERT INTO price_override (document_id, line_no, usual_price) VALUES (RANDOM_UUID(), 1, 5)"),
            damage("side.posting", "INSERT INTO posting_side (row_no, currency, amount) SELECT " + FIRST_SALE
                    + " + 1, 'EUR', 5"),
            damage("number.node", "UPDATE document SET document_no = document_no + 7000000000000000 WHERE document_no = "
                    + FIRST_SALE),
            damage("number.gaps", "UPDATE document SET number = 77 WHERE document_no = " + FIRST_SALE),
            damage(
                    "stock.balance",
                    "UPDATE stock_balance SET quantity = quantity + 1 WHERE product_id = " + id(1),
                    "UPDATE stock_balance SET quantity = quantity - 1 WHERE product_id = " + id(2)),
            damage("stock.chain", "UPDATE stock_movement SET previous_row = row_no WHERE previous_row <> 0"),
            damage("stock.newest", "UPDATE stock_balance SET newest_row = newest_row + 1 WHERE product_id = " + id(1)),
            damage("stock.place", "DELETE FROM register", "DELETE FROM branch"),
            damage("stock.transfer", "UPDATE document SET kind = 'STOCK_TRANSFER' WHERE document_no = " + FIRST_SALE),
            damage("stock.total", "DELETE FROM stock_balance WHERE product_id = " + id(3)),
            damage(
                    "stock.inventory",
                    "UPDATE stock_balance SET book_value = book_value + 1 WHERE product_id = " + id(1),
                    "UPDATE stock_movement SET book_value = book_value + 1 WHERE product_id = " + id(1)
                            + " AND row_no - line_no = " + FIRST_SALE),
            damage("z.documents", "UPDATE z_figure SET pieces = pieces + 1 WHERE section = 'DOCUMENTS' AND label = 'SALE'"),
            damage("z.tenders", "DELETE FROM z_figure WHERE section = 'TENDERS' AND label = 'TRANSFER'"),
            damage("z.totals", "UPDATE z_figure SET amount = amount + 1 WHERE section = 'TOTALS' AND label = 'NET'"),
            damage("z.taxes", "UPDATE z_figure SET amount = amount + 1 WHERE section = 'TAXES'"),
            damage("z.numbers", "UPDATE z_report SET number = 9 WHERE number = 2"),
            damage(
                    "z.missing",
                    "DELETE FROM z_figure WHERE shift_id IN (SELECT shift_id FROM z_report WHERE number = 2)",
                    "DELETE FROM z_report WHERE number = 2"),
            damage("z.grand-total", "UPDATE z_report SET grand_total = grand_total + 1 WHERE number = 1"),
            damage("figures.documents", "UPDATE figure SET span = span + 50 WHERE axis_no = 9 AND grain = 0"),
            damage("drawer.expected", "UPDATE shift SET expected_cash = expected_cash + 1 WHERE number = 1"),
            damage("drawer.counted", "UPDATE shift_count SET pieces = pieces + 1 WHERE denomination = 100")));

    @TempDir
    static Path directory;

    private static Database database;

    @BeforeAll
    static void tradeForTwoShiftsAndDisarm() throws Exception {
        try (var trade = Trade.open(directory)) {
            var first = trade.openShift();
            var sale = trade.pay(trade.cart(line(TEA, 2), line(BREAD, 5)), cash("25.00"));
            var history = SalesPersistence.reads(trade.store::reads, () -> EUR);
            var left = history.returnable(sale.document()).getFirst();
            trade.pay(trade.cart(Returns.line(sale.document(), left, Trade.line(TEA, 1).quantity())), cash("-4.50"));
            trade.pay(trade.cart(line(CUP, 1)), transfer("12.00"));
            trade.done(new MoveCash(
                    Ids.next(), REGISTER, MoveCash.Direction.OUT, eur("30.00"), "stamps", trade.later()));
            trade.done(new CorrectFloat(Ids.next(), REGISTER, eur("120.00"), "typed wrong", trade.later()));
            trade.done(new CorrectFloat(Ids.next(), REGISTER, eur("95.00"), "counted again", trade.later()));
            trade.close(first, "85.50");
            var second = trade.openShift();
            var wrong = trade.pay(trade.cart(line(TEA, 1)), cash("4.50"));
            trade.done(new VoidSale(Ids.next(), REGISTER, wrong.document(), trade.later(), "wrong"));
            trade.pay(trade.cart(line(TEA, 1)), cash("4.50"));
            trade.close(second, "104.50");
            trade.figures().catchUp(Figures.Watch.NOBODY);
        }
        database = Database.open(
                directory.resolve("database").resolve("store"),
                Secrets.of(directory.resolve("database.secret")),
                DatabaseSettings.DEFAULT);
        for (var sql : disarming(database.owner())) {
            execute(sql);
        }
        database.owner().setAutoCommit(false);
    }

    @AfterEach
    void undo() throws SQLException {
        database.owner().rollback();
    }

    @AfterAll
    static void close() {
        database.discard();
    }

    @Test
    void booksNobodyTouchedAreSound() {
        var told = new ArrayList<String>();
        var result = new Invariants().check(sql(), (check, done, of) -> told.add(done + "/" + of + " " + check));
        assertThat(result).isEqualTo(new Invariants.Result(true, List.of()));
        assertThat(told).hasSameSizeAs(Invariants.names()).startsWith("0/" + Invariants.names().size() + " ledger.overall");
    }

    @Test
    void everyRuleHasItsDamage() {
        assertThat(DAMAGES.keySet()).containsExactlyInAnyOrderElementsOf(Invariants.names());
    }

    static List<String> rules() {
        return Invariants.names();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void damageIsFoundByTheRuleThatIsThereForIt(String rule) throws SQLException {
        for (var sql : DAMAGES.get(rule)) {
            assertThat(execute(sql)).as(sql).isPositive();
        }
        var findings = new Invariants().check(sql(), Watch.NOBODY).findings();
        assertThat(findings).extracting(Finding::check).contains(rule);
        assertThat(new Invariants(true).check(sql(), Watch.NOBODY).findings())
                .as("what takes less memory finds the same")
                .containsExactlyInAnyOrderElementsOf(findings);
    }

    static List<Named<List<String>>> balancesThatMakeUpForOneAnother() {
        return List.of(
                Named.of("quantities of two products", List.of(
                        balance("quantity = quantity + 1", id(1)), balance("quantity = quantity - 1", id(2)))),
                Named.of("values of two products", List.of(
                        balance("book_value = book_value + 1", id(1)), balance("book_value = book_value - 1", id(2)))),
                Named.of("quantities and values crosswise", List.of(
                        balance("quantity = quantity + 7, book_value = book_value - 7", id(1)),
                        balance("quantity = quantity - 7, book_value = book_value + 7", id(2)))),
                Named.of("quantities of three products", List.of(
                        balance("quantity = quantity + 1", id(1)),
                        balance("quantity = quantity + 1", id(2)),
                        balance("quantity = quantity - 2", id(3)))),
                Named.of("two products changed for each other", List.of(
                        "UPDATE stock_movement SET product_id = CASE product_id WHEN %1$s THEN %2$s ELSE %1$s END WHERE product_id IN (%1$s, %2$s)"
                                .formatted(id(1), id(2)))),
                Named.of("one product at two places", List.of(
                        "INSERT INTO stock_balance (product_id, location_id, quantity, book_value, average_cost, newest_row)"
                                + " VALUES (" + id(1) + ", RANDOM_UUID(), 1, 1, 0, 0)",
                        balance("quantity = quantity - 1, book_value = book_value - 1", id(1)
                                + " AND location_id IN (SELECT location_id FROM stock_movement)"))));
    }

    @ParameterizedTest
    @MethodSource("balancesThatMakeUpForOneAnother")
    void wrongBalancesThatMakeUpForOneAnotherAreFoundWithLittleMemoryToo(List<String> damage) throws SQLException {
        for (var sql : damage) {
            assertThat(execute(sql)).as(sql).isPositive();
        }
        var findings = balances(new Invariants());

        assertThat(findings).hasSizeGreaterThan(1);
        assertThat(balances(new Invariants(true))).containsExactlyInAnyOrderElementsOf(findings);
        assertThat(new Invariants(true).check(sql(), Watch.NOBODY).findings())
                .extracting(Finding::check)
                .doesNotContain("stock.total");
    }

    @Test
    void theLargestQuantityThereIsOverflowsNothing() throws SQLException {
        execute(balance("quantity = " + Long.MAX_VALUE + ", book_value = " + Long.MIN_VALUE, id(1)));
        execute(balance("quantity = " + Long.MAX_VALUE + ", book_value = " + Long.MIN_VALUE, id(2)));
        var findings = balances(new Invariants());

        assertThat(findings).hasSize(2);
        assertThat(balances(new Invariants(true))).containsExactlyInAnyOrderElementsOf(findings);
    }

    private static List<Finding> balances(Invariants invariants) {
        return invariants.check(sql(), Watch.NOBODY).findings().stream()
                .filter(finding -> finding.check().equals("stock.balance"))
                .toList();
    }

    private static String balance(String change, String product) {
        return "UPDATE stock_balance SET " + change + " WHERE product_id = " + product;
    }

    @Test
    void aFindingTellsWhereAndWhatWasExpected() throws SQLException {
        execute("UPDATE tender SET amount = amount + 1, given = given + 1 WHERE row_no - line_no = " + FIRST_SALE);
        assertThat(new Invariants().check(sql(), Watch.NOBODY).findings())
                .contains(new Finding("document.tenders", "1-SALE-1", "2500", "2501"));
    }

    @Test
    void aCheckThatWasStoppedIsNoProof() {
        assertThat(new Invariants().check(sql(), (_, done, _) -> done < 3))
                .isEqualTo(new Invariants.Result(false, List.of()));
        var cancelled = new Invariants();
        cancelled.cancel();
        assertThat(cancelled.check(sql(), Watch.NOBODY)).isEqualTo(new Invariants.Result(false, List.of()));
    }

    @Test
    void aRuleThatIsCancelledBetweenItsQuestionsEndsThere() throws SQLException {
        execute(balance("quantity = quantity + 1", id(1)));
        var cancelled = new Invariants(true);
        var result = cancelled.check(sql(), (check, _, _) -> {
            if (check.equals("stock.balance")) {
                cancelled.cancel();
            }
            return true;
        });
        assertThat(result).isEqualTo(new Invariants.Result(false, List.of()));
    }

    private static DSLContext sql() {
        return DSL.using(database.owner(), SQLDialect.H2);
    }

    private static int execute(String sql) throws SQLException {
        try (var statement = database.owner().createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /// Takes away what would keep even the owner from writing nonsense: triggers, foreign keys, checks.
    private static List<String> disarming(Connection owner) throws SQLException {
        var sql = new ArrayList<String>();
        sql.add("SET REFERENTIAL_INTEGRITY FALSE");
        try (var statement = owner.createStatement();
                var found = statement.executeQuery("""
                        SELECT DISTINCT 'DROP TRIGGER "' || trigger_schema || '"."' || trigger_name || '"'
                        FROM INFORMATION_SCHEMA.TRIGGERS
                        UNION ALL
                        SELECT 'ALTER TABLE "' || table_name || '" DROP CONSTRAINT "' || constraint_name || '"'
                        FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS
                        WHERE constraint_type = 'CHECK' AND table_schema = 'PUBLIC'""")) {
            while (found.next()) {
                sql.add(found.getString(1));
            }
        }
        return sql;
    }

    private static Map.Entry<String, List<String>> damage(String rule, String... sql) {
        return Map.entry(rule, List.of(sql));
    }

    private static String id(int product) {
        return "UUID '00000000-0000-0001-0000-00000000000" + product + "'";
    }
}
