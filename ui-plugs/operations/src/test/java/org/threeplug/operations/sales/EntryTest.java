package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.threeplug.operations.sales.Entry.Taken;

final class EntryTest {

    private static final Duration SCANNER = Duration.ofMillis(3);
    private static final Duration HAND = Duration.ofMillis(90);

    private final Counter.Time time = new Counter.Time();
    private final Entry entry = new Entry(time);

    private void comes(String text, Duration pace) {
        text.chars().forEach(character -> {
            entry.type(Character.toString(character));
            time.pass(pace);
        });
    }

    @Test
    void aScanLeavesKeyedWhatAHandHadBegun() {
        comes("12", HAND);
        comes("5012345678900", SCANNER);
        assertThat(entry.take()).isEqualTo(new Taken("12", "5012345678900"));
        assertThat(entry.get()).isEqualTo("12");
        comes("4011200296908", SCANNER);
        assertThat(entry.take()).isEqualTo(new Taken("12", "4011200296908"));
    }

    @Test
    void aScanStaysWholeWhenTheMachineStoodStillInTheMiddleOfIt() {
        comes("2004", SCANNER);
        time.pass(Duration.ofSeconds(2));
        comes("58110", SCANNER);
        time.pass(Duration.ofMillis(300));
        comes("9600", SCANNER);
        assertThat(entry.take()).isEqualTo(new Taken("", "2004581109600"));
        assertThat(entry.isEmpty()).isTrue();
    }

    @Test
    void aTillThatIsSlowWithEachCharacterStillKnowsAScan() {
        entry.text().subscribe(_ -> time.pass(Duration.ofMillis(80)));

        comes("2004581109600", SCANNER);

        assertThat(entry.take()).isEqualTo(new Taken("", "2004581109600"));
    }

    @Test
    void aScanIsArrivingFromItsThirdCharacterUntilAScannersPaceHasPassed() {
        var arriving = new ArrayList<Boolean>();
        for (var character : "2004".split("")) {
            comes(character, SCANNER);
            arriving.add(entry.isArriving());
        }
        time.pass(SCANNER.multipliedBy(12));
        arriving.add(entry.isArriving());
        assertThat(arriving).containsExactly(false, false, true, true, false);
    }

    @Test
    void whatAHandKeysSlowlyIsNoScan() {
        comes("2004581109600", HAND);
        assertThat(entry.take()).isEqualTo(new Taken("2004581109600", ""));
    }
}
