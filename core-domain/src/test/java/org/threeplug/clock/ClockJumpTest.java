package org.threeplug.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.Product;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;

class ClockJumpTest {

    private static final Instant NEXT_YEAR = Shop.NOON.plus(Duration.ofDays(365));

    private final Shop shop = new Shop("EUR");
    private final Product pen = shop.product("4006381333931", "2.00", Shop.STANDARD);

    @Test
    void nothingIsPostedUntilSomebodyWithTheRightStandsBehindTheClock() {
        shop.openShift("100.00");
        jump(Shop.NOON, NEXT_YEAR);

        assertThat(refusal(sell())).isEqualTo("clock.jumped");
        assertThat(refusal(accept(Justification.NONE, shop.cashier))).isEqualTo("clock.needs-approval");
        assertThat(refusal(accept(Justification.because("new battery"), shop.cashier)))
                .isEqualTo("clock.needs-approval");
        var jump = shop.books.clocks().open().orElseThrow().id();
        assertThat(shop.approved(new AcceptClock(Ids.next(), jump), shop.cashier, "new battery", shop.supervisor))
                .isInstanceOf(Outcome.Done.class);

        assertThat(sell()).isInstanceOf(Outcome.Done.class);
        assertThat(shop.books.clocks().open()).isEmpty();
    }

    @Test
    void aManagerAloneNeedsAReason() {
        jump(Shop.NOON, NEXT_YEAR);
        assertThat(accept(Justification.NONE, shop.manager)).isInstanceOf(Outcome.Refused.class);
        assertThat(accept(Justification.because("checked"), shop.manager)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aClockThatIsSetRightAgainNeedsNobody() {
        jump(Shop.NOON, NEXT_YEAR);
        jump(NEXT_YEAR, Shop.NOON.plus(Duration.ofMinutes(5)));
        assertThat(shop.books.clocks().open()).isEmpty();
    }

    @Test
    void aSecondJumpIsMeasuredFromWhereTheFirstBegan() {
        jump(Shop.NOON, NEXT_YEAR);
        var back = Shop.NOON.minus(Duration.ofDays(2));
        jump(NEXT_YEAR, back);
        assertThat(shop.books.clocks().open().map(jump -> List.of(jump.from(), jump.to())))
                .hasValue(List.of(Shop.NOON, back));
    }

    private void jump(Instant from, Instant to) {
        shop.gate.submit(new NoteClockJump(Ids.next(), from, to), shop.system).orThrow();
    }

    private Outcome<?> sell() {
        return shop.gate.submit(shop.sale(shop.cart(shop.line(pen, "1")), shop.cash("2.00")), shop.cashier);
    }

    private Outcome<Boolean> accept(Justification why, Actor who) {
        var jump = shop.books.clocks().open().orElseThrow();
        return shop.gate.submit(new AcceptClock(Ids.next(), jump.id()), who, why);
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : "done";
    }
}
