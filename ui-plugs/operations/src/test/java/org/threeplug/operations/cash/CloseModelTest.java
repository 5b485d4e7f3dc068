package org.threeplug.operations.cash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.CounterCart;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.operations.OfficeShop;
import org.threeplug.operations.cash.CloseModel.Stage;
import org.threeplug.sales.ParkCart;

class CloseModelTest {

    private final OfficeShop office = new OfficeShop();
    private final CloseModel model = office.get(CloseModel.class);

    private void count(long denomination, String pieces) {
        model.lines().stream()
                .filter(line -> line.denomination().minor() == denomination)
                .findFirst()
                .orElseThrow()
                .pieces()
                .set(Optional.of(Quantity.of(pieces)));
    }

    @Test
    void piecesAddUpToWhatWasCounted() {
        model.begin(office.shop.openShift("50.00"));
        count(2000, "2");
        count(50, "3");
        assertThat(model.total().get()).isEqualTo(office.shop.money("41.50"));
        assertThat(model.isChanged()).isTrue();
    }

    @Test
    void aDrawerThatIsRightClosesAtOnce() {
        model.begin(office.shop.openShift("50.00"));
        count(5000, "1");
        model.close();
        assertThat(model.stage.get()).isInstanceOfSatisfying(Stage.Closed.class, closed -> assertThat(
                        closed.report().shift().closing().orElseThrow().difference())
                .isEqualTo(office.shop.money("0.00")));
        assertThat(model.isChanged()).isFalse();
    }

    @Test
    void aDifferenceIsApprovedByAnotherPersonWithAReason() {
        model.begin(office.shop.openShift("50.00"));
        count(2000, "2");
        model.close();
        assertThat(model.stage.get()).isEqualTo(new Stage.Approving());
        model.approve();
        assertThat(model.approval.fields.refusals()).containsExactly(
                new Refusal("office.reason-needed", List.of(), "reason"),
                new Refusal("office.approver-needed", List.of(), "approver"),
                new Refusal("office.secret-needed", List.of(), "secret"));
        var sam = model.approval.people.stream().filter(user -> user.login().equals("sam")).findFirst();
        model.approval.approver.set(sam);
        model.approval.reason.set("Paid the window cleaner");
        model.approval.secret.set("9999");
        model.approve();
        assertThat(model.approval.fields.refusals())
                .containsExactly(new Refusal("identity.sign-in-refused", List.of(), ""));
        model.approval.secret.set("1234");
        model.approve();
        assertThat(model.stage.get())
                .isInstanceOfSatisfying(Stage.Weighing.class, weighing -> assertThat(List.of(
                                weighing.counted(), weighing.expected(), weighing.difference()))
                        .containsExactly(
                                office.shop.money("40.00"), office.shop.money("50.00"), office.shop.money("-10.00")));
        model.accept();
        assertThat(model.stage.get()).isInstanceOfSatisfying(Stage.Closed.class, closed -> assertThat(
                        closed.report().shift().closing().orElseThrow().difference())
                .isEqualTo(office.shop.money("-10.00")));
    }

    @Test
    void aDrawerWithCashOfASaleThatIsNotPostedIsNotClosed() {
        var shop = office.shop;
        var mug = shop.product("MUG", "8.00", Shop.STANDARD);
        model.begin(shop.openShift("50.00"));
        office.draft.keep(shop.register, new CounterCart(shop.cart(shop.line(mug, "1")), shop.money("5.00")));
        count(5000, "1");
        model.close();
        assertThat(model.fields.refusals())
                .containsExactly(new Refusal("cash.cash-in-flight", List.of("5.00"), ""));
        assertThat(model.stage.get()).isEqualTo(new Stage.Counting());

        office.draft.clear(shop.register);
        model.close();
        assertThat(model.stage.get()).isInstanceOf(Stage.Closed.class);
    }

    @Test
    void aCountFarFromTheUsualIsAskedAboutOnce() {
        model.begin(office.shop.openShift("50.00"));
        count(5000, "1");
        model.close();
        assertThat(model.stage.get()).isInstanceOf(Stage.Closed.class);

        model.begin(office.shop.openShift("500.00"));
        count(5000, "10");
        model.close();
        assertThat(model.fields.refusals())
                .containsExactly(new Refusal("office.count-unusual", List.of(), ""));
        assertThat(model.stage.get()).isEqualTo(new Stage.Counting());
        model.close();
        assertThat(model.stage.get()).isInstanceOf(Stage.Closed.class);
    }

    @Test
    void aCountNearTheUsualIsNotAskedAboutWhateverTheBooksExpect() {
        model.begin(office.shop.openShift("50.00"));
        count(5000, "1");
        model.close();

        model.begin(office.shop.openShift("900.00"));
        count(5000, "1");
        model.close();
        assertThat(model.stage.get()).isEqualTo(new Stage.Approving());
    }

    @Test
    void theCloseTellsHowManyParkedSalesStayBehind() {
        var shop = office.shop;
        var mug = shop.product("MUG", "8.00", Shop.STANDARD);
        var shift = shop.openShift("50.00");
        model.begin(shift);
        assertThat(model.parked().get()).isZero();
        shop.gate.submit(
                        new ParkCart(Ids.next(), shop.register, shop.cart(shop.line(mug, "1")), "Anna", Shop.NOON), shop.cashier)
                .orThrow();
        model.begin(shift);
        assertThat(model.parked().get()).isEqualTo(1);
    }

    @Test
    void nobodyWhoMayNotApproveADifferenceIsToldIt() {
        var shift = office.shop.openShift("50.00");
        var shifts = office.shop.books.shifts();
        assertThat(shifts.expected(shift.id(), office.shop.cashier)).isEmpty();
        assertThat(shifts.expected(shift.id(), office.shop.system)).contains(office.shop.money("50.00"));
    }

    @Test
    void whatIsNoNumberIsRefusedAndNotTakenForNothing() {
        model.begin(office.shop.openShift("0.00"));
        model.lines().getFirst().trouble().set("“23abc” is not a quantity.");
        model.close();
        assertThat(model.fields.refusals()).singleElement().extracting(Refusal::code).isEqualTo("office.pieces-unreadable");
        assertThat(model.stage.get()).isEqualTo(new Stage.Counting());
    }

    @Test
    void onlyWholePiecesCount() {
        model.begin(office.shop.openShift("50.00"));
        count(2000, "1.5");
        model.close();
        assertThat(model.fields.refusals())
                .containsExactly(new Refusal("office.pieces-unreadable", List.of(), "count.2000"));
        assertThat(model.stage.get()).isEqualTo(new Stage.Counting());
    }
}
