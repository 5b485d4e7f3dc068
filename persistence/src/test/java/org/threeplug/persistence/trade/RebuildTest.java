package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.BREAD;
import static org.threeplug.persistence.trade.Trade.CUP;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.h2.engine.SessionLocal;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.table.Table;
import org.h2.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.catalog.ProductPicture;
import org.threeplug.catalog.SetPicture;
import org.threeplug.directories.SupplierContacts;
import org.threeplug.directories.Suppliers;
import org.threeplug.fakes.Pictures;
import org.threeplug.kernel.Ids;
import org.threeplug.persistence.engine.database.Secrets;
import org.threeplug.persistence.engine.file.SafeFs;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreDirectory;
import org.threeplug.persistence.verify.Invariants;
import org.threeplug.persistence.verify.Watch;
import org.threeplug.records.Entry;
import org.threeplug.records.SaveEntry;
import org.threeplug.sales.VoidSale;

class RebuildTest {

    @TempDir
    Path directory;

    @Test
    void eachIndexOfADatabaseMadeAnewLeadsToEachRow() throws Exception {
        var options = tradedAndClosed().options();
        var before = entries();
        Store.rebuild(directory, options);
        assertThat(entries()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void aStoreSellsAfterItsDatabaseWasMadeAnew() throws IOException {
        var options = tradedAndClosed().options();
        Files.delete(new StoreDirectory(directory).databaseFile());
        try (var again = Trade.reopen(directory)) {
            again.pay(again.cart(line(TEA, 1), line(CUP, 1)), cash("16.50"));
            Invariants.Result result = again.store.snapshot(sql -> new Invariants().check(sql, Watch.NOBODY));
            assertThat(result).isEqualTo(new Invariants.Result(true, List.of()));
        }
        assertThat(Store.compareWithJournal(directory, options).differences()).isEmpty();
    }

    @Test
    void whatAStoppedRebuildHasLeftIsNotUsed() throws IOException {
        var options = tradedAndClosed().options();
        var paths = new StoreDirectory(directory);
        Files.copy(paths.databaseFile(), paths.database().resolveSibling("rebuilt.mv.db"));
        Files.delete(paths.databaseFile());
        Trade.reopen(directory).close();
        assertThat(Store.compareWithJournal(directory, options).differences()).isEmpty();
    }

    private static void linesOfARecord(Trade trade) {
        var ann = Entry.blank(Ids.next()).with(SupplierContacts.NAME, "Ann");
        var bob = Entry.blank(Ids.next()).with(SupplierContacts.NAME, "Bob");
        var made = trade.done(new SaveEntry(
                Ids.next(),
                Suppliers.TYPE,
                Entry.blank(Ids.next()).with(Suppliers.NAME, "Lipton").with(Suppliers.CONTACTS, List.of(ann, bob)),
                true));
        var changed = made.with(Suppliers.CONTACTS, List.of(bob.with(SupplierContacts.PHONE, "0722")));
        trade.done(new SaveEntry(Ids.next(), Suppliers.TYPE, changed, false));
    }

    private Trade tradedAndClosed() {
        var trade = Trade.open(directory);
        var shift = trade.openShift();
        trade.pay(trade.cart(line(TEA, 2), line(BREAD, 1)), cash("12.20"));
        var wrong = trade.pay(trade.cart(line(BREAD, 1)), cash("3.20"));
        trade.done(new VoidSale(Ids.next(), Trade.REGISTER, wrong.document(), trade.later(), "wrong customer"));
        linesOfARecord(trade);
        trade.close(shift, "112.20");
        trade.openShift();
        trade.pay(trade.cart(line(CUP, 1)), cash("12.00"));
        var small = ProductPicture.of(Pictures.jpeg(20, 20, 0x60A298));
        trade.done(new SetPicture(Ids.next(), CUP.id(), Optional.of(small), Optional.empty()));
        trade.done(new SetPicture(
                Ids.next(), CUP.id(), Optional.of(ProductPicture.of(Pictures.jpeg(320, 320, 0x155874))), Optional.of(small)));
        trade.done(new SetPicture(Ids.next(), TEA.id(), Optional.of(small), Optional.empty()));
        trade.done(new SetPicture(Ids.next(), TEA.id(), Optional.empty(), Optional.of(small)));
        trade.close();
        return trade;
    }

    /// What each index says, in its order, after a look whether that is what the rows say.
    private List<String> entries() throws SQLException, IOException {
        SafeFs.register();
        var paths = new StoreDirectory(directory);
        try (var connection = DriverManager.getConnection(
                "jdbc:h2:safe:" + paths.database() + ";DB_CLOSE_ON_EXIT=FALSE",
                "OWNER",
                Secrets.of(paths.secrets()).owner())) {
            var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            var all = new ArrayList<String>();
            for (Table table : session.getDatabase().getMainSchema().getAllTablesAndViews(session)) {
                if (table.getName().startsWith("flyway")) {
                    continue;
                }
                for (var index : table.getIndexes()) {
                    var found = entries(session, index);
                    assertThat(found).as(index.getName()).hasSize(Math.toIntExact(table.getRowCount(session)));
                    found.forEach(entry -> all.add(table.getName() + " " + columns(index) + entry));
                }
            }
            return all.stream().sorted().toList();
        }
    }

    private static List<List<String>> entries(SessionLocal session, Index index) {
        var entries = new ArrayList<List<String>>();
        for (var cursor = index.find(session, null, null, false); cursor.next(); ) {
            var row = cursor.get();
            var entry = new ArrayList<String>();
            for (var column : index.getIndexColumns()) {
                Value value = cursor.getSearchRow().getValue(column.column.getColumnId());
                assertThat(value).isEqualTo(row.getValue(column.column.getColumnId()));
                entry.add(value.getString());
            }
            entries.add(entry);
        }
        return entries;
    }

    private static String columns(Index index) {
        return Arrays.stream(index.getIndexColumns()).map(each -> each.column.getName()).toList() + " ";
    }
}
