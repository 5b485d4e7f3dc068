package org.threeplug.reports.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.threeplug.fakes.FakeFigures;
import org.threeplug.fakes.Shop;
import org.threeplug.identity.Role;
import org.threeplug.identity.Roles;
import org.threeplug.identity.SaveRole;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Span;
import org.threeplug.reports.OwnSales;
import org.threeplug.reports.ReportColumn;
import org.threeplug.kernel.Percent;

class HomeTilesTest {

    private final Shop shop = new Shop("GBP");

    private List<String> tiles(Actor person) {
        return shop.desk.ask(new MyTiles(), person);
    }

    private void arrange(Actor person, String... keys) {
        shop.gate.submit(new ArrangeHome(Ids.next(), List.of(keys)), person).orThrow();
    }

    private void may(Set<String> rights, boolean more) {
        var seen = shop.identity.role(Roles.MANAGER).orElseThrow();
        var all = new HashSet<>(seen.rights());
        rights.stream().map(Permission::new).forEach(right -> {
            if (more) {
                all.add(right);
            } else {
                all.remove(right);
            }
        });
        shop.gate.submit(new SaveRole(Ids.next(), seen.with(all), Optional.of(seen)), shop.system).orThrow();
    }

    @Test
    void eachRoleBeginsWithWhatItWorksWith() {
        assertThat(HomeTiles.atFirst(Roles.MANAGER))
                .isEqualTo(List.of("total", "documents", "basket", "returned", "discount", "profit", "hours", "goods"));
        assertThat(HomeTiles.atFirst(Roles.ACCOUNTANT))
                .isEqualTo(List.of(
                        "total", "net", "tax", "cash-taken", "cards-taken", "drawer-differences", "open-shifts", "result", "hours"));
        assertThat(HomeTiles.atFirst(Roles.AUDITOR))
                .isEqualTo(List.of("total", "returned", "voided", "discount", "drawer-differences", "open-shifts", "hours"));
        assertThat(HomeTiles.atFirst("night-shift")).isEqualTo(HomeTiles.atFirst(Roles.MANAGER));
    }

    @Test
    void anArrangementIsOfThePersonAndGoesBackToWhatTheRoleBeginsWith() {
        arrange(shop.manager, "stock-value", "total", "own.morning", "total");
        assertThat(tiles(shop.manager)).isEqualTo(List.of("stock-value", "total", "own.morning"));
        arrange(shop.manager);
        assertThat(tiles(shop.manager)).isEqualTo(HomeTiles.atFirst(Roles.MANAGER));
    }

    @Test
    void nobodyHasATileWhoseReportTheyMayNotSee() {
        arrange(shop.manager, "total", "profit", "result", "stock-value", "stock-low", "nothing-at-all");
        may(Set.of("reports.costs", "ledger.view"), false);
        assertThat(tiles(shop.manager)).isEqualTo(List.of("total", "stock-low"));
        may(Set.of("reports.costs", "ledger.view"), true);
        assertThat(tiles(shop.manager)).isEqualTo(List.of("total", "profit", "result", "stock-value", "stock-low"));
    }

    @Test
    void whoSeesNoReportsArrangesNothing() {
        assertThat(shop.gate.submit(new ArrangeHome(Ids.next(), List.of("total")), shop.cashier)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whoMayNotSeeTheirOwnDayIsToldNothingOfIt() {
        shop.desk.with(Figures.class, new FakeFigures(shop.books));
        var tea = shop.product("TEA", "3.00", Shop.EXEMPT);
        shop.openShift("50.00");
        shop.sell(shop.cart(shop.line(tea, "2")));
        var own = OwnSales.of(Span.of(Shop.TODAY), Axis.DAY);
        assertThatThrownBy(() -> shop.desk.ask(own, shop.cashier)).isInstanceOf(RefusedException.class);
        Actor trusted = shop.identity.hired(
                "Bo",
                new Role("tellers", "Tellers", Percent.ZERO, Percent.ZERO, Optional.empty(), Set.of(new Permission(OwnSales.RIGHT)), true),
                shop.origin);
        assertThat(shop.desk.ask(own, trusted).rows()).hasSize(1);
        assertThat(shop.desk.ask(own, trusted).columns()).extracting(ReportColumn::key)
                .isEqualTo(List.of("key", "name", "total", "documents", "basket", "returned", "discount"));
    }
}
