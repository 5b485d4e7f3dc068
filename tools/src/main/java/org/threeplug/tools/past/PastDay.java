package org.threeplug.tools.past;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.threeplug.kernel.Actor;

/// One day of the past at the till: the float, the customers as they come over the hours, and the count.
final class PastDay {

    private static final int OPENS = 8;

    /// How many of a hundred customers come in each hour from eight on: the morning, lunch, and the way home.
    private static final int[] HOURS = {11, 12, 8, 7, 12, 13, 7, 6, 9, 15};

    private final PastTill till;
    private final PastCustomers customers;
    private final Actor cashier;
    private final boolean careless;
    private final RandomGenerator random;

    PastDay(PastTill till, PastCustomers customers, Actor cashier, boolean careless, RandomGenerator random) {
        this.till = till;
        this.customers = customers;
        this.cashier = cashier;
        this.careless = careless;
        this.random = random;
    }

    void trade(LocalDate day, int sales) {
        var shift = till.open(day, LocalTime.of(7, 40 + random.nextInt(15)), cashier);
        Optional<UUID> earlier = Optional.empty();
        for (var time : times(sales)) {
            var sold = sell(shift, time);
            if (sold.isPresent() && random.nextInt(70) == 0) {
                till.takeBack(shift, sold.get(), time.plusSeconds(40));
            } else if (sold.isPresent()) {
                earlier = random.nextInt(9) == 0 ? sold : earlier;
            }
        }
        if (random.nextInt(3) == 0) {
            earlier.ifPresent(sale -> till.bringBack(shift, sale, LocalTime.of(18, 20)));
        }
        if (random.nextInt(4) == 0) {
            till.moveCash(shift, random.nextBoolean(), 5L + random.nextInt(30), LocalTime.of(18, 31));
        }
        till.close(shift, LocalTime.of(18, 45 + random.nextInt(10)), miscount());
    }

    private Optional<UUID> sell(PastTill.Shift shift, LocalTime time) {
        var cart = customers.basket(till.emptyCart());
        if (cart.isEmpty()) {
            return Optional.empty();
        }
        till.sell(shift, cart, random.nextInt(100) < 46, random, time);
        customers.sold(cart);
        return Optional.of(cart.id());
    }

    private List<LocalTime> times(int sales) {
        var times = new ArrayList<LocalTime>();
        for (int i = 0; i < sales; i++) {
            times.add(LocalTime.of(OPENS + hour(), random.nextInt(60), random.nextInt(60)));
        }
        Collections.sort(times);
        return times;
    }

    private int hour() {
        int dice = random.nextInt(100);
        for (int hour = 0; hour < HOURS.length; hour++) {
            dice -= HOURS[hour];
            if (dice < 0) {
                return hour;
            }
        }
        return HOURS.length - 1;
    }

    /// In the smallest coin: mostly nothing, sometimes a few pence, now and then a note that was given out as another.
    private long miscount() {
        int dice = random.nextInt(careless ? 20 : 60);
        return switch (dice) {
            case 0 -> -1_000;
            case 1, 2, 3 -> (random.nextInt(40) - 25) * 5L;
            default -> 0;
        };
    }
}
