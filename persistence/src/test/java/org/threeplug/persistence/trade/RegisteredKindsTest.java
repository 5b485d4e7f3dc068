package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.REGISTER;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.eur;
import static org.threeplug.persistence.trade.Trade.line;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cash.ShiftReport;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentBook;
import org.threeplug.documents.DocumentKind;
import org.threeplug.documents.Heading;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.Tx;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.LedgerBook;
import org.threeplug.ledger.Voucher;
import org.threeplug.payments.Tender;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreOptions;
import org.threeplug.persistence.verify.Invariants;
import org.threeplug.persistence.verify.Watch;
import org.threeplug.sales.PostSale;
import org.threeplug.sales.WaysToPay;

/// A plug posts documents of its own kind, takes a way to pay of its own and has an account of its own; without the plug the
/// books are whole.
class RegisteredKindsTest {

    private static final DocumentKind GIFT = DocumentKind.valueOf("loyalty.gift");
    private static final Tender.Kind POINTS = Tender.Kind.valueOf("loyalty.points");
    private static final Account.Role OWED = Account.Role.valueOf("loyalty.owed");
    private static final WaysToPay OF_THE_PLUG = kind -> kind.equals(POINTS) ? Optional.of(OWED) : Optional.empty();
    private static final WaysToPay WITHOUT = _ -> Optional.empty();

    @TempDir
    Path folder;

    private record AddAccount(UUID key) implements Command<String> {

        @Override
        public Permission permission() {
            return new Permission("ledger.adjust");
        }

        @Override
        public String run(Tx tx) {
            tx.port(LedgerBook.class).add(new Account("900", "Points owed", Account.Kind.LIABILITY, OWED));
            return "900";
        }

        @Override
        public String repeated(Tx tx) {
            return "900";
        }
    }

    private record GivePoints(UUID key, Instant at) implements Command<Document.Head> {

        @Override
        public Permission permission() {
            return new Permission("ledger.adjust");
        }

        @Override
        public Document.Head run(Tx tx) {
            var head = Heading.plain(key, GIFT, REGISTER, Optional.empty(), Trade.DAY, at).numbered(tx, eur("10.00"));
            tx.port(DocumentBook.class).add(new Document(head, List.of(), List.of(), List.of()));
            new Voucher(tx.port(LedgerBook.class))
                    .debit(Account.Role.CASH_MOVES, eur("10.00"))
                    .credit(OWED, eur("10.00"))
                    .post(key, head.businessDate());
            return head;
        }

        @Override
        public Document.Head repeated(Tx tx) {
            return tx.port(DocumentBook.class).head(key).orElseThrow();
        }
    }

    @Test
    void whatAPlugBroughtIsShownVerifiedAndRebuiltWithoutThePlug() {
        UUID sale;
        StoreOptions options;
        Trade.open(folder).close();
        try (var shop = Trade.reopen(folder, Map.of(WaysToPay.class, _ -> OF_THE_PLUG))) {
            shop.done(new AddAccount(Ids.next()));
            var shift = shop.openShift();
            var gift = shop.done(new GivePoints(Ids.next(), shop.later()));
            sale = shop.pay(shop.cart(line(TEA, 1)), cash("2.00"), Tender.exact(POINTS, eur("2.50"))).document();
            assertThat(gift.reference()).matches("1-GIFT\\d{4}-000001");
            assertThat(shop.close(shift, "102.00").figures())
                    .contains(new ShiftReport.Figure(
                            ShiftReport.Section.TENDERS, "loyalty.points", 1, eur("2.50")));
        }
        try (var shop = Trade.reopen(folder, Map.of(WaysToPay.class, _ -> WITHOUT))) {
            options = shop.options();
            assertThat(shop.store.readPlainly(
                            "SELECT kind FROM document WHERE kind LIKE '%.%'", row -> row.getString(1)))
                    .containsExactly("loyalty.gift");
            assertThat(shop.done(new Look(Ids.next(), sale)).tenders())
                    .extracting(Tender::kind)
                    .containsExactly(Tender.Kind.CASH, POINTS);
            assertThat(shop.store.readPlainly(
                            "SELECT SUM(amount) FROM ledger_posting WHERE account = '900'", row -> row.getLong(1)))
                    .containsExactly(-750L);
            assertThat(Invariants.of(shop.store, Watch.NOBODY).findings()).isEmpty();
        }
        assertThat(Store.compareWithJournal(folder, options).differences()).isEmpty();
    }

    @Test
    void aWayToPayOfAPlugThatIsNotThereIsRefused() {
        Trade.open(folder).close();
        try (var shop = Trade.reopen(folder, Map.of(WaysToPay.class, _ -> WITHOUT))) {
            shop.openShift();
            var cart = shop.cart(line(TEA, 1));
            var sale = new PostSale(
                    cart.id(), REGISTER, shop.later(), cart, List.of(Tender.exact(POINTS, eur("4.50"))), Optional.empty());

            Refusal refusal = shop.store
                    .gate()
                    .submit(sale, Trade.manager(), Justification.because("asked by the customer"))
                    .fold(_ -> Refusal.of("none"), why -> why);

            assertThat(refusal).isEqualTo(Refusal.of("sales.tender-unknown", "Points"));
        }
    }

    private record Look(UUID key, UUID document) implements Command<Document> {

        @Override
        public Permission permission() {
            return new Permission("sales.sell");
        }

        @Override
        public Document run(Tx tx) {
            return tx.port(DocumentBook.class).document(document).orElseThrow();
        }

        @Override
        public Document repeated(Tx tx) {
            return run(tx);
        }
    }
}
