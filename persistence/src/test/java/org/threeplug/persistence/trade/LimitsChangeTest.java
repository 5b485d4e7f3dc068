package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.ANN;
import static org.threeplug.persistence.trade.Trade.MIA;
import static org.threeplug.persistence.trade.Trade.TEA;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cart.Discount;
import org.threeplug.cash.OpenShift;
import org.threeplug.documents.Posted;
import org.threeplug.identity.Role;
import org.threeplug.identity.Roles;
import org.threeplug.identity.SaveRole;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Percent;
import org.threeplug.persistence.SignedIn;
import org.threeplug.sales.PostSale;

/// A cashier sells while an administrator changes how much discount cashiers give alone.
final class LimitsChangeTest {

    private static final Actor ADA = SignedIn.also(MIA, "identity.roles", "identity.grant");

    @TempDir
    Path folder;

    private static Outcome<Posted> sell(Trade trade) {
        var cart = trade.cart(Trade.line(TEA, 1).withDiscount(new Discount.Share(Percent.of("10"))));
        return trade.store.gate().submit(
                new PostSale(cart.id(), Trade.REGISTER, trade.later(), cart, List.of(Trade.cash("4.05")), Optional.empty()), ANN);
    }

    private static Role limit(Trade trade, Role seen, String line) {
        var now = new Role(
                seen.key(), seen.name(), Percent.of(line), seen.ticketDiscountLimit(), seen.openItemLimit(), seen.rights());
        return trade.store.gate().submit(new SaveRole(Ids.next(), now, Optional.of(seen)), ADA).orThrow();
    }

    private static Role cashier() {
        return Roles.templates(key -> key).stream().filter(role -> role.key().equals(Roles.CASHIER)).findFirst().orElseThrow();
    }

    private static void openShift(Trade trade) {
        trade.done(new OpenShift(Ids.next(), Trade.REGISTER, Trade.DAY, trade.later(), Money.of("0.00", Trade.EUR)));
    }

    @Test
    void aChangedLimitHoldsFromTheNextSaleOn() {
        try (var trade = Trade.open(folder)) {
            openShift(trade);
            sell(trade).orThrow();
            var low = limit(trade, cashier(), "5");
            assertThat(sell(trade)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                assertThat(refused.refusal().code()).isEqualTo("sales.line-discount-needs-approval");
                assertThat(refused.refusal().arguments().get(1)).isEqualTo("5");
            });
            limit(trade, low, "10");
            sell(trade).orThrow();
        }
    }

    @Test
    void eachSaleIsJudgedByTheLimitOfItsMomentWhileTwoWorkAtOnce() throws Exception {
        try (var trade = Trade.open(folder)) {
            openShift(trade);
            var over = new AtomicBoolean();
            var changing = CompletableFuture.supplyAsync(() -> {
                var seen = cashier();
                int changes = 0;
                while (!over.get()) {
                    seen = limit(trade, seen, changes++ % 2 == 0 ? "5" : "10");
                }
                return limit(trade, seen, "9.9999");
            });
            Set<String> outcomes = new HashSet<>();
            for (int i = 0; i < 2_000 && (i < 60 || outcomes.size() < 2); i++) {
                outcomes.add(sell(trade) instanceof Outcome.Refused<Posted>(var why) ? why.code() + " " + why.arguments().get(1) : "sold");
            }
            over.set(true);
            changing.join();
            assertThat(outcomes).containsExactlyInAnyOrder("sold", "sales.line-discount-needs-approval 5");
            assertThat(sell(trade)).isInstanceOfSatisfying(Outcome.Refused.class, refused ->
                    assertThat(refused.refusal().arguments().get(1)).isEqualTo("9.9999"));
        }
    }
}
