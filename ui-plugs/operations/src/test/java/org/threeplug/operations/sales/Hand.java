package org.threeplug.operations.sales;

import java.time.Duration;
import java.util.function.Consumer;

/// A cashier at the model: scans at a scanner's pace, keys at a person's.
final class Hand {

    private final TillModel till;
    private final Counter.Time time;

    Hand(TillModel till, Counter.Time time) {
        this.till = till;
        this.time = time;
    }

    Hand scan(String code) {
        return pause().burst(code).enterAtOnce();
    }

    /// Characters as a scanner sends them.
    Hand burst(String characters) {
        for (var character : characters.split("")) {
            till.keys().type(character);
            time.pass(Duration.ofMillis(3));
        }
        return this;
    }

    /// The scanner's own Enter.
    Hand enterAtOnce() {
        till.keys().enter();
        return this;
    }

    Hand keyed(String text) {
        for (var character : text.split("")) {
            time.pass(Duration.ofMillis(120));
            till.keys().type(character);
        }
        return this;
    }

    Hand enter() {
        time.pass(Duration.ofMillis(120));
        till.keys().enter();
        return this;
    }

    Hand key(Consumer<TillKeys> key) {
        time.pass(Duration.ofMillis(400));
        key.accept(till.keys());
        return this;
    }

    Hand pause() {
        time.pass(Duration.ofMillis(400));
        return this;
    }
}
