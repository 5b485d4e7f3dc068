package org.threeplug.operations.cash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.cash.ShiftNow;
import org.threeplug.documents.DocumentKind;
import org.threeplug.documents.Posted;
import org.threeplug.identity.User;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Refusal;
import org.threeplug.operations.OfficeShop;

class FloatCorrectionTest {

    private final OfficeShop office = new OfficeShop();
    private final List<Posted> posted = new ArrayList<>();

    private Money money(String amount) {
        return office.shop.money(amount);
    }

    private static ShiftModel begun(ShiftModel model) {
        model.refresh();
        model.correction.begin();
        return model;
    }

    private ShiftModel cashiers() {
        return begun(office.as(office.shop.cashier).getInstance(ShiftModel.class));
    }

    private ShiftModel supervisors() {
        return begun(office.as(office.shop.supervisor).getInstance(ShiftModel.class));
    }

    private static void give(ShiftModel model, Optional<Money> actual, String reason) {
        model.correction.actual.set(actual);
        model.correction.approval.reason.set(reason);
    }

    @Test
    void whoMayDoItSaysTheAmountAndWhy() {
        office.shop.openShift("731.00");
        var model = supervisors();
        assertThat(model.correction.isOwnRight()).isTrue();
        model.correctFloat(posted::add);
        assertThat(model.correction.fields.refusals())
                .containsExactly(new Refusal("office.amount-needed", List.of(), "actual"));
        assertThat(model.correction.approval.fields.refusals())
                .containsExactly(new Refusal("office.reason-needed", List.of(), "reason"));
        give(model, Optional.of(money("100.00")), "Typed a PIN");
        model.correctFloat(posted::add);
        assertThat(posted).singleElement().extracting(Posted::kind).isEqualTo(DocumentKind.FLOAT_CORRECTION);
        assertThat(posted).singleElement().extracting(Posted::total).isEqualTo(money("-631.00"));
        assertThat(model.now.get().flatMap(ShiftNow.Now::began)).contains(money("100.00"));
        assertThat(model.correction.actual.get()).isEmpty();
        assertThat(office.paper.done).as("no money moves").isEmpty();
    }

    @Test
    void aCashierBringsSomebodyWhoMay() {
        office.shop.openShift("731.00");
        var model = cashiers();
        var approval = model.correction.approval;
        assertThat(model.correction.isOwnRight()).isFalse();
        assertThat(approval.people).extracting(User::login).doesNotContain("ann", "cashier").isNotEmpty();
        give(model, Optional.of(money("100.00")), "Typed a PIN");
        model.correctFloat(posted::add);
        assertThat(approval.fields.refusals()).containsExactly(
                new Refusal("office.approver-needed", List.of(), "approver"),
                new Refusal("office.secret-needed", List.of(), "secret"));
        approval.approver.set(approval.people.stream().findFirst());
        approval.secret.set("1234");
        model.correctFloat(posted::add);
        assertThat(posted).singleElement().extracting(Posted::total).isEqualTo(money("-631.00"));
        assertThat(office.shop.books.shifts().floatOf(model.shift().orElseThrow())).isEqualTo(money("100.00"));
    }

    @Test
    void aFloatFarFromTheUsualIsAskedAboutOnceHereToo() {
        office.shop.openShift("73.00");
        var model = supervisors();
        give(model, Optional.of(money("7319.00")), "Counted again");
        model.correctFloat(posted::add);
        assertThat(model.correction.fields.refusals())
                .containsExactly(new Refusal("office.float-large", List.of(), "actual"));
        assertThat(posted).isEmpty();
        model.correctFloat(posted::add);
        assertThat(posted).singleElement().extracting(Posted::total).isEqualTo(money("7246.00"));
    }

    @Test
    void aFloatThatIsRightAlreadyIsSaidBesideTheAmount() {
        office.shop.openShift("73.00");
        var model = supervisors();
        give(model, Optional.of(money("73.00")), "Counted again");
        model.correctFloat(posted::add);
        assertThat(model.correction.fields.refusals())
                .containsExactly(new Refusal("cash.float-is-that", List.of("73.00"), "actual"));
        assertThat(posted).isEmpty();
    }
}
