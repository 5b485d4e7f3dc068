package org.threeplug.desktop.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.threeplug.administration.health.HealthItems;
import org.threeplug.administration.health.HealthWatch;
import org.threeplug.administration.health.PrinterItems;
import org.threeplug.backup.BackupState;
import org.threeplug.backup.BackupState.Problem;
import org.threeplug.backup.Proof;
import org.threeplug.clock.ClockJump;
import org.threeplug.health.Readings;
import org.threeplug.kit.control.StatusItem;
import org.threeplug.kit.control.StatusItem.State;
import org.threeplug.receipts.SpoolState;
import org.threeplug.server.Sentences;
import org.threeplug.server.runbook.Runbooks;

final class HealthItemsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private static final Readings WELL = new Readings(
            NOW,
            OptionalLong.of(80_000_000_000L),
            false,
            Readings.Database.SOUND,
            new SpoolState(0, Optional.empty(), Optional.empty()),
            Readings.Search.READY,
            Duration.ofSeconds(-5),
            backups(Duration.ofHours(1), Optional.empty()),
            false,
            0,
            Optional.empty());

    private static final Readings ILL = new Readings(
            NOW,
            OptionalLong.of(150_000_000),
            true,
            new Readings.Database(Optional.of("stock.balance TEA"), 0, List.of("TRIGGER \"PUBLIC\".\"ODD\"")),
            new SpoolState(
                    3,
                    Optional.of(new SpoolState.Trouble(SpoolState.Cause.UNREACHABLE, "No route to host", Instant.EPOCH)),
                    Optional.of(new SpoolState.Unmade(1, "copy 0 of a sale: the disk is full", Instant.EPOCH))),
            new Readings.Search(false, 50, 200),
            Duration.ofHours(3),
            backups(Duration.ofDays(9), Optional.of(new Problem("no-room", List.of("/b", "1", "2"), NOW))),
            true,
            2,
            Optional.empty());

    private static BackupState backups(Duration age, Optional<Problem> problem) {
        var at = NOW.minus(age);
        return new BackupState(
                Optional.of(at), Optional.of(at), Optional.of(new Proof("b", 1, "", true, "", at)), problem.stream().toList());
    }

    private static List<StatusItem> in(String language, Readings readings) {
        return new HealthItems(Sentences.in(Locale.forLanguageTag(language))).of(readings);
    }

    private static List<String> states(Readings readings) {
        return in("en", readings).stream()
                .map(item -> item.key() + " " + item.state())
                .toList();
    }

    @Test
    void whenAllIsWellNothingAsksForAttention() {
        assertThat(states(WELL)).containsExactly(
                        "journal OK", "disk OK", "backup OK", "proof OK", "printer OK", "clock OK", "pending OK");
        assertThat(in("en", WELL)).allSatisfy(item -> assertThat(item.remedy()).isEmpty());
    }

    @Test
    void eachTroubleHasItsSentenceAndARemedyInEveryLanguage() {
        assertThat(states(ILL))
                .containsExactly(
                        "journal DANGER",
                        "database DANGER",
                        "strange CAUTION",
                        "disk DANGER",
                        "backup CAUTION",
                        "proof DANGER",
                        "sheet CAUTION",
                        "printer CAUTION",
                        "receipts CAUTION",
                        "search CAUTION",
                        "clock CAUTION",
                        "pending DANGER");
        assertThat(List.of("en", "ro", "ar")).allSatisfy(language -> assertThat(in(language, ILL))
                .allSatisfy(item -> assertThat(List.of(item.word(), item.sentence(), item.remedy()))
                        .doesNotContain("")));
        assertThat(in("en", ILL))
                .extracting(StatusItem::sentence)
                .contains("Only 150 MB are left on the disk that keeps the books.");
    }

    @Test
    void withoutAPrinterTheStripIsNotGreenAndWhatIsInDoubtIsAsked() {
        var items = new PrinterItems(Sentences.in(Locale.ENGLISH));
        var none = new SpoolState(
                0, Optional.empty(), Optional.empty(), SpoolState.Link.NONE, List.of(), List.of(), List.of());
        assertThat(items.of(none))
                .extracting(item -> item.key() + " " + item.state() + " " + item.word())
                .containsExactly("printer CAUTION No printer");
        var silent = new SpoolState(
                0,
                Optional.empty(),
                Optional.empty(),
                SpoolState.Link.SILENT,
                List.of(new SpoolState.Doubtful("1", "1-SALE-000007", NOW)),
                List.of("0199.unreadable"),
                List.of(new SpoolState.Undrawable("茶", "茶")));
        assertThat(items.of(silent))
                .extracting(item -> item.key() + " " + item.state())
                .containsExactly("printer OK", "doubt CAUTION", "aside CAUTION", "letters CAUTION");
        assertThat(items.of(silent))
                .extracting(StatusItem::sentence)
                .anyMatch(sentence -> sentence.startsWith("1-SALE-000007 was sent on "))
                .contains("“茶” holds letters that no font of this computer has (茶); they come out as boxes.");
        assertThat(List.of("en", "ro", "ar")).allSatisfy(language -> assertThat(
                        new PrinterItems(Sentences.in(Locale.forLanguageTag(language))).of(silent))
                .allSatisfy(item -> assertThat(item.sentence()).isNotBlank()));
    }

    @Test
    void oneThingIsSpokenOfAsOne() {
        var items = new HealthItems(Sentences.in(Locale.ENGLISH));
        var one = new Readings(
                NOW,
                OptionalLong.of(5_000_000_000L),
                false,
                WELL.database(),
                new SpoolState(1, Optional.of(new SpoolState.Trouble(SpoolState.Cause.UNREACHABLE, "No route to host", Instant.EPOCH)), Optional.empty()),
                WELL.search(),
                Duration.ofHours(3),
                WELL.backups(),
                false,
                1,
                Optional.empty());

        assertThat(items.of(one))
                .extracting(StatusItem::sentence)
                .anyMatch(sentence -> sentence.startsWith("One receipt waits since "))
                .contains(
                        "Of one card payment nobody knows yet how it ended at the terminal.",
                        "The computer’s clock is 180 minutes behind the newest entry in the books,"
                                + " so new entries bear that entry’s time.");
        assertThat(in("ro", ILL))
                .extracting(StatusItem::sentence)
                .contains("Despre 2 plăți cu cardul nu se știe încă cum s-au încheiat la terminal.");
    }

    @Test
    void eachTroubleLeadsToAPageThatIsThere() {
        assertThat(in("en", ILL))
                .allSatisfy(item -> assertThat(Runbooks.text(item.runbook().orElseThrow(), Locale.ENGLISH))
                        .isPresent());
    }

    @Test
    void whatContradictsTheBooksIsAnAlarmWithAPageOfItsOwnInEveryLanguage() {
        for (var code : List.of("put-back", "re-hashed", "forked")) {
            var told = List.of("b.3pbk", "102", "2026-03-02T18:00:00Z", "98", "/b", "99", "2026-03-02T12:00:00Z", "pos restore");
            var readings = with(OptionalLong.of(5_000_000_000L), backups(Duration.ofHours(1), Optional.of(new Problem(code, told, NOW))));
            for (var language : List.of("en", "ro", "ar")) {
                var item = in(language, readings).stream().filter(each -> each.key().equals("backup")).findFirst().orElseThrow();

                assertThat(item.state()).isEqualTo(State.DANGER);
                assertThat(item.sentence()).contains("b.3pbk", "102", "99", "pos restore");
                assertThat(item.remedy()).isNotBlank();
                assertThat(item.runbook()).contains("put-back");
            }
        }
    }

    private static Readings withFree(OptionalLong free) {
        return with(free, WELL.backups());
    }

    private static Readings with(OptionalLong free, BackupState backups) {
        return new Readings(
                NOW,
                free,
                false,
                WELL.database(),
                WELL.printing(),
                WELL.search(),
                Duration.ZERO,
                backups,
                false,
                0,
                Optional.empty());
    }

    @Test
    void aDiskThatFillsUpWarnsFirstAndOneThatIsSilentIsNoGoodNews() {
        assertThat(in("en", withFree(OptionalLong.of(1_500_000_000))).get(1).state()).isEqualTo(State.CAUTION);
        assertThat(in("en", withFree(OptionalLong.empty())).get(1).state()).isEqualTo(State.DANGER);
    }

    @Test
    void thatNothingCanBeFoundOutIsSaidToo() {
        var told = new ArrayList<StatusItem>();
        try (var watch = new HealthWatch(
                () -> {
                    throw new IllegalStateException("no disk");
                },
                new HealthItems(Sentences.in(Locale.ENGLISH)),
                told::addAll)) {
            watch.look();
        }
        assertThat(told).extracting(StatusItem::word).containsExactly("Nothing is known");
    }

    @Test
    void aFaultIsToldWithinTwoSeconds() throws Exception {
        var readings = new AtomicReference<>(WELL);
        var told = new LinkedBlockingQueue<List<StatusItem>>();
        try (var watch = new HealthWatch(readings::get, new HealthItems(Sentences.in(Locale.ENGLISH)), told::add)) {
            watch.start();
            assertThat(Objects.requireNonNull(told.poll(60, TimeUnit.SECONDS)).getFirst().state()).isEqualTo(State.OK);
            readings.set(ILL);
            var broken = System.nanoTime();
            var seen = Objects.requireNonNull(told.poll(60, TimeUnit.SECONDS));

            assertThat(seen.getFirst().state()).isEqualTo(State.DANGER);
            assertThat(Duration.ofNanos(System.nanoTime() - broken)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void aClockThatJumpedIsSaidInEveryLanguageWithARemedy() {
        var from = Instant.parse("2026-11-20T12:00:00Z");
        var jumped = new Readings(
                NOW,
                WELL.freeBytes(),
                false,
                WELL.database(),
                WELL.printing(),
                WELL.search(),
                Duration.ZERO,
                WELL.backups(),
                false,
                0,
                Optional.of(new ClockJump(new UUID(0, 1), from, from.plus(Duration.ofDays(365)))));
        assertThat(List.of("en", "ro", "ar")).allSatisfy(language -> assertThat(in(language, jumped))
                .filteredOn(item -> item.key().equals("clock"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.state()).isEqualTo(State.DANGER);
                    assertThat(item.door().orElseThrow().place()).isEqualTo("administration.clock");
                    assertThat(List.of(item.word(), item.sentence(), item.remedy(), item.door().get().action()))
                            .doesNotContain("")
                            .noneMatch(text -> text.contains("health."));
                }));
    }

    @Test
    void theStripIsDrawnAnewOnlyWhenSomethingHasChanged() {
        Iterator<Readings> found = List.of(WELL, WELL, ILL, WELL).iterator();
        var told = new ArrayList<State>();
        try (var watch = new HealthWatch(
                found::next,
                new HealthItems(Sentences.in(Locale.ENGLISH)),
                items -> told.add(items.getFirst().state()))) {
            for (int i = 0; i < 4; i++) {
                watch.look();
            }
        }
        assertThat(told).containsExactly(State.OK, State.DANGER, State.OK);
    }
}
