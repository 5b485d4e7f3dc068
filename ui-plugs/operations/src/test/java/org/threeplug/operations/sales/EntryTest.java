package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.threeplug.operations.sales.Entry.Taken;

/// What a hand keyed and what a scanner sent, told apart by the pace.
final class EntryTest {

    private final Counter.Time time = new Counter.Time();
    private final Entry entry = new Entry(time);

    @Test
    void whatCameAtAScannersPaceIsAScanAndWhatWasKeyedBeforeStaysKeyed() {
        keyed("12");
        pass(200);
        scanned("2004581109600");

        assertThat(entry.take()).isEqualTo(new Taken("12", "2004581109600"));
        assertThat(entry.get()).isEqualTo("12");
    }

    @Test
    void aScanIsOneScanThoughTheTillWasTooBusyInTheMiddleOfIt() {
        scanned("2004581");
        pass(700);
        scanned("1096");
        pass(90);
        scanned("123");

        assertThat(entry.take()).isEqualTo(new Taken("", "20045811096123"));
        assertThat(entry.get()).isEmpty();
    }

    @Test
    void aTillThatIsSlowWithEachCharacterStillKnowsAScan() {
        entry.text().subscribe(_ -> pass(80));

        scanned("2004581109600");

        assertThat(entry.take()).isEqualTo(new Taken("", "2004581109600"));
    }

    @Test
    void figuresKeyedBeforeABrokenScanStayKeyed() {
        keyed("250");
        pass(300);
        scanned("2004581");
        pass(700);
        scanned("109600");

        assertThat(entry.take()).isEqualTo(new Taken("250", "2004581109600"));
    }

    @Test
    void whatWasPastedIsNeverPartOfAScan() {
        entry.replace("tea for two");
        pass(500);
        scanned("2004581109600");

        assertThat(entry.take()).isEqualTo(new Taken("tea for two", "2004581109600"));
    }

    @Test
    void aHandThatKeysALongCodeIsNoScanner() {
        keyed("2004581109600");

        assertThat(entry.take()).isEqualTo(new Taken("2004581109600", ""));
    }

    private void keyed(String text) {
        text.chars().forEach(character -> {
            pass(120);
            entry.type(Character.toString(character));
        });
    }

    private void scanned(String text) {
        text.chars().forEach(character -> {
            pass(3);
            entry.type(Character.toString(character));
        });
    }

    private void pass(long millis) {
        time.pass(Duration.ofMillis(millis));
    }
}
