package org.threeplug.tools.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cash.Shift;
import org.threeplug.cash.Shifts;
import org.threeplug.catalog.Catalog;
import org.threeplug.customers.Customers;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.ledger.Ledger;
import org.threeplug.persistence.identity.OwnHand;
import org.threeplug.sales.SalesHistory;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.setup.SetUp;
import org.threeplug.setup.SetUpPlan;
import org.threeplug.tax.TaxPreset;
import org.threeplug.tools.Tools;

/// Replays small books on a real store.
final class ReplayTest {

    @TempDir
    Path folder;

    private OpenStore store;

    @BeforeEach
    void openAnEmptyStore() {
        store = OpenStore.atOrNew(folder.resolve("store"));
        var owner = new SetUpPlan.Person("owner", "Owner", "administrator", Optional.of("483917"), Optional.empty());
        store.get(SetUp.class)
                .run(new SetUpPlan(
                        new SetUpPlan.Business("Books", "", ""),
                        "Wholesale",
                        "Till 1",
                        Currency.getInstance("GBP"),
                        ZoneId.of("Europe/London"),
                        Locale.UK,
                        TaxPreset.NONE.classes(name -> name),
                        "0",
                        List.of(owner),
                        false))
                .orThrow();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void documentsBearTheirOwnDayNumberAndCustomer() {
        replay(store.get(CommandGate.class)).run(books(), (_, _, _) -> {});

        assertThat(documents().stream()
                        .filter(head -> head.externalNumber().isPresent())
                        .map(head -> "%s %s %s %s %s"
                                .formatted(
                                        head.externalNumber().orElseThrow(),
                                        head.kind(),
                                        head.businessDate(),
                                        head.occurredAt(),
                                        head.customerName().orElse("-"))))
                .containsExactlyInAnyOrder(
                        "100001 SALE 2011-03-01 2011-03-01T08:26:00Z Customer 17850",
                        "100003 SALE 2011-03-01 2011-03-01T10:00:00Z -",
                        "C100004 RETURN 2011-03-01 2011-03-01T11:00:00Z Customer 14527",
                        "c100005 RETURN 2011-03-01 2011-03-01T11:05:00Z -",
                        "100002 SALE 2011-03-02 2011-03-02T09:30:00Z Customer 17850",
                        "100008 SALE 2011-03-02 2011-03-02T12:00:00Z Customer 12345",
                        "A100007 LEDGER_ADJUSTMENT 2011-03-02 2011-03-02T14:51:00Z -",
                        "100006 STOCK_ADJUSTMENT 2011-03-02 2011-03-02T16:50:00Z -");
        var adjustment = documents().stream()
                .filter(head -> head.kind() == DocumentKind.STOCK_ADJUSTMENT)
                .findFirst()
                .orElseThrow();
        assertThat(adjustment.reason()).contains("?");
    }

    /// Codes of either case, vouchers and samples, amounts on half a penny of either sign, an adjustment of two lines, a
    /// document whose lines stand apart, a zero-priced line among others, and what has no description.
    @Test
    void whatTheOtherMonthsHoldFollowsTheSameRules() {
        var result = replay(store.get(CommandGate.class)).run(books("other-months.csv"), (_, _, _) -> {});

        assertThat(result.refused()).isEmpty();
        assertThat(result.documents()).isEqualTo(14);
        assertThat(result.lines()).isEqualTo(21);
        assertThat(result.sales()).isEqualTo(new TradeBooks.Sum(5, new BigDecimal("168576.04")));
        assertThat(result.returns()).isEqualTo(new TradeBooks.Sum(4, new BigDecimal("-61.76")));
        assertThat(result.stockAdjustments()).isEqualTo(3);
        assertThat(result.ledgerAdjustments()).isEqualTo(new TradeBooks.Sum(2, new BigDecimal("-189.50")));
        assertThat(result.netTotal()).isEqualTo(new BigDecimal("168324.78"));
        assertThat(result.unitsMoved()).isEqualByComparingTo("-80988");
        assertThat(store.checkInvariants().findings()).isEmpty();
        assertThat(List.of("gift_0001_20", "C2", "S", "POST", "CRUK"))
                .allSatisfy(code -> assertThat(stocked(code)).isFalse());
        assertThat(List.of("85123a", "PADS", "DCGSSBOY", "99999"))
                .allSatisfy(code -> assertThat(stocked(code)).isTrue());

        assertThat(replay(store.get(CommandGate.class)).run(books("other-months.csv"), (_, _, _) -> {}).documents())
                .isZero();
    }

    private boolean stocked(String code) {
        return store.get(Catalog.class).scan(code).orElseThrow().stocked();
    }

    @Test
    void eachDayIsClosedWithAZAndNoDifference() {
        replay(store.get(CommandGate.class)).run(books(), (_, _, _) -> {});

        var shifts = store.get(Shifts.class).shifts(0, 10);
        assertThat(shifts.stream().map(Shift::businessDate))
                .containsExactly(LocalDate.of(2011, 3, 2), LocalDate.of(2011, 3, 1));
        assertThat(shifts).allSatisfy(shift -> {
            assertThat(shift.closing().orElseThrow().difference().isZero()).isTrue();
            assertThat(store.get(Shifts.class).z(shift.id())).isPresent();
        });
    }

    @Test
    void replayingAgainLeavesNoTraceInTheBooks() {
        replay(store.get(CommandGate.class)).run(books(), (_, _, _) -> {});
        long records = store.journalRecords();

        replay(store.get(CommandGate.class)).run(books(), (_, _, _) -> {});

        assertThat(store.journalRecords()).isEqualTo(records);
    }

    @Test
    void aRunThatWasCutOffIsFinishedByTheNextAsIfNothingHadHappened() {
        int cuts = 0;
        while (wasCutOff(2)) {
            assertThat(++cuts).isLessThan(40);
        }

        var rest = replay(store.get(CommandGate.class)).run(books(), (_, _, _) -> {});

        assertThat(cuts).isGreaterThan(5);
        assertThat(rest.documents() + rest.alreadyPosted()).isEqualTo(8);
        assertThat(rest.alreadyPosted()).isPositive();
        assertThat(documents().stream()
                        .filter(head -> Set.of(DocumentKind.SALE, DocumentKind.RETURN).contains(head.kind()))
                        .map(head -> head.total().major())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(new BigDecimal("27.78"));
        assertThat(store.get(Shifts.class).shifts(0, 10)).hasSize(2).allSatisfy(shift -> assertThat(
                        shift.closing().orElseThrow().difference().isZero())
                .isTrue());
        assertThat(store.checkInvariants().findings()).isEmpty();
    }

    private boolean wasCutOff(int afterCommands) {
        try {
            replay(failingAfter(afterCommands)).run(books(), (_, _, _) -> {});
            return false;
        } catch (IllegalStateException powerIsGone) {
            return true;
        }
    }

    private List<Document.Head> documents() {
        var filter = new SalesHistory.Filter(
                Optional.of(LocalDate.of(2011, 1, 1)), Optional.of(LocalDate.of(2011, 12, 31)), "", Set.of());
        return store.get(SalesHistory.class).documents(filter, 0, 100);
    }

    private Replay replay(CommandGate gate) {
        return new Replay(
                gate,
                store.settings(),
                store.get(OwnHand.class),
                store.get(Catalog.class),
                store.get(Customers.class),
                store.get(Shifts.class),
                store.get(SalesHistory.class),
                store.get(Ledger.class));
    }

    /// The power goes after so many commands.
    private CommandGate failingAfter(int commands) {
        var left = new AtomicInteger(commands);
        var gate = store.get(CommandGate.class);
        return new CommandGate() {
            @Override
            public <R> Outcome<R> submit(Command<R> command, Actor actor, Justification justification) {
                if (left.getAndDecrement() == 0) {
                    throw new IllegalStateException("the power is gone");
                }
                return gate.submit(command, actor, justification);
            }
        };
    }

    private static TradeBooks books() {
        return books("every-rule.csv");
    }

    private static TradeBooks books(String name) {
        var file = Objects.requireNonNull(ReplayTest.class.getResource(name));
        return new TradeFile(Path.of(file.getPath())).read();
    }
}
