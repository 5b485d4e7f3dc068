package org.threeplug.operations.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.cash.MoveCash.Direction;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftReport;
import org.threeplug.directories.Reasons;
import org.threeplug.documents.DocumentKind;
import org.threeplug.documents.Posted;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.Notice;
import org.threeplug.operations.OfficeShop;
import org.threeplug.records.Entry;
import org.threeplug.records.SaveEntry;

class ShiftModelTest {

    private final OfficeShop office = new OfficeShop();
    private final ShiftModel model = office.get(ShiftModel.class);
    private final List<Posted> posted = new ArrayList<>();

    @Test
    void aShiftIsOpenedWithItsFloat() {
        model.refresh();
        assertThat(model.shift()).isEmpty();
        model.open(_ -> {});
        assertThat(model.opening.refusals())
                .containsExactly(new Refusal("office.amount-needed", List.of(), "openingFloat"));
        model.openingFloat.set(Optional.of(office.shop.money("80.00")));
        model.open(_ -> {});
        assertThat(model.shift().map(Shift::openingFloat)).contains(office.shop.money("80.00"));
        assertThat(model.openingFloat.get()).isEmpty();
    }

    @Test
    void aFloatFarFromTheLastIsAskedAboutOnce() {
        model.openingFloat.set(Optional.of(office.shop.money("7319.00")));
        model.open(_ -> {});
        assertThat(model.opening.refusals())
                .containsExactly(new Refusal("office.float-large", List.of(), "openingFloat"));
        model.open(_ -> {});
        assertThat(model.shift().map(Shift::openingFloat)).contains(office.shop.money("7319.00"));
    }

    @Test
    void cashMovesWithAReasonAndTheDrawerOpensAfterwards() {
        office.shop.openShift("80.00");
        model.amount.set(Optional.of(office.shop.money("12.00")));
        model.move(Direction.OUT, posted::add);
        assertThat(model.moving.refusals()).containsExactly(new Refusal("office.reason-needed", List.of(), "reason"));
        assertThat(office.paper.done).isEmpty();
        model.reason.set("Window cleaner");
        model.move(Direction.OUT, posted::add);
        assertThat(posted).singleElement().extracting(Posted::kind).isEqualTo(DocumentKind.CASH_OUT);
        assertThat(office.paper.done).containsExactly("drawer");
    }

    private long moved() {
        return office.shop.books.documents().stream()
                .filter(document -> document.head().kind() == DocumentKind.CASH_IN)
                .count();
    }

    @Test
    void cashPutInWhoseAnswerGotLostIsPutInOnce() {
        office.shop.openShift("80.00");
        model.amount.set(Optional.of(office.shop.money("20.00")));
        model.reason.set("Change");
        office.gate.loseAnswer();
        assertThatThrownBy(() -> model.move(Direction.IN, posted::add)).isInstanceOf(Fault.class);
        assertThat(posted).isEmpty();
        model.move(Direction.IN, posted::add);
        assertThat(moved()).isEqualTo(1);
        assertThat(posted).singleElement().extracting(Posted::total).isEqualTo(office.shop.money("20.00"));
        assertThat(office.paper.done).containsExactly("drawer");
        assertThat(model.amount.get()).isEmpty();
    }

    @Test
    void anAmountThatWasEditedAfterTheAnswerGotLostIsNotPutInAsWell() {
        office.shop.openShift("80.00");
        model.amount.set(Optional.of(office.shop.money("20.00")));
        model.reason.set("Change");
        office.gate.loseAnswer();
        assertThatThrownBy(() -> model.move(Direction.IN, posted::add)).isInstanceOf(Fault.class);
        model.amount.set(Optional.of(office.shop.money("30.00")));
        model.move(Direction.IN, posted::add);
        assertThat(moved()).isEqualTo(1);
        assertThat(posted).singleElement().extracting(Posted::total).isEqualTo(office.shop.money("20.00"));
        assertThat(office.notices.shown()).extracting(Notice::sentence).containsExactly(
                "What you sent before was carried out after all. What stands here now has not been sent.");
    }

    @Test
    void aRefusedMovementOpensNoDrawer() {
        model.amount.set(Optional.of(office.shop.money("12.00")));
        model.reason.set("Window cleaner");
        model.move(Direction.IN, posted::add);
        assertThat(model.moving.refusals()).containsExactly(new Refusal("cash.no-open-shift", List.of(), ""));
        assertThat(office.paper.done).isEmpty();
        assertThat(posted).isEmpty();
    }

    @Test
    void openingTheDrawerIsRecordedWithItsReason() {
        office.shop.openShift("80.00");
        model.openDrawer(posted::add);
        assertThat(model.drawer.refusals()).containsExactly(new Refusal("office.reason-needed", List.of(), "reason"));
        model.drawerReason.set("Change for a customer");
        model.openDrawer(posted::add);
        assertThat(posted).singleElement().extracting(Posted::kind).isEqualTo(DocumentKind.NO_SALE);
    }

    @Test
    void aLookAtTheShiftTellsNothingAboutTheDrawer() {
        office.shop.openShift("80.00");
        model.refresh();
        var seen = new ArrayList<ShiftReport>();
        model.x(seen::add);
        assertThat(seen).singleElement().satisfies(report -> {
            assertThat(report.z()).isEmpty();
            assertThat(report.figures()).noneMatch(figure -> figure.section() == ShiftReport.Section.DRAWER);
        });
    }

    @Test
    void theReasonsThatTheShopDeclaredForCashAreOffered() {
        model.findReasons();
        assertThat(model.reasons).isEmpty();
        for (var use : Reasons.Use.values()) {
            var reason = Entry.blank(Ids.next())
                    .with(Reasons.CODE, use.name())
                    .with(Reasons.NAME, "Because of " + use)
                    .with(Reasons.USE, use);
            office.shop.gate.submit(new SaveEntry(Ids.next(), Reasons.TYPE, reason, true), office.shop.system).orThrow();
        }
        model.findReasons();
        assertThat(model.reasons).containsExactly("Because of CASH");
    }
}
