package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.ANN;
import static org.threeplug.persistence.trade.Trade.MIA;
import static org.threeplug.persistence.trade.Trade.REGISTER;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.eur;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.catalog.ImportProducts;
import org.threeplug.catalog.PlaceQuickKey;
import org.threeplug.catalog.Product;
import org.threeplug.clock.SaveClockRules;
import org.threeplug.customers.Customer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.documents.AdjustLedger;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.ledger.Posting;
import org.threeplug.persistence.SignedIn;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.stock.AdjustStock;

/// What is wrong with a form comes back in one go, each at its field, whether it is seen by looking at the input or only in the books.
final class AllTogetherTest {

    private static final Instant LONG_AGO = Instant.parse("2019-05-06T07:08:00Z");

    @TempDir
    Path folder;

    private Trade trade;

    @BeforeEach
    void open() {
        trade = Trade.open(folder);
    }

    @AfterEach
    void closeAndHoldAgainstTheJournal() {
        trade.close();
        assertThat(Store.compareWithJournal(folder, trade.options()).differences()).isEmpty();
    }

    private List<Tuple> wrong(Command<?> command) {
        return trade.store.gate().submit(command, MIA) instanceof Outcome.Refused<?>(var refusal)
                ? refusal.all().stream().map(one -> Tuple.tuple(one.field(), one.code())).toList()
                : List.of();
    }

    private static Tuple at(String field, String code) {
        return Tuple.tuple(field, code);
    }

    @Test
    void aLedgerEntryLearnsOfTextLinesSumAndDatesTogether() {
        long before = trade.store.verifyJournal().last();
        assertThat(wrong(new AdjustLedger(
                        Ids.next(), REGISTER, LONG_AGO, LocalDate.of(2019, 5, 6), " ",
                        List.of(new Posting("nowhere", eur("1.00")), new Posting("101", eur("-2.00"))),
                        Optional.of("x".repeat(41)))))
                .containsExactly(
                        at("externalNumber", "input.size"),
                        at("text", "input.not-blank"),
                        at("postings[0].account", "ledger.account-unknown"),
                        at("postings", "ledger.not-balanced"),
                        at("at", "documents.dated-back"),
                        at("businessDate", "documents.other-day"));
        assertThat(trade.store.verifyJournal().last()).isEqualTo(before);
    }

    @Test
    void aStockAdjustmentLearnsOfReasonAndLinesTogether() {
        assertThat(wrong(new AdjustStock(
                        Ids.next(), REGISTER, trade.later(), Trade.DAY,
                        List.of(
                                new AdjustStock.Line(new UUID(9, 9), Quantity.of(1), Optional.empty()),
                                new AdjustStock.Line(TEA.id(), Quantity.ZERO, Optional.empty())),
                        "", Optional.empty())))
                .containsExactly(
                        at("reason", "input.not-blank"),
                        at("lines[0].product", "catalog.product-unknown"),
                        at("lines[1].delta", "stock.quantity-zero"));
    }

    @Test
    void aCustomerLearnsOfNameAndTakenNumberTogetherAndAFieldIsNamedOnce() {
        trade.done(new SaveCustomer(Ids.next(), customer("C1", "Maria"), true));
        assertThat(wrong(new SaveCustomer(Ids.next(), customer("c1", " "), true)))
                .containsExactly(
                        at("customer.name", "input.not-blank"), at("customer.number", "customers.number-taken"));
        assertThat(wrong(new SaveCustomer(Ids.next(), customer("", "Ana"), true)))
                .containsExactly(at("customer.number", "input.not-blank"));
    }

    @Test
    void theRulesOfTheClockAreAllJudged() {
        var mia = SignedIn.also(MIA, "settings.edit");
        assertThat(trade.store.gate().submit(new SaveClockRules(Ids.next(), -1, 0, 12), mia))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.refusal().all())
                        .containsExactly(
                                new Refusal("clock.rules-out-of-range", List.of("1440", "1440", "11"), "backMinutes"),
                                new Refusal("clock.rules-out-of-range", List.of("1440", "1440", "11"), "forwardHours"),
                                new Refusal("clock.rules-out-of-range", List.of("1440", "1440", "11"), "dayStartHour")));
    }

    @Test
    void anImportOfProductsLearnsOfAllItsRows() {
        var twice = new Product(
                new UUID(7, 7), TEA.code(), "Tea", "", Optional.of(new UUID(8, 8)), "Z", TEA.price(), true, "pcs", 0, true, false,
                true, List.of(), List.of(), 1);
        var same = new Product(
                new UUID(7, 8), TEA.code(), "Tea", "", Optional.empty(), "A", TEA.price(), true, "pcs", 0, true, false, true,
                List.of(), List.of(), 1);
        assertThat(wrong(new ImportProducts(Ids.next(), List.of(twice, same))))
                .containsExactly(
                        at("products[0].taxKey", "catalog.tax-unknown"),
                        at("products[0].category", "catalog.category-unknown"),
                        at("products[1].code", "catalog.code-taken"));
    }

    @Test
    void aQuickKeyLearnsOfProductAndCategoryTogether() {
        assertThat(wrong(new PlaceQuickKey(Ids.next(), new UUID(8, 8), new UUID(9, 9), 1)))
                .containsExactly(
                        at("product", "catalog.product-unknown"), at("category", "catalog.category-unknown"));
    }

    private static Customer customer(String number, String name) {
        return new Customer(Ids.next(), number, name, "", "", "", true, 0);
    }

    @Test
    void whoMayNotLearnsNothingOfTheBooks() {
        trade.done(new SaveCustomer(Ids.next(), customer("C1", "Maria"), true));
        assertThat(trade.store.gate().submit(new SaveCustomer(Ids.next(), customer("C1", " "), true), ANN))
                .isEqualTo(new Outcome.Refused<>(Refusal.of("input.not-blank").below("customer.name")));
    }
}
