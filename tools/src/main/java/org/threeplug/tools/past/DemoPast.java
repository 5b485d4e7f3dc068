package org.threeplug.tools.past;

import com.google.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.threeplug.cart.Cart;
import org.threeplug.catalog.Sellable;
import org.threeplug.identity.Identity;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.persistence.identity.OwnHand;
import org.threeplug.sales.SalesHistory;
import org.threeplug.server.Sentences;
import org.threeplug.settings.Register;
import org.threeplug.settings.Settings;
import org.threeplug.settings.StoreSettings;
import org.threeplug.stock.AdjustStock;
import org.threeplug.words.Texts;

/// Lets a new demo shop have traded for sixty days, up to yesterday: shifts of two cashiers with a count that is now and
/// then wrong, sales in cash and by card, known customers, discounts, struck lines, goods brought back, sales taken back,
/// deliveries, losses, cash put in and taken out. All of it passes the gate as any trade does. The same dice fall each time,
/// so the shop of a given day is always the same shop.
public final class DemoPast {

    /// Unless somebody asks for more or fewer.
    public static final int DAYS = 60;

    /// Three years are made in a few minutes.
    public static final int MOST_DAYS = 1_096;

    private static final long DICE = 1886;

    /// On an ordinary day.
    private static final int SALES_A_DAY = 34;

    private static final double LINES_A_SALE = 3.6;

    /// @param opening how much there was in the beginning
    public record Goods(Sellable sellable, Quantity opening, UnitPrice cost) {}

    /// @param pins of the people whose hands are needed: login, then PIN
    public record People(String early, String late, String manager, Map<String, String> pins) {}

    @FunctionalInterface
    public interface Progress {

        /// @param day how many of the days are over
        void at(int day, int of);
    }

    private final CommandGate gate;
    private final Identity identity;
    private final OwnHand hand;
    private final Settings settings;
    private final SalesHistory history;
    private final InstantSource clock;

    @Inject
    DemoPast(
            CommandGate gate, Identity identity, OwnHand hand, Settings settings, SalesHistory history, InstantSource clock) {
        this.gate = gate;
        this.identity = identity;
        this.hand = hand;
        this.settings = settings;
        this.history = history;
        this.clock = clock;
    }

    /// @param buyers who are known by name
    /// @param days how many, up to yesterday
    public void make(List<Goods> goods, List<Cart.Buyer> buyers, People people, int days, Progress progress) {
        var store = settings.store().orElseThrow();
        var texts = Sentences.in(store.language());
        var register = settings.here().orElseThrow();
        var random = new Random(DICE);
        var shelves = new Shelves(goods, SALES_A_DAY * LINES_A_SALE, random);
        var crew = crew(people, register, store.zone());
        var till = new PastTill(
                gate, history, register.id(), store, texts, crew.manager(), crew.teller());
        var today = LocalDate.ofInstant(clock.instant(), store.zone());
        stock(register, store, today.minusDays(days), shelves.opening(), texts.text("setup.demo.stock"), crew);
        for (int ago = days; ago >= 1; ago--) {
            var day = today.minusDays(ago);
            upkeep(register, store, day, shelves, texts, crew, random);
            var cashier = random.nextInt(5) < 3 ? crew.early() : crew.late();
            var customers = new PastCustomers(shelves, buyers, random);
            new PastDay(till, customers, cashier, cashier == crew.late(), random).trade(day, sales(day, random));
            progress.at(days - ago + 1, days);
        }
    }

    /// @param teller the store's own hand, which tells the past
    private record Crew(Actor early, Actor late, Actor manager, Teller teller) {}

    private Crew crew(People people, Register register, ZoneId zone) {
        var origin = new Origin(settings.node(), register.branch().id(), register.id(), "setup");
        return new Crew(
                signIn(people, people.early(), origin),
                signIn(people, people.late(), origin),
                signIn(people, people.manager(), origin),
                new Teller(hand, hand.at(origin), zone));
    }

    private Actor signIn(People people, String login, Origin origin) {
        return identity.signIn(login, people.pins().get(login).toCharArray(), origin).orThrow();
    }

    /// Saturdays are busy, Sundays short, and trade grows a little over the weeks.
    private static int sales(LocalDate day, RandomGenerator random) {
        double busy = day.getDayOfWeek() == DayOfWeek.SATURDAY ? 1.45
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0.55
                : day.getDayOfWeek() == DayOfWeek.FRIDAY ? 1.2 : 1;
        return (int) Math.round(SALES_A_DAY * busy * (0.85 + random.nextDouble(0.3)));
    }

    /// Goods come on Tuesdays and Fridays, before the shop opens; on some evenings something is found broken or missing.
    private void upkeep(
            Register register,
            StoreSettings store,
            LocalDate day,
            Shelves shelves,
            Texts texts,
            Crew crew,
            RandomGenerator random) {
        if (day.getDayOfWeek() == DayOfWeek.TUESDAY || day.getDayOfWeek() == DayOfWeek.FRIDAY) {
            stock(register, store, day, shelves.delivery(), texts.text("setup.demo.delivery"), crew);
        }
        if (random.nextInt(6) == 0) {
            var lost = new ArrayList<AdjustStock.Line>();
            shelves.loss(random).ifPresent(lost::add);
            stock(register, store, day, lost, texts.text("setup.demo.loss"), crew);
        }
    }

    private void stock(
            Register register,
            StoreSettings store,
            LocalDate day,
            List<AdjustStock.Line> lines,
            String reason,
            Crew crew) {
        if (lines.isEmpty()) {
            return;
        }
        Instant at = day.atTime(LocalTime.of(6, 50)).atZone(store.zone()).toInstant();
        gate.submit(
                        new AdjustStock(Ids.next(), register.id(), at, day, lines, reason, Optional.empty()),
                        crew.manager(),
                        crew.teller().told(Justification.NONE, crew.manager(), at, day))
                .orThrow();
    }
}
