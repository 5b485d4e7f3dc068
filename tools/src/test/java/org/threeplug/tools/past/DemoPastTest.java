package org.threeplug.tools.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.backup.Progress;
import org.threeplug.cash.Shift;
import org.threeplug.cash.Shifts;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Money;
import org.threeplug.sales.SalesHistory;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.verify.Verification;
import org.threeplug.tools.Tools;
import org.threeplug.tools.shops.DemoShop;

final class DemoPastTest {

    @TempDir
    private static Path folder;

    private static Path root;
    private static OpenStore store;
    private static final List<Integer> DAYS_TOLD = new ArrayList<>();
    private static List<Document.Head> heads;

    @BeforeAll
    static void aShopWithAPast() {
        root = folder.resolve("shop");
        store = OpenStore.atOrNew(root);
        Tools.on(store, DemoShop.class).open(Locale.ENGLISH, DemoPast.DAYS, (day, _) -> DAYS_TOLD.add(day));
        heads = store.get(SalesHistory.class).documents(SalesHistory.Filter.ALL, 0, 100_000);
    }

    @AfterAll
    static void closed() {
        store.close();
        var proof = Verification.of(root, Optional.empty(), Progress.NOBODY);
        assertThat(proof.books().flaws()).isEmpty();
    }

    @Test
    void eachOfTheSixtyDaysUpToYesterdayHasSalesAndNoneIsToday() {
        var zone = store.settings().store().orElseThrow().zone();
        var today = LocalDate.now(zone);
        var days = heads.stream()
                .filter(head -> head.kind() == DocumentKind.SALE)
                .map(Document.Head::businessDate)
                .collect(Collectors.toSet());

        assertThat(days)
                .isEqualTo(today.minusDays(DemoPast.DAYS).datesUntil(today).collect(Collectors.toSet()));
        assertThat(DAYS_TOLD).hasSize(DemoPast.DAYS).endsWith(DemoPast.DAYS);
    }

    @Test
    void theTradeHasEveryKindOfDocumentThatAShopMakes() {
        var kinds = heads.stream().map(Document.Head::kind).collect(Collectors.toSet());

        assertThat(kinds)
                .containsAll(Set.of(
                        DocumentKind.SALE,
                        DocumentKind.RETURN,
                        DocumentKind.VOID,
                        DocumentKind.CASH_IN,
                        DocumentKind.CASH_OUT,
                        DocumentKind.FLOAT,
                        DocumentKind.SHIFT_CLOSE,
                        DocumentKind.STOCK_ADJUSTMENT));
        assertThat(heads).anyMatch(head -> head.customer().isPresent());
    }

    @Test
    void someDrawersWereMiscountedAndMostWereNot() {
        var shifts = store.get(Shifts.class).shifts(0, 100);
        var differences = shifts.stream()
                .map(shift -> shift.closing().map(Shift.Closing::difference).orElseThrow())
                .toList();

        assertThat(differences).hasSize(DemoPast.DAYS).anyMatch(Money::isNegative);
        assertThat(differences.stream().filter(Money::isZero).count()).isGreaterThan(DemoPast.DAYS / 2);
    }
}
