package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.EUR;
import static org.threeplug.persistence.trade.Trade.REGISTER;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.eur;
import static org.threeplug.persistence.trade.Trade.line;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cart.CartLine;
import org.threeplug.cash.CloseShift;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftReport;
import org.threeplug.identity.Roles;
import org.threeplug.identity.SaveUser;
import org.threeplug.identity.User;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.persistence.SignedIn;
import org.threeplug.persistence.cash.ShiftPersistence;
import org.threeplug.persistence.sales.SalesPersistence;
import org.threeplug.sales.PostSale;
import org.threeplug.sales.Returns;
import org.threeplug.sales.SalesHistory;

/// Goods that come back, in the store's own books.
class ComebackTest {

    @TempDir
    Path directory;

    private Trade trade;
    private Shift shift;

    @BeforeEach
    void open() {
        trade = Trade.open(directory);
        shift = trade.openShift();
    }

    @AfterEach
    void close() {
        trade.close();
    }

    private SalesHistory history() {
        return SalesPersistence.reads(trade.store::reads, () -> EUR);
    }

    /// Tea at 0.34, of which three are 1.02 and 1.00 in coins of five.
    private static CartLine cheapTea() {
        var tea = line(TEA, 3);
        return new CartLine(
                tea.product(), tea.code(), tea.name(), tea.unit(), tea.factor(), tea.quantity(),
                UnitPrice.of("0.34", EUR), true, tea.tax(), true, tea.discount(), Optional.empty());
    }

    private CartLine back(UUID sale, Quantity quantity) {
        return Returns.line(sale, history().returnable(sale).getFirst(), quantity);
    }

    @Test
    void coinsGiveBackNoMoreThanWasPaid() {
        var sale = trade.pay(trade.cart(cheapTea()), cash("1.00")).document();
        assertThat(history().leftToGiveBack(sale)).isEqualTo(eur("1.00"));
        trade.pay(trade.cart(back(sale, Quantity.ONE)), cash("-0.35"));
        trade.pay(trade.cart(back(sale, Quantity.ONE)), cash("-0.35"));
        assertThat(history().leftToGiveBack(sale)).isEqualTo(eur("0.30"));

        var cart = trade.cart(back(sale, Quantity.ONE));
        var tooMuch = new PostSale(
                cart.id(), REGISTER, trade.later(), cart, List.of(cash("-0.35")), Optional.empty());
        assertThat(trade.store.gate().submit(tooMuch, Trade.manager()))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.refusal().code())
                        .isEqualTo("sales.tenders-do-not-match"));
        trade.pay(cart, cash("-0.30"));
        assertThat(history().leftToGiveBack(sale)).isEqualTo(eur("0.00"));
    }

    @Test
    void aLineKnowsHowFineAPartOfItMayComeBack() {
        var sale = trade.pay(trade.cart(line(TEA, 2)), cash("9.00")).document();
        assertThat(history().returnable(sale))
                .extracting(SalesHistory.Returnable::decimals)
                .containsExactly(TEA.quantityDecimals());
    }

    @Test
    void whatWasSoldAndWhatCameBackAreFiguresOfTheirOwn() {
        var sale = trade.pay(trade.cart(line(TEA, 2)), cash("9.00")).document();
        trade.pay(trade.cart(back(sale, Quantity.ONE), line(TEA, 1)).strike(1), cash("-4.50"));
        var figures = trade.close(shift, "104.50").figures().stream()
                .map(figure -> figure.label() + " " + figure.pieces() + " " + figure.amount().plain())
                .toList();
        assertThat(figures)
                .contains(
                        "GOODS 1 9.00", "GOODS_BACK 1 -4.50", "CASH 1 9.00", "CASH_BACK 1 -4.50", "CASH_SALES 1 9.00",
                        "CASH_SALES_BACK 1 -4.50", "VOIDED_LINES 1 4.50");
    }

    @Test
    void aZKeepsWhoStoodBehindTheDifferenceAndWhy() {
        var eve = new User(new UUID(0, 33), "eve", "Eve", Roles.SUPERVISOR, Locale.ENGLISH, true, true);
        trade.store
                .gate()
                .submit(
                        new SaveUser(Ids.next(), eve, Optional.of("hash"), Optional.empty(), Optional.empty()),
                        SignedIn.also(Trade.manager(), "identity.users", "identity.grant"))
                .orThrow();
        var close = new CloseShift(Ids.next(), shift.id(), new TreeMap<>(Map.of(100L, 90L)), trade.later());
        var word = trade.store.sessions().word(
                SignedIn.person(eve.id(), "Eve", Roles.SUPERVISOR, Set.of(), Trade.manager().origin()),
                CloseShift.need(shift.id(), Trade.eur("90.00")),
                Trade.manager());
        var why = Justification.approved(Optional.of("a coin fell down"), word);
        trade.store.gate().submit(close, Trade.manager(), why).orThrow();
        var shifts = ShiftPersistence.reads(trade.store::reads, () -> EUR, () -> Trade.MORNING);
        assertThat(shifts.z(shift.id()).orElseThrow().z().orElseThrow().approval())
                .contains(new ShiftReport.Approval("Eve", "a coin fell down"));
    }
}
