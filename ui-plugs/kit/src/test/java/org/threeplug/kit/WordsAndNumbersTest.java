package org.threeplug.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.gallery.BundleCheck;
import org.threeplug.words.Formats;
import org.threeplug.words.NumberText;
import org.threeplug.words.PluralForm;
import org.threeplug.words.Texts;

class WordsAndNumbersTest {

    private static final Currency RON = Currency.getInstance("RON");
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void everyLanguageOfTheKitSaysEverything() {
        assertThat(BundleCheck.faults(Texts.SHARED, Texts.class.getClassLoader(), "ro", "ar")).isEmpty();
    }

    @Test
    void theBundleCheckFindsWhatIsWrong() {
        assertThat(BundleCheck.faults("org.threeplug.kit.faulty", getClass().getClassLoader(), "ro"))
                .containsExactlyInAnyOrder(
                        "en has a lone apostrophe in apostrophe",
                        "ro lacks missing",
                        "ro has extra, which the base lacks",
                        "ro has nothing for empty",
                        "ro fills other places in places");
    }

    @Test
    void aMissingTextStandsOut() {
        assertThat(Texts.kit(Locale.ENGLISH).text("no.such.key")).isEqualTo("⟦no.such.key⟧");
    }

    @Test
    void aPlugFindsItsOwnWordsFirstAndTheKitsBehindThem() {
        var texts = Texts.of(
                "org.threeplug.kit.gallery.exhibits",
                new Formats(Locale.of("ro"), ZoneId.of("UTC"), Set.of(RON)),
                getClass().getClassLoader());
        assertThat(List.of(texts.text("cash"), texts.text("kit.panel.close"))).containsExactly("Numerar", "Închide");
    }

    @Test
    void aRefusalBecomesItsSentence() {
        var texts = Texts.of(
                "org.threeplug.kit.gallery.exhibits",
                new Formats(Locale.ENGLISH, ZoneId.of("UTC"), Set.of(RON)),
                getClass().getClassLoader());
        assertThat(texts.refusal(Refusal.of("exhibit.name", "8")))
                .isEqualTo("Another item has this name: number 8. Give this one a name of its own.");
    }

    @Test
    void aSignStaysInFrontInASentenceFromRightToLeft() {
        var texts = Texts.kit(Locale.of("ar"));
        assertThat(texts.text("kit.fault", "−0.42")).endsWith(" \u200E−0.42");
        assertThat(texts.text("kit.fault", "0.42")).endsWith(" 0.42");
        assertThat(texts.text("kit.fault", "1-SALE-000042")).endsWith(" \u200E1-SALE-000042");
        assertThat(texts.text("kit.fault", "SALE-1")).endsWith(" SALE-1");
        assertThat(Texts.kit(Locale.ENGLISH).text("kit.fault", "−0.42")).endsWith(" −0.42");
    }

    @Test
    void aFaultWithoutASentenceOfItsOwnStillShowsItsCode() {
        var fault = new Fault(Fault.Kind.RESOURCES, "disk-full", "no space");
        assertThat(Texts.kit(Locale.ENGLISH).fault(fault)).endsWith("Tell support this code: disk-full");
    }

    @ParameterizedTest
    @CsvSource({"1, 1 rând", "2, 2 rânduri", "19, 19 rânduri", "20, 20 de rânduri", "101, 101 rânduri", "0, 0 rânduri"})
    void romanianCountsAsRomaniansDo(int number, String words) {
        assertThat(Texts.kit(Locale.of("ro")).count("kit.list.rows", number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, ZERO", "1, ONE", "2, TWO", "3, FEW", "10, FEW", "11, MANY", "99, MANY", "100, OTHER", "103, FEW"})
    void arabicHasSixForms(long number, PluralForm form) {
        assertThat(PluralForm.of(Locale.of("ar"), number)).isEqualTo(form);
    }

    @Test
    void moneyShowsItsCurrencyOnlyWhenThereIsMoreThanOne() {
        var one = new Formats(Locale.of("ro"), ZoneId.of("UTC"), Set.of(RON));
        var two = new Formats(Locale.ENGLISH, ZoneId.of("UTC"), Set.of(RON, EUR));
        var amount = Money.of("-1234.50", RON);
        assertThat(List.of(one.money(amount), one.money(Money.of("1.00", EUR)), two.money(amount)))
                .containsExactly("−1.234,50", "1,00 EUR", "−1,234.50 RON");
    }

    @Test
    void valuesInASentenceFollowTheLanguage() {
        var formats = new Formats(Locale.of("ro"), ZoneId.of("Europe/Bucharest"), Set.of(RON));
        assertThat(List.of(
                        formats.show(Quantity.of("1.250")),
                        formats.show(Percent.of("5.5")),
                        formats.show(Instant.parse("2026-11-20T12:00:00Z")),
                        formats.show(12000)))
                .containsExactly("1,25", "5,5 %", "20 nov. 2026, 14:00", "12.000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 12.50 | 12.50",
                "en | 12,50 | 12.50",
                "ro | 12,50 | 12.50",
                "ro | 12.50 | 12.50",
                "en | 1,500 | 1500",
                "ro | 1.500 | 1500",
                "ro | 1,500 | 1.500",
                "en | 1.500 | 1.500",
                "ro | 1.234.567,89 | 1234567.89",
                "en | 1,234,567.89 | 1234567.89",
                "ro | 1 234,5 | 1234.5",
                "en | −3 | -3",
                "ar | ١٢٫٥٠ | 12.50",
                "ar | ١٬٢٣٤ | 1234",
                "en | .5 | .5"
            })
    void numbersAreReadAsPeopleKeyThem(String language, String typed, BigDecimal number) {
        assertThat(NumberText.read(typed, formats(language))).contains(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.2.3", "1,23,456", "12a", "''", "1.234,567.8", "--1", "1234567890123456", "1.23,456,7", "5-"})
    void whatMakesNoSenseIsNotGuessed(String typed) {
        assertThat(NumberText.read(typed, formats("en"))).isEqualTo(Optional.empty());
    }

    @Property
    void whatTheKitWritesItReadsBack(@ForAll @LongRange(min = -99_999_999_999L, max = 99_999_999_999L) long minor) {
        for (var language : List.of("en", "ro", "ar", "de", "fr")) {
            var formats = formats(language);
            var amount = new Money(minor, RON).major();
            assertThat(NumberText.read(NumberText.editable(amount, formats), formats)).contains(amount);
            assertThat(NumberText.read(formats.amount(new Money(minor, RON)), formats)).contains(amount);
        }
    }

    private static Formats formats(String language) {
        return new Formats(Locale.of(language), ZoneId.of("UTC"), Set.of());
    }
}
