package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.BREAD;
import static org.threeplug.persistence.trade.Trade.MIA;
import static org.threeplug.persistence.trade.Trade.TEA;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.catalog.ChangeProducts;
import org.threeplug.catalog.ChangeProducts.Change;
import org.threeplug.identity.SwitchUsers;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.Several;

/// Acts on several rows in the store itself: one record, the rules of the single save, and what is left is named.
final class SeveralAtOnceTest {

    private static final Actor BOSS = MIA.with(
            Set.of(new Permission("catalog.edit"), new Permission("identity.users")));

    @TempDir
    Path folder;

    @Test
    void productsGetAnotherTaxClassAndWhatIsUnknownIsNamed() {
        try (var shop = Trade.open(folder)) {
            var key = Ids.next();
            var command = new ChangeProducts(
                    key, List.of(TEA.id(), BREAD.id(), TEA.id(), new UUID(8, 8)), new Change.Tax("B"));
            var done = shop.store.gate().submit(command, BOSS).orThrow();

            assertThat(done)
                    .isEqualTo(new Several(
                            2, List.of(new Several.Left("", Refusal.of("catalog.product-unknown", "")))));
            assertThat(shop.store.reads().fetch("SELECT code, tax_key, edition FROM product ORDER BY code").formatCSV())
                    .isEqualToNormalizingNewlines("CODE,TAX_KEY,EDITION\nBREAD,B,1\nCUP,A,1\nTEA,B,2\n");
            assertThat(shop.store.gate().submit(command, BOSS).orThrow()).isEqualTo(Several.all(3));
        }
    }

    @Test
    void nobodySwitchesThemselvesOffAmongOthers() {
        try (var shop = Trade.open(folder)) {
            var command = new SwitchUsers(Ids.next(), List.of(MIA.user(), Trade.ANN.user()), false);
            assertThat(shop.store.gate().submit(command, BOSS).orThrow())
                    .isEqualTo(new Several(
                            1, List.of(new Several.Left("Mia", Refusal.of("identity.not-yourself")))));
            assertThat(shop.store.reads().fetch("SELECT login, active FROM app_user ORDER BY login").formatCSV())
                    .isEqualToNormalizingNewlines("LOGIN,ACTIVE\nann,false\nmia,true\n");
        }
    }
}
