package org.threeplug.operations.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.Product;
import org.threeplug.directories.PutAway;
import org.threeplug.directories.Targets;
import org.threeplug.fakes.Shop;
import org.threeplug.journal.JournalView;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.operations.OfficeShop;
import org.threeplug.records.Entry;
import org.threeplug.records.SaveEntry;
import org.threeplug.targets.Alert;
import org.threeplug.targets.Standing;

class TodayModelTest {

    private final OfficeShop office = new OfficeShop();
    private final Shop shop = office.shop;
    private final Product tea = shop.product("TEA", "3.00", Shop.EXEMPT);
    private final TodayModel model = office.as(shop.manager).getInstance(TodayModel.class);

    TodayModelTest() {
        shop.openShift("50.00");
        shop.sell(shop.cart(shop.line(tea, "2")));
    }

    private TodayFigures read() {
        model.refresh();
        return model.figures.get().orElseThrow();
    }

    private List<String> keys() {
        return read().tiles().stream().map(TodayFigures.Tile::key).toList();
    }

    private void target(Targets.Way way, String aim) {
        var entry = Entry.blank(Ids.next())
                .with(Targets.NAME, "Takings")
                .with(Targets.WHAT, Targets.What.TOTAL)
                .with(Targets.WAY, way)
                .with(Targets.AIM, Quantity.of(aim))
                .with(Targets.PERIOD, Targets.Period.DAY)
                .with(Targets.ALERT, true);
        shop.gate.submit(new SaveEntry(Ids.next(), Targets.TYPE, entry, true), shop.manager).orThrow();
    }

    @Test
    void eachTileTellsTheDayAndWhatIsBehindIt() {
        assertThat(keys()).containsExactly("total", "documents", "basket", "returned", "discount", "profit");
        var total = read().tiles().getFirst();
        assertThat(total.now()).isEqualTo(new BigDecimal("6.00"));
        assertThat(total.before()).isEqualTo(new BigDecimal("0.00"));
        assertThat(total.change()).isEmpty();
        assertThat(total.course()).hasSize(14).last().isEqualTo(new BigDecimal("6.00"));
        assertThat(total.report()).isEqualTo("sales.by-hour;days=today");
        assertThat(read().goods()).containsExactly(new TodayFigures.Good("Name of TEA", new BigDecimal("6.00")));
    }

    @Test
    void aPersonArrangesTheirTilesAndFindsThemSo() {
        read();
        model.tiles.turn("returned");
        model.tiles.turn("margin");
        model.tiles.move("profit", -10);
        model.tiles.moveTo("total", "basket");
        assertThat(keys()).containsExactly("profit", "documents", "basket", "total", "discount", "margin");
        var again = office.as(shop.manager).getInstance(TodayModel.class);
        again.refresh();
        assertThat(again.tiles.shown()).isEqualTo(model.tiles.shown());
        again.asAtFirst();
        assertThat(keys()).startsWith("total", "documents", "basket");
    }

    @Test
    void afterMidnightThePageTellsOfTheDayOfTheShiftThatIsOpen() {
        shop.goes(Shop.NOON.plus(Duration.ofHours(13)));
        var total = read().tiles().getFirst();
        assertThat(total.now()).isEqualTo(new BigDecimal("6.00"));
        assertThat(total.report()).isEqualTo("sales.by-hour;days=yesterday");

        shop.goes(Shop.NOON.plus(Duration.ofHours(37)));
        assertThat(read().tiles().getFirst().now()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void oneTileStays() {
        read();
        for (var key : model.tiles.shown()) {
            model.tiles.turn(key);
        }
        assertThat(model.tiles.shown()).containsExactly("goods");
    }

    @Test
    void tilesOfTheDrawerStandForThemselvesAndSayOfWhichDays() {
        read();
        model.tiles.turn("cash-taken");
        model.tiles.turn("open-shifts");
        assertThat(read().tiles().stream().filter(tile -> tile.days().isPresent()))
                .extracting(TodayFigures.Tile::key, TodayFigures.Tile::now, TodayFigures.Tile::report)
                .containsExactly(
                        tuple("cash-taken", new BigDecimal("6.00"), "tenders.by-kind;days=today"),
                        tuple("open-shifts", BigDecimal.ONE, "cash.open-shifts;days=last-30-days"));
    }

    @Test
    void whatASaleChangesLittleIsReadAgainAfterAMinuteOrWhenSomebodyAsks() {
        read();
        model.tiles.turn("open-shifts");
        read();
        int asked = runs();
        shop.sell(shop.cart(shop.line(tea, "1")));
        read();
        assertThat(runs() - asked).isEqualTo(5);
        model.anew();
        assertThat(runs() - asked).isEqualTo(11);
        shop.goes(Shop.NOON.plus(Duration.ofMinutes(2)));
        read();
        assertThat(runs() - asked).isEqualTo(17);
    }

    private int runs() {
        return Collections.frequency(shop.desk.asked, "reports.run");
    }

    @Test
    void aSaleIsHeardOfWhileSomebodyListensAndNotAfter() {
        var heard = new ArrayList<String>();
        var deaf = model.listen(() -> heard.add("sale"));
        shop.sell(shop.cart(shop.line(tea, "1")));
        assertThat(heard).containsExactly("sale");
        assertThat(read().tiles().getFirst().now()).isEqualTo(new BigDecimal("9.00"));
        deaf.run();
        shop.sell(shop.cart(shop.line(tea, "1")));
        assertThat(heard).hasSize(1);
    }

    @Test
    void aTileShowsItsTargetAndAnAlertIsPutAwayByACommand() {
        target(Targets.Way.AT_MOST, "5");
        var read = read();
        assertThat(read.tiles().getFirst().target().map(Standing::figure)).contains(new BigDecimal("6.00"));
        assertThat(read.alerts()).extracting(Alert::name).containsExactly("Takings");
        var refused = new ArrayList<Refusal>();
        model.putAway(read.alerts().getFirst(), "too much", refused::add);
        assertThat(refused).isEmpty();
        assertThat(model.figures.get().map(TodayFigures::alerts)).isEqualTo(Optional.of(List.of()));
        assertThat(shop.books.journal().entries(JournalView.Filter.ALL, 0, 1))
                .extracting(entry -> entry.command() + " by " + entry.actor())
                .containsExactly("alerts.save by Mo");
        assertThat(PutAway.cause("T-0001", Shop.TODAY)).isEqualTo("T-0001 2026-11-20");
    }
}
