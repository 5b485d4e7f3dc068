package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.line;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeplug.customers.Customer;
import org.threeplug.customers.EraseCustomer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreDirectory;
import org.threeplug.persistence.engine.store.StoreOptions;
import org.threeplug.persistence.verify.Invariants;
import org.threeplug.persistence.verify.Watch;
import org.threeplug.tables.Merge;
import org.threeplug.tables.PlugTables;
import org.threeplug.tables.PlugTables.Script;
import org.threeplug.tables.TableRule;

/// A plug keeps tables of its own, which are in the journal and survive without it, and touches nothing else.
class PlugTablesTest {

    private static final String CARDS = """
            CREATE TABLE card (id UUID PRIMARY KEY, holder_id UUID NOT NULL, name VARCHAR(80) NOT NULL, level VARCHAR(9) NOT NULL);
            CREATE INDEX card_by_holder ON card (holder_id);
            CREATE TABLE seen (id BIGINT PRIMARY KEY, words VARCHAR(80));
            """;
    private static final TableRule CARD =
            TableRule.of("CARD", Merge.LAST_WRITER).sealed("HOLDER_ID", "NAME").plain("LEVEL");
    private static final TableRule SEEN = TableRule.of("SEEN", Merge.LOCAL).plain("WORDS");
    private static final PlugTables CLUB = club(CARDS);
    private static final UUID HOLDER = new UUID(7, 7);

    @TempDir
    Path folder;

    private static PlugTables club(String... scripts) {
        return new PlugTables(
                "club", Stream.of(scripts).map(sql -> new Script("script-" + sql.hashCode(), sql)).toList(), List.of(CARD, SEEN));
    }

    private record GiveCard(UUID key, String name, String level) implements Command<String> {

        @Override
        public Permission permission() {
            return new Permission("customers.edit");
        }

        @Override
        public String run(Tx tx) {
            tx.port(Rows.class)
                    .prepared("INSERT INTO \"PLUG_CLUB\".card (id, holder_id, name, level) VALUES (?, ?, ?, ?)")
                    .execute(key, HOLDER, name, level);
            return name;
        }

        @Override
        public String repeated(Tx tx) {
            return name;
        }
    }

    @Test
    void whatAPlugKeepsIsInTheJournalAndStaysWithoutThePlug() throws IOException {
        try (var shop = Trade.open(folder)) {
            assertThat(shop.store.bring(List.of(CLUB))).isEmpty();
            shop.done(new GiveCard(Ids.next(), "Ada Byron", "gold"));
            shop.openShift();
            shop.pay(shop.cart(line(TEA, 1)), cash("4.50"));
        }
        try (var shop = Trade.reopen(folder)) {
            assertThat(cards(shop)).containsExactly("Ada Byron gold");
            assertThat(shop.store.condition().strange()).isEmpty();
            assertThat(Invariants.of(shop.store, Watch.NOBODY).findings()).isEmpty();
        }
        deleteDatabase();
        try (var shop = Trade.reopen(folder)) {
            assertThat(cards(shop)).containsExactly("Ada Byron gold");
            assertThat(shop.store.bring(List.of(CLUB))).isEmpty();
            shop.done(new GiveCard(Ids.next(), "Ben", "blue"));
            assertThat(cards(shop)).containsExactly("Ada Byron gold", "Ben blue");
        }
        assertEqualToJournal();
    }

    @Test
    void aLaterPlugChangesItsTablesOnce() {
        try (var shop = Trade.open(folder)) {
            shop.store.bring(List.of(CLUB));
            shop.done(new GiveCard(Ids.next(), "Ada", "gold"));
            var later = club(CARDS, "ALTER TABLE card ADD COLUMN points INT DEFAULT 3 NOT NULL; UPDATE card SET level = 'red'");
            assertThat(shop.store.bring(List.of(later))).isEmpty();
            assertThat(shop.store.bring(List.of(later))).isEmpty();
            assertThat(cards(shop)).containsExactly("Ada red");
            shop.done(new GiveCard(Ids.next(), "Ben", "blue"));
        }
        assertEqualToJournal();
    }

    @Test
    void aScriptThatFailsOnTheBooksCostsThatPlugAlone() {
        var other = new PlugTables(
                "darts",
                List.of(new Script("1", "CREATE TABLE game (id UUID PRIMARY KEY)")),
                List.of(TableRule.of("GAME", Merge.APPEND)));
        try (var shop = Trade.open(folder)) {
            shop.store.bring(List.of(CLUB));
            shop.done(new GiveCard(Ids.next(), "Ada", "gold"));
            shop.done(new GiveCard(Ids.next(), "Ben", "gold"));
            var broken = club(
                    CARDS,
                    "UPDATE card SET level = 'lost'; ALTER TABLE card ADD CONSTRAINT one_level UNIQUE (level)");

            var off = shop.store.bring(List.of(broken, other));

            assertThat(off).containsOnlyKeys("club");
            assertThat(off.get("club")).contains("ONE_LEVEL");
            assertThat(cards(shop)).containsExactly("Ada gold", "Ben gold");
            assertThat(shop.store.readPlainly("SELECT COUNT(*) FROM \"PLUG_DARTS\".game", row -> row.getLong(1)))
                    .containsExactly(0L);
            shop.openShift();
            shop.pay(shop.cart(line(TEA, 1)), cash("4.50"));
        }
        assertEqualToJournal();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE "PUBLIC".product SET price = 0 | names PUBLIC
            DROP TABLE PUBLIC.document | names PUBLIC
            INSERT INTO role_permission VALUES ('cashier', 'identity.users') | ROLE_PERMISSION
            CREATE TABLE x (id UUID PRIMARY KEY REFERENCES Public.product (id)) | names PUBLIC
            SET SCHEMA PUBLIC | begins a statement with SET SCHEMA PUBLIC
            CREATE ALIAS x FOR "java.lang.System.exit" | begins a statement with CREATE ALIAS X
            GRANT SELECT ON card TO reader | begins a statement with GRANT SELECT ON
            DROP TABLE PLUG_DARTS.game | names PLUG_DARTS
            DELETE FROM "flyway_schema_history" | names flyway_schema_history
            INSERT INTO card SELECT * FROM CSVREAD('x') | says CSVREAD
            CREATE TABLE counted (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY) | names IDENTITY
            CREATE TABLE unsaid (id UUID PRIMARY KEY) | PLUG_CLUB.UNSAID declares nothing
            ALTER TABLE card ADD COLUMN nick VARCHAR(9) | PLUG_CLUB.CARD.NICK is text, and nobody says whether it is personal
            ALTER TABLE card ADD COLUMN rate DOUBLE PRECISION | not a type for the books
            """)
    void aScriptThatWantsMoreThanItsOwnTablesIsNotRun(String sql, String why) {
        try (var shop = Trade.open(folder)) {
            var products = shop.store.readPlainly("SELECT SUM(price) FROM product", row -> row.getLong(1));

            var off = shop.store.bring(List.of(club(CARDS, sql)));

            assertThat(off).containsOnlyKeys("club");
            assertThat(off.get("club")).contains(why);
            assertThat(shop.store.readPlainly("SELECT SUM(price) FROM product", row -> row.getLong(1))).isEqualTo(products);
            assertThat(shop.store.readPlainly(
                            "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SCHEMATA WHERE SCHEMA_NAME LIKE 'PLUG%'",
                            row -> row.getLong(1)))
                    .containsExactly(0L);
        }
    }

    @Test
    void whatItSealsIsSealedAndAnErasureReachesIt() throws IOException {
        var ada = new Customer(HOLDER, "K-1", "Ada Byron", "", "", "", true, 0);
        try (var shop = Trade.open(folder)) {
            shop.store.bring(List.of(CLUB));
            shop.done(new SaveCustomer(Ids.next(), ada, true));
            shop.done(new GiveCard(Ids.next(), "Countess Lovelace", "gold"));
        }
        assertThat(inJournal("Countess Lovelace")).isFalse();
        assertThat(inJournal("gold")).isTrue();
        deleteDatabase();
        try (var shop = Trade.reopen(folder)) {
            assertThat(cards(shop)).containsExactly("Countess Lovelace gold");
            shop.store
                    .gate()
                    .submit(
                            new EraseCustomer(Ids.next(), HOLDER, false),
                            Trade.manager(),
                            Justification.because("asked to be forgotten"))
                    .orThrow();
            assertThat(cards(shop)).containsExactly(" gold");
        }
        assertEqualToJournal();
        deleteDatabase();
        try (var shop = Trade.reopen(folder)) {
            assertThat(cards(shop)).containsExactly(" gold");
        }
    }

    private static List<String> cards(Trade shop) {
        return shop.store.readPlainly(
                "SELECT name || ' ' || level FROM \"PLUG_CLUB\".card ORDER BY name", row -> row.getString(1));
    }

    private boolean inJournal(String text) throws IOException {
        try (var files = Files.list(new StoreDirectory(folder).journal())) {
            for (var file : files.toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void deleteDatabase() throws IOException {
        try (var files = Files.list(folder.resolve("database"))) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private void assertEqualToJournal() {
        StoreOptions options;
        try (var shop = Trade.reopen(folder)) {
            options = shop.options();
        }
        assertThat(Store.compareWithJournal(folder, options).differences()).isEmpty();
    }
}
