package org.threeplug.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final List<String> LANGUAGES = List.of(
            "ro", "en-GB", "en-US", "en", "fr", "pl", "hu", "pt", "pt-BR", "sv", "nl", "de", "he", "ar", "es", "it", "cs", "bg", "el", "tr",
            "ja", "fi", "da");

    private static Formats formats(String language) {
        return new Formats(Locale.forLanguageTag(language), ZoneId.of("UTC"), Set.of());
    }

    private static String read(String language, String typed) {
        return DateText.read(typed, formats(language), TODAY).map(LocalDate::toString).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ro", "en-GB", "fr", "pl", "hu", "pt", "sv", "nl", "de", "he", "ar", "es", "it", "cs", "bg", "el", "tr"})
    void aYearOfTwoDigitsIsOfThisCentury(String language) {
        assertThat(read(language, "01.02.26")).isEqualTo("2026-02-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | 1/2/26 | 2026-01-02",
                "en-GB | 1/2/26 | 2026-02-01",
                "en-GB | 01-02-2026 | 2026-02-01",
                "en-GB | 2026-02-01 | 2026-02-01",
                "en-US | 2026-02-01 | 2026-02-01",
                "en-US | 31/12/26 | 2026-12-31",
                "ro | 1 2 26 | 2026-02-01",
                "ro | 31.12.1999 | 1999-12-31",
                "ro | 31.12.85 | 1985-12-31",
                "ro | 1 februarie 2026 | 2026-02-01",
                "ro | 1 FEB. 26 | 2026-02-01",
                "fr | 1 févr. 2026 | 2026-02-01",
                "fr | 1 fevrier 2026 | 2026-02-01",
                "fr | 14 juillet 2026 | 2026-07-14",
                "en-GB | 1 Sept 2026 | 2026-09-01",
                "en-US | Feb 1, 2026 | 2026-02-01",
                "hu | 2026. febr. 1. | 2026-02-01",
                "hu | 26.02.01. | 2026-02-01",
                "hu | 26.02.27 | 2026-02-27",
                "sv | 26-02-01 | 2026-02-01",
                "pt | 1 de fev. de 2026 | 2026-02-01",
                "ja | 2026年2月1日 | 2026-02-01",
                "ar | ٠١/٠٢/٢٠٢٦ | 2026-02-01",
                "ar | 01\u200F/02\u200F/2026 | 2026-02-01",
                "ar | ١ فبراير ٢٠٢٦ | 2026-02-01",
            })
    void aDateIsReadAsThePersonWritesIt(String language, String typed, String date) {
        assertThat(read(language, typed)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "31.02.26", "1.2", "1.2.3", "1.2.026", "0.1.26", "1 mai", "1 ma 2026", "12345", "1/2/26/1", "1.2.0026"})
    void whatIsNoDateIsNotGuessed(String typed) {
        assertThat(read("ro", typed)).isEmpty();
    }

    @Property
    void whatIsShownCanBeTypedAgainInEveryLanguage(@ForAll @IntRange(min = 0, max = 36_000) int day) {
        var date = LocalDate.of(1970, 1, 1).plusDays(day);
        for (var language : LANGUAGES) {
            var formats = formats(language);
            assertThat(DateText.read(formats.date(date), formats, TODAY)).as(language + ": " + formats.date(date)).contains(date);
        }
    }

    @Test
    void arabicDatesCarryNoMarksThatAFieldDrawsAsBoxes() {
        var day = LocalDate.of(2026, 2, 1);
        var formats = formats("ar");
        assertThat(List.of(formats.date(day), formats.shortDate(day))).containsExactly("01/02/2026", "1/2/2026");
        assertThat(formats.dateTime(Instant.EPOCH)).doesNotContainPattern("[\u200E\u200F\u061C]");
    }

    @ParameterizedTest
    @CsvSource({
        "en, en-GB, GBP, Europe/London, en-GB",
        "en, ro, RON, Europe/Bucharest, en-GB",
        "en, en-US, USD, America/New_York, en-US",
        "en, es, USD, America/El_Salvador, en-US",
        "en, en-AU, AUD, Australia/Sydney, en-AU",
        "en-US, en-GB, GBP, Europe/London, en-US",
        "ro, en-GB, GBP, Europe/London, ro",
        "ar, ar-EG, EGP, Africa/Cairo, ar-EG",
    })
    void aLanguageWithoutACountryTakesTheShops(String chosen, String shop, String currency, String zone, String taken) {
        assertThat(Regional.of(
                                Locale.forLanguageTag(chosen),
                                Locale.forLanguageTag(shop),
                                Optional.of(Currency.getInstance(currency)),
                                ZoneId.of(zone))
                        .toLanguageTag())
                .isEqualTo(taken);
    }

    /// In a machine of its own, for a machine's language is given at its start.
    @ParameterizedTest
    @CsvSource({"ja, JP", "ar, EG", "de, DE", "th, TH"})
    void theMachinesLanguageChangesNothing(String language, String country) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var machine = new ProcessBuilder(
                        java,
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Abroad.class.getName())
                .redirectErrorStream(true)
                .start();
        var said = new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(machine.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said.strip()).isEqualTo("2026-02-01 2026-02-01 2026-02-01 1 feb. 2026");
    }

    /// What a Romanian types on a machine of another language.
    static final class Abroad {

        private Abroad() {}

        public static void main(String[] arguments) {
            System.out.println(String.join(
                    " ",
                    read("ro", "01.02.26"),
                    read("ro", "1 februarie 2026"),
                    read("fr", "1 févr. 26"),
                    formats("ro").date(LocalDate.of(2026, 2, 1))));
        }
    }
}
